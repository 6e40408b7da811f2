import assert from 'node:assert/strict';
import { test } from 'node:test';
import { widgetCode } from '../../src/domain/widget/code.ts';
import { nearestWorks } from '../../src/domain/widget/nearest.ts';
import { widgetHeight } from '../../src/domain/widget/room.ts';
import type { ScheduleRow } from '../../src/schemas/schedule.ts';

const row = (id: string, date: string, more: Partial<ScheduleRow> = {}): ScheduleRow => ({
  id,
  grade: 5,
  subject: 'математика',
  date,
  minutes: 45,
  form: 'на бумаге',
  ...more,
});
const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value).replaceAll('\u00A0', ' '));

test('the nearest works stand by day, and the rest are counted', () => {
  const rows = [
    row('f', '2027-05-06'),
    row('a', '2027-04-20', { letters: ['А', 'Б'], lesson: 2, time: '09:25' }),
    row('b', '2027-04-20', {
      grade: 8,
      subject: undefined,
      choice: { group: 'г', subjects: ['x', 'y'], knownFrom: '2027-04-10' },
    }),
    row('c', '2027-04-21'),
    row('d', '2027-04-22', { secondDate: '2027-04-23' }),
    row('e', '2027-05-05'),
    row('g', '2027-05-07'),
  ];
  const { days, more } = nearestWorks(rows, '2027-04-20');
  assert.deepEqual(plain(days.map(({ day }) => day)), [
    '20 апреля, вторник',
    '21 апреля, среда',
    '22 апреля, четверг – 23 апреля, пятница',
  ]);
  assert.deepEqual(plain(days[0]?.works), ['5А, 5Б: математика', '8 класс: предмет по случайному выбору']);
  assert.equal(more, 3);
});

test('a work that is over or cancelled on the day of the build is not among the nearest', () => {
  const rows = [
    row('a', '2027-04-19'),
    row('b', '2027-04-21', { status: 'отменена' }),
    row('c', '2027-04-19', { secondDate: '2027-04-20' }),
  ];
  const { days, more } = nearestWorks(rows, '2027-04-20');
  assert.deepEqual(plain(days.map(({ day }) => day)), ['19 апреля, понедельник – 20 апреля, вторник']);
  assert.equal(more, 0);
  assert.deepEqual(nearestWorks(rows, '2027-04-21'), { days: [], more: 0 });
});

test('works of one day take the room of four days, and a long name of a work takes two lines', () => {
  const day = Array.from({ length: 12 }, (_, place) => row(`r${place}`, '2027-04-21', { grade: 4 + (place % 8) }));
  const { days, more } = nearestWorks(day, '2027-04-20');
  assert.deepEqual([days.length, days[0]?.works.length, more], [1, 8, 4]);
  const long = day.map((one) => ({ ...one, subject: 'иностранный язык (английский, немецкий)' }));
  assert.equal(nearestWorks(long, '2027-04-20').more, 8);
  const endless = [{ ...row('x', '2027-04-21'), subject: 'а'.repeat(400) }, row('y', '2027-04-22')];
  assert.equal(nearestWorks(endless, '2027-04-20').more, 1, 'одна работа видна всегда');
});

test('a longer name and longer hours make a higher frame, whatever works are the nearest', () => {
  const plainly = { name: 'Лицей № 21', demo: false, hours: 'по будням с 9:00 до 17:00' };
  const height = widgetHeight(plainly);
  assert.ok(widgetHeight({ ...plainly, name: 'Средняя школа с углублённым изучением предметов' }) > height);
  assert.ok(widgetHeight({ ...plainly, hours: `${plainly.hours}, кроме последней пятницы месяца` }) > height);
  assert.ok(widgetHeight({ ...plainly, hours: undefined }) < height);
});

test('the line for a site is one line, sandboxed, and no name can leave its attribute', () => {
  const line = widgetCode('https://a.example/shkoly/x/vidzhet/', 'Школа "Рост" & <b>Ко</b>', 500);
  assert.ok(!line.includes('\n'));
  assert.match(
    line,
    /^<iframe src="https:\/\/a\.example\/shkoly\/x\/vidzhet\/" title="ВПР: Школа &quot;Рост&quot; &amp; /,
  );
  assert.match(line, / height="500" /);
  assert.match(line, / sandbox="allow-top-navigation-by-user-activation"><\/iframe>$/);
  assert.ok(!/allow-scripts|allow-same-origin|style=/.test(line));
});
