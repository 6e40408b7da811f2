import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mergeSchedule } from '../../src/import/schedule/merge.ts';
import { type ScheduleRow, scheduleSchema } from '../../src/schemas/schedule.ts';
import { SETTINGS, row, work, schedule, changesOf, topics, rowOf } from './import-merge-samples.ts';

describe('a table put into a schedule', () => {
  it('that says the same changes nothing but the day of the check', () => {
    const old = schedule([
      row('5-mat', { grade: 5, lesson: 2, note: 'Каб. 12', exceptions: [{ rule: 'one-a-day', reason: 'Так' }] }),
    ]);
    const merged = mergeSchedule(old, [work({ grade: 5 })], SETTINGS);
    assert.deepEqual(merged.schedule, { ...old, checked: '2026-11-21' });
    assert.deepEqual(merged.questions, []);
  });

  it('moves a work: same id, a new day, an entry, the state of a moved one', () => {
    const merged = mergeSchedule(
      schedule([row('5-mat', { grade: 5 })]),
      [work({ grade: 5, date: '2027-04-22' })],
      SETTINGS,
    );
    assert.deepEqual(changesOf(merged), ['5-mat date: 2027-04-20 → 2027-04-22']);
    assert.equal(rowOf(merged, '5-mat')?.status, 'перенесена');
    assert.equal(merged.changes[0]?.reason, 'Олимпиада');
    scheduleSchema.parse(merged.schedule);
  });

  it('leaves the reason empty, and asks for it, when none is given', () => {
    const merged = mergeSchedule(schedule([row('5-mat', { grade: 5 })]), [work({ grade: 5, date: '2027-04-22' })], {
      ...SETTINGS,
      reason: undefined,
    });
    assert.equal(merged.changes[0]?.reason, '');
    assert.deepEqual(topics(merged), ['reason']);
  });

  it('tells every field by which families plan, and none that is only filled in', () => {
    const old = row('5-mat', { grade: 5, lesson: 2, time: '09:25', secondDate: '2027-04-21' });
    const now = work({
      grade: 5,
      lesson: 3,
      time: '10:30',
      minutes: '2x45',
      form: 'на компьютере',
      reserve: '2027-05-12',
    });
    assert.deepEqual(changesOf(mergeSchedule(schedule([old]), [now], SETTINGS)), [
      '5-mat secondDate: 2027-04-21 → ',
      '5-mat lesson: 2 → 3',
      '5-mat time: 09:25 → 10:30',
      '5-mat form: на бумаге → на компьютере',
      '5-mat minutes: 45 → 2x45',
    ]);
    const bare = row('5-mat', { grade: 5 });
    assert.deepEqual(
      changesOf(mergeSchedule(schedule([bare]), [work({ grade: 5, lesson: 3, time: '10:30' })], SETTINGS)),
      [],
    );
  });

  it('a drawn subject is filled in without an entry; what was drawn stays drawn', () => {
    const choice = {
      group: 'естественно-научный предмет',
      subjects: ['география', 'биология'],
      knownFrom: '2027-04-13',
    };
    const drawn = row('5-vybor', { grade: 5, choice });
    delete drawn.subject;
    const merged = mergeSchedule(schedule([drawn]), [work({ grade: 5, subject: 'биология' })], SETTINGS);
    assert.deepEqual(changesOf(merged), []);
    assert.deepEqual([rowOf(merged, '5-vybor')?.subject, rowOf(merged, '5-vybor')?.choice], ['биология', choice]);
    const known = row('5-vybor', { grade: 5, subject: 'биология', choice });
    const { subject: _, ...undrawn } = work({ grade: 5, choice: { group: choice.group, subjects: choice.subjects } });
    const kept = mergeSchedule(schedule([known]), [undrawn], SETTINGS);
    assert.deepEqual(kept.schedule.rows, [known]);
  });

  it('two works of one group find each its own row', () => {
    const choice = { group: 'два предмета', subjects: ['история', 'химия'], knownFrom: '2027-04-13' };
    const make = (id: string, date: string): ScheduleRow => {
      const { subject: _, ...rest } = row(id, { grade: 10, choice, date });
      return rest;
    };
    const { subject: _, ...drawn } = work({ grade: 10, choice: { group: choice.group, subjects: choice.subjects } });
    const merged = mergeSchedule(
      schedule([make('10-vybor', '2027-04-20'), make('10-vybor-2', '2027-04-27')]),
      [
        { ...drawn, date: '2027-04-27' },
        { ...drawn, date: '2027-04-20' },
      ],
      SETTINGS,
    );
    assert.deepEqual(changesOf(merged), []);
  });

  it('a new row gets an id that is free, and stands after its parallel', () => {
    const merged = mergeSchedule(
      schedule([row('5-mat', { grade: 5, subject: 'история' }), row('6-mat', { grade: 6 })]),
      [work({ grade: 5, minutes: 45, form: 'на бумаге' }), work({ grade: 6 })],
      { ...SETTINGS, missing: 'keep' },
    );
    assert.deepEqual(
      merged.schedule.rows.map(({ id }) => id),
      ['5-mat', '5-mat-2', '6-mat'],
    );
  });

  it('asks about works that it does not have, of its own parallels alone', () => {
    const old = schedule([
      row('5-mat', { grade: 5 }),
      row('5-rus', { grade: 5, subject: 'русский язык' }),
      row('5-ist', { grade: 5, subject: 'история', status: 'проведена' }),
      row('6-rus', { grade: 6, subject: 'русский язык' }),
    ]);
    const merged = mergeSchedule(old, [work({ grade: 5 })], SETTINGS);
    assert.deepEqual(topics(merged), ['missing']);
    assert.match(merged.questions[0]?.message ?? '', /«5 классы, русский язык, 20\.04\.2027»/);
    assert.deepEqual(merged.schedule.rows, old.rows);
    const three = schedule([...old.rows, row('5-geo', { grade: 5, subject: 'география' })]);
    const [once, ...more] = mergeSchedule(three, [work({ grade: 5 })], SETTINGS).questions;
    assert.deepEqual(more, []);
    assert.equal(once?.message, 'В таблице нет этих работ, всего 2. Они отменены?');
    assert.deepEqual(once?.about, ['5 классы, русский язык, 20.04.2027', '5 классы, география, 20.04.2027']);
    const cancelled = mergeSchedule(old, [work({ grade: 5 })], { ...SETTINGS, missing: 'cancel' });
    assert.deepEqual(changesOf(cancelled), ['5-rus status: назначена → отменена']);
  });

  it('a work that is cancelled on the portal and stands in the table is asked about', () => {
    const old = schedule([row('5-mat', { grade: 5, status: 'отменена' })]);
    assert.deepEqual(topics(mergeSchedule(old, [work({ grade: 5 })], SETTINGS)), ['status']);
    const back = mergeSchedule(old, [work({ grade: 5, status: 'назначена' })], SETTINGS);
    assert.deepEqual(changesOf(back), ['5-mat status: отменена → назначена']);
  });

  it('a first schedule tells its moved and cancelled works, and asks what it lacks', () => {
    const works = [
      work({ grade: 5, status: 'перенесена', movedFrom: '2027-04-13' }),
      work({ grade: 6, status: 'отменена' }),
      work({ grade: 7, status: 'перенесена' }),
    ];
    const merged = mergeSchedule(undefined, works, { ...SETTINGS, form: 'на бумаге' });
    assert.deepEqual(changesOf(merged), ['5-mat date: 2027-04-13 → 2027-04-20', '6-mat status: назначена → отменена']);
    assert.deepEqual(topics(merged), ['status', 'minutes', 'order']);
    assert.match(merged.questions[1]?.message ?? '', /5 классы, математика и ещё 2: сколько длятся работы\?/);
  });

  it('a promise to check that has been kept is taken out, one to come stays', () => {
    const rows = [row('5-mat', { grade: 5 })];
    const past = mergeSchedule(schedule(rows, { nextCheck: '2026-11-20' }), [work({ grade: 5 })], SETTINGS);
    assert.equal(past.schedule.nextCheck, undefined);
    const coming = mergeSchedule(schedule(rows, { nextCheck: '2027-01-20' }), [work({ grade: 5 })], SETTINGS);
    assert.equal(coming.schedule.nextCheck, '2027-01-20');
  });
});
