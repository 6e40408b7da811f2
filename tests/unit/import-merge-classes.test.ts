import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { mergeSchedule, type Merged } from '../../src/import/schedule/merge.ts';
import { type ScheduleRow, scheduleSchema } from '../../src/schemas/schedule.ts';
import { SETTINGS, row, work, schedule, changesOf, topics, rowOf } from './import-merge-samples.ts';

describe('classes of a parallel that a table parts, moves or leaves out', () => {
  it('a parallel that is parted keeps its id with one half; the other is new', () => {
    const merged = mergeSchedule(
      schedule([row('5-mat', { grade: 5 })]),
      [work({ grade: 5, letters: ['А'] }), work({ grade: 5, letters: ['Б'], date: '2027-04-27' })],
      { ...SETTINGS, classes: { 5: ['А', 'Б'] } },
    );
    assert.deepEqual(
      merged.schedule.rows.map(({ id, letters, date }) => [id, letters, date]),
      [
        ['5-mat', ['А'], '2027-04-20'],
        ['5b-mat', ['Б'], '2027-04-27'],
      ],
    );
    assert.deepEqual(merged.added, ['5b-mat']);
    assert.deepEqual(merged.stays, []);
    assert.deepEqual(changesOf(merged), ['5b-mat date: 2027-04-20 → 2027-04-27']);
  });

  const CLASSES = { 5: ['А', 'Б', 'В', 'Г', 'Д', 'Е'], 6: ['А', 'Б', 'В'] };
  const DAYS = ({ schedule: { rows } }: Merged): unknown[] =>
    rows.map(({ id, letters, subject, date, status }) => [id, letters?.join(''), subject, date, status]);

  it('classes that the table does not name stay on the day of their parallel, and it is told', () => {
    const merged = mergeSchedule(
      schedule([row('5-mat', { grade: 5, date: '2027-04-29', lesson: 2 })]),
      [
        work({ grade: 5, letters: ['А'], date: '2027-04-29' }),
        work({ grade: 5, letters: ['Б'], date: '2027-04-30', address: 'B3' }),
      ],
      { ...SETTINGS, classes: CLASSES },
    );
    assert.deepEqual(DAYS(merged), [
      ['5-mat', 'АВГДЕ', 'математика', '2027-04-29', undefined],
      ['5b-mat', 'Б', 'математика', '2027-04-30', undefined],
    ]);
    assert.deepEqual(merged.stays, ['В таблице нет 5В, 5Г, 5Д, 5Е: математика остаётся 29\u00A0апреля']);
    assert.deepEqual(changesOf(merged), ['5b-mat date: 2027-04-29 → 2027-04-30']);
    assert.deepEqual(merged.added, ['5b-mat']);
    assert.deepEqual(merged.questions, []);
    scheduleSchema.parse(merged.schedule);
  });

  it('one class that the table moves leaves its parallel where it was', () => {
    const merged = mergeSchedule(
      schedule([row('6-rus', { grade: 6, subject: 'русский язык', date: '2027-04-23' })]),
      [work({ grade: 6, letters: ['А'], subject: 'русский язык', date: '2027-04-24' })],
      { ...SETTINGS, classes: CLASSES },
    );
    assert.deepEqual(DAYS(merged), [
      ['6-rus', 'БВ', 'русский язык', '2027-04-23', undefined],
      ['6a-rus', 'А', 'русский язык', '2027-04-24', undefined],
    ]);
    assert.deepEqual(merged.stays, ['В таблице нет 6Б, 6В: русский язык остаётся 23\u00A0апреля']);
    assert.deepEqual(merged.questions, []);
    scheduleSchema.parse(merged.schedule);
  });

  it('one class of a parallel that the table repeats changes nothing', () => {
    const old = schedule([row('6-mat', { grade: 6, lesson: 2 })]);
    const merged = mergeSchedule(old, [work({ grade: 6, letters: ['А'] })], { ...SETTINGS, classes: CLASSES });
    assert.deepEqual(merged.schedule.rows, old.rows);
    assert.equal(merged.stays.length, 1);
  });

  it('classes of a row with letters, and of two rows that the table mixes, are all found again', () => {
    const old = schedule([
      row('5ab-mat', { grade: 5, letters: ['А', 'Б'], date: '2027-04-29' }),
      row('5v-mat', { grade: 5, letters: ['В', 'Г'], date: '2027-04-30' }),
    ]);
    const merged = mergeSchedule(
      old,
      [
        work({ grade: 5, letters: ['А'], date: '2027-04-29' }),
        work({ grade: 5, letters: ['Б', 'В'], date: '2027-04-30', address: 'B3' }),
      ],
      { ...SETTINGS, classes: CLASSES },
    );
    assert.deepEqual(DAYS(merged), [
      ['5ab-mat', 'А', 'математика', '2027-04-29', undefined],
      ['5v-mat', 'БВГ', 'математика', '2027-04-30', undefined],
    ]);
    assert.deepEqual(merged.stays, ['В таблице нет 5Г: математика остаётся 30\u00A0апреля']);
  });

  it('of two works of one group, a class that lacks one keeps it', () => {
    const choice = { group: 'два предмета', subjects: ['история', 'химия'], knownFrom: '2027-04-13' };
    const make = (id: string, date: string): ScheduleRow => {
      const { subject: _, ...rest } = row(id, { grade: 6, choice, date });
      return rest;
    };
    const { subject: _, ...drawn } = work({ grade: 6, choice: { group: choice.group, subjects: choice.subjects } });
    const merged = mergeSchedule(
      schedule([make('6-vybor', '2027-04-20'), make('6-vybor-2', '2027-04-27')]),
      [
        { ...drawn, letters: ['А', 'В'], date: '2027-04-20' },
        { ...drawn, letters: ['А', 'В'], date: '2027-04-27' },
        { ...drawn, letters: ['Б'], date: '2027-04-21' },
      ],
      { ...SETTINGS, classes: CLASSES },
    );
    const ofB = merged.schedule.rows.filter(({ letters }) => letters === undefined || letters.includes('Б'));
    assert.equal(ofB.length, 2);
    assert.equal(merged.stays.length, 1);
  });

  it('a whole parallel whose letters nobody knows stays whole, and is asked about', () => {
    const old = schedule([row('5-mat', { grade: 5 })]);
    const merged = mergeSchedule(old, [work({ grade: 5, letters: ['А'], minutes: 45, form: 'на бумаге' })], SETTINGS);
    assert.deepEqual(topics(merged), ['class']);
    assert.deepEqual(rowOf(merged, '5-mat'), old.rows[0]);
  });
});
