import assert from 'node:assert/strict';
import { test } from 'node:test';
import { change, reread, row, schedule, school } from './calendar-samples.ts';

const only = (of: Parameters<typeof reread>[0], ...rest: [boolean?, typeof school?]) => {
  const [entry, ...others] = reread(of, ...rest).entries;
  assert.ok(entry && others.length === 0, 'нужна одна запись');
  return entry;
};

test('a work without a time takes the whole day', () => {
  const entry = only(schedule([row('5-rus', { lesson: 2 })]));
  assert.equal(entry.allDay, true);
  assert.equal(entry.start, '2027-04-20');
  assert.equal(entry.end, '2027-04-21');
  assert.match(entry.description, /^2-й урок · 45 минут · на бумаге\n/);
});

for (const [zone, utc] of [
  ['Europe/Kaliningrad', '2027-04-20T07:25:00Z'],
  ['Europe/Moscow', '2027-04-20T06:25:00Z'],
  ['Asia/Yekaterinburg', '2027-04-20T04:25:00Z'],
  ['Asia/Kamchatka', '2027-04-19T21:25:00Z'],
  // Clocks are turned here on 28 March and 31 October 2027: 7:25 in summer is two hours before UTC's.
  ['Europe/Berlin', '2027-04-20T07:25:00Z'],
] as const) {
  test(`the beginning is the right moment in ${zone}`, () => {
    const entry = only(schedule([row('5-rus', { time: '09:25' })]), true, { ...school, zone });
    assert.equal(entry.start, '2027-04-20T09:25:00');
    assert.equal(entry.zone, zone);
    assert.equal(entry.instant, utc);
    assert.equal(entry.end, '2027-04-20T10:10:00');
  });
}

test('summer time is left off where it is winter', () => {
  const winter = schedule([row('5-rus', { time: '09:25', date: '2027-02-01' })]);
  assert.equal(only(winter, true, { ...school, zone: 'Europe/Berlin' }).instant, '2027-02-01T08:25:00Z');
});

test('two times 45 minutes have a break inside', () => {
  assert.equal(only(schedule([row('5-rus', { time: '09:00', minutes: '2x45' })])).end, '2027-04-20T10:40:00');
});

test('a two-day work is two entries, and its first day keeps the name that it had as a one-day work', () => {
  const before = reread(schedule([row('8-mat', { minutes: '2x45', time: '09:00' })])).entries;
  const after = reread(
    schedule(
      [row('8-mat', { minutes: '2x45', time: '09:00', secondDate: '2027-04-22' })],
      [change('2026-11-01', '8-mat', 'secondDate', '', '2027-04-22')],
    ),
  ).entries;
  assert.equal(after.length, 2);
  assert.equal(after[0]?.uid, before[0]?.uid);
  assert.equal(after[1]?.uid, 'licey-21.2026-2027.8-mat.2@vpr-otkryto');
  assert.deepEqual(
    after.map((entry) => [entry.start, entry.end, entry.sequence]),
    [
      ['2027-04-20T09:00:00', '2027-04-20T09:45:00', 1],
      ['2027-04-22T09:00:00', '2027-04-22T09:45:00', 1],
    ],
  );
});

test('a second day that was given up stays, cancelled', () => {
  const [first, second] = reread(
    schedule([row('8-mat')], [change('2026-11-01', '8-mat', 'secondDate', '2027-04-22', '')]),
  ).entries;
  assert.equal(first?.status, 'CONFIRMED');
  assert.deepEqual(
    [second?.status, second?.start, second?.uid],
    ['CANCELLED', '2027-04-22', 'licey-21.2026-2027.8-mat.2@vpr-otkryto'],
  );
});

test('a cancelled work stays, is marked in both ways, and comes back when restored', () => {
  const cancelled = change('2026-11-01', '5-rus', 'status', 'назначена', 'отменена');
  const off = only(schedule([row('5-rus', { status: 'отменена' })], [cancelled]));
  assert.deepEqual([off.status, off.summary, off.sequence], ['CANCELLED', '5 класс: русский язык (отменена)', 1]);
  assert.match(off.description, /Работа отменена\. Причина\. Изменено 1 ноября 2026 года\./);
  assert.equal(off.description.match(/Работа отменена/g)?.length, 1);
  const restored = change('2026-11-05', '5-rus', 'status', 'отменена', 'назначена');
  const on = only(schedule([row('5-rus')], [cancelled, restored]));
  assert.deepEqual([on.status, on.sequence, on.uid], ['CONFIRMED', 2, off.uid]);
});

test('a work cancelled without an entry of a change still says so', () => {
  const entry = only(schedule([row('5-rus', { status: 'отменена' })]));
  assert.match(entry.description, /^Работа отменена\.\n/);
});

test('a subject that becomes known keeps the name and raises the number', () => {
  const choice = { group: 'группа', subjects: ['история', 'литература'], knownFrom: '2027-04-10' };
  const before = only(schedule([row('5-vyb', { subject: undefined, choice } as never)]));
  assert.equal(before.summary, '5 класс: предмет по случайному выбору');
  assert.match(before.description, /история или литература/);
  assert.match(before.description, /Предмет станет известен не раньше 10 апреля 2027 года\./);
  const after = only(
    schedule([row('5-vyb', { subject: 'история', choice })], [change('2027-04-12', '5-vyb', 'subject', '', 'история')]),
  );
  assert.deepEqual([after.uid, after.sequence, after.summary], [before.uid, 1, '5 класс: история']);
  assert.doesNotMatch(after.description, /станет известен/);
});

test('stamps come from content: publication, then the last change, in UTC', () => {
  assert.equal(only(schedule([row('5-rus')])).stamp, '2026-10-02T09:00:00Z');
  const moved = only(schedule([row('5-rus')], [change('2026-11-01', '5-rus', 'date', '2027-04-19', '2027-04-20')]));
  assert.deepEqual([moved.stamp, moved.modified], ['2026-11-01T09:00:00Z', '2026-11-01T09:00:00Z']);
  assert.match(moved.description, /Было 19 апреля, стало 20 апреля\. Причина\. Изменено 1 ноября 2026 года\./);
});

test('the calendar asks to be read twice a day, has no reminder, escapes its name, ends its last line', () => {
  const { component, text } = reread(schedule([row('5-rus')]), true, { ...school, name: 'Школа, лицей; сад' });
  assert.equal(String(component.getFirstPropertyValue('refresh-interval')), 'PT12H');
  assert.equal(String(component.getFirstPropertyValue('x-published-ttl')), 'PT12H');
  assert.match(text, /\r\nX-WR-CALNAME:ВПР: Школа\\, лицей\\; сад\r\n/);
  assert.ok(text.endsWith('END:VCALENDAR\r\n'));
  assert.ok(!text.includes('VALARM'));
});

test('a calendar without entries is a calendar all the same', () => {
  const { component, entries } = reread(schedule([]));
  assert.equal(entries.length, 0);
  assert.equal(component.getAllSubcomponents('vtimezone').length, 1);
});

test('lines are at most 75 octets, whatever letters a note has', () => {
  const note = 'щ'.repeat(60) + ' 𝒳𝒳𝒳𝒳𝒳𝒳𝒳𝒳𝒳𝒳 ' + 'ё'.repeat(80);
  const { text, entries } = reread(schedule([row('5-rus', { note })]));
  for (const line of text.split('\r\n')) assert.ok(Buffer.byteLength(line) <= 75, line);
  assert.ok(entries[0]?.description.includes(note));
});
