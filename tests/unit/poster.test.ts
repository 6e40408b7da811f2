import assert from 'node:assert/strict';
import { test } from 'node:test';
import { qrDrawing } from '../../src/components/poster/qr.ts';
import { SHEET_ROWS, hasChoice, posterSheets } from '../../src/domain/poster/sheets.ts';
import { noDatesWords } from '../../src/domain/poster/state.ts';
import { addressWords, posterDay, posterSlot, posterWork } from '../../src/domain/poster/words.ts';
import type { ScheduleRow } from '../../src/schemas/schedule.ts';

const BUILT = '2027-04-21';

function row(id: string, more: Partial<ScheduleRow> = {}): ScheduleRow {
  return { id, grade: 5, subject: 'математика', date: '2027-04-22', minutes: 45, form: 'на бумаге', ...more };
}
const rows = (count: number, more: (index: number) => Partial<ScheduleRow> = () => ({})): ScheduleRow[] =>
  Array.from({ length: count }, (_, index) => row(`r${index}`, { letters: ['А'], ...more(index) }));
const plain = (text: string): string => text.replaceAll('\u00A0', ' ');
const counts = (given: readonly ScheduleRow[]): number[] =>
  posterSheets(given, BUILT).map((sheet) => sheet.grades.reduce((sum, grade) => sum + grade.rows.length, 0));

test('sixty rows are one sheet, sixty-one are one a grade', () => {
  const grades = (index: number): Partial<ScheduleRow> => ({ grade: 4 + (index % 5) });
  assert.deepEqual(counts(rows(SHEET_ROWS, grades)), [60]);
  const sheets = posterSheets(rows(SHEET_ROWS + 1, grades), BUILT);
  assert.deepEqual(
    sheets.map((sheet) => sheet.grades.map(({ grade }) => grade)),
    [[4], [5], [6], [7], [8]],
  );
});

test('a grade that fits no sheet is halved, and no row is lost', () => {
  assert.deepEqual(counts(rows(61)), [31, 30]);
  const ids = posterSheets(rows(400), BUILT).flatMap((sheet) =>
    sheet.grades.flatMap((one) => one.rows.map((r) => r.id)),
  );
  assert.equal(new Set(ids).size, 400);
  assert.ok(counts(rows(400)).every((count) => count <= SHEET_ROWS));
});

test('rows with too many words for letters of 10 pt are parted before they are sixty', () => {
  const wordy = rows(SHEET_ROWS, () => ({ letters: [...'АБВГДЕЖЗИКЛМНОПРСТУФХЦ'] }));
  assert.ok(posterSheets(wordy, BUILT).length > 1);
  const one = row('one', { letters: [...'АБВГДЕЖЗИКЛМНОПРСТУФХЦ'], subject: 'слово '.repeat(500) });
  assert.deepEqual(counts([one]), [1]);
});

test('sixty works of two lines each need a second sheet: a sheet never says that it is one and prints on two', () => {
  const twoDays = (index: number): Partial<ScheduleRow> => ({
    grade: 4 + (index % 6),
    ...(index % 2 === 0 ? { secondDate: '2027-04-23' } : {}),
  });
  assert.deepEqual(counts(rows(SHEET_ROWS, (index) => ({ grade: 4 + (index % 6) }))), [60]);
  assert.equal(counts(rows(SHEET_ROWS, twoDays)).length, 6);
});

test('few rows are set large, many close', () => {
  const classes = { letters: ['А', 'Б', 'В'] };
  const size = (count: number): string | undefined =>
    posterSheets(
      rows(count, () => classes),
      BUILT,
    )[0]?.size;
  assert.deepEqual([5, 25, 60].map(size), ['large', 'middle', 'close']);
});

test('what is over on the day of the build is left out; the last day of a work still stands', () => {
  const given = [
    row('over', { date: '2027-04-20' }),
    row('today', { date: BUILT }),
    row('two-days', { date: '2027-04-20', secondDate: BUILT }),
    row('cancelled', { date: '2027-05-12', status: 'отменена' }),
  ];
  const ids = posterSheets(given, BUILT).flatMap((sheet) => sheet.grades.flatMap((one) => one.rows.map((r) => r.id)));
  assert.deepEqual(ids, ['two-days', 'today', 'cancelled']);
  assert.deepEqual(posterSheets(given.slice(0, 1), BUILT), []);
  assert.deepEqual(posterSheets([], BUILT), []);
});

test('grades stand in their order, rows of a grade by day', () => {
  const given = [row('b', { grade: 10 }), row('c', { date: '2027-05-06' }), row('a', { date: '2027-04-23' })];
  const [sheet] = posterSheets(given, BUILT);
  assert.deepEqual(
    sheet?.grades.map(({ grade, rows: own }) => [grade, ...own.map(({ id }) => id)]),
    [
      [5, 'a', 'c'],
      [10, 'b'],
    ],
  );
});

test('a row is said shortly', () => {
  const drawn = { letters: ['А', 'Б'], choice: { group: 'г', subjects: ['а', 'б'], knownFrom: '2027-04-29' } };
  assert.equal(plain(posterDay(row('a'))), '22.04, чт');
  assert.equal(plain(posterDay(row('a', { secondDate: '2027-04-23' }))), '22.04, чт – 23.04, пт');
  assert.equal(plain(posterWork(row('a'))), 'Математика все классы');
  const { subject: _, ...without } = row('a', drawn);
  assert.equal(plain(posterWork(without)), 'По случайному выбору А, Б (не раньше 29.04)');
  assert.equal(plain(posterSlot(row('a', { lesson: 2, time: '08:55' }))), '2-й урок, 8:55');
  assert.equal(plain(posterSlot(row('a', { lesson: 2, status: 'отменена' }))), 'отменена');
  assert.equal(plain(posterSlot(row('a'))), 'урок сообщит школа');
  const [sheet] = posterSheets([without], BUILT);
  assert.equal(sheet && hasChoice(sheet), true);
});

test('an address is printed without its scheme and in its own letters', () => {
  assert.equal(addressWords('https://vpr.example.org/vpr/shkoly/licey-21/'), 'vpr.example.org/vpr/shkoly/licey-21/');
  assert.equal(addressWords('http://localhost/%D1%88/'), 'localhost/ш/');
});

test('a sheet without dates says why and whom to ask', () => {
  for (const why of ['ещё не опубликован', 'обновляется', 'завершены', 'опубликован следующий'] as const) {
    assert.match(plain(noDatesWords(why, '2026-2027', true).headline), /2026\/27 учебного года/);
    assert.match(plain(noDatesWords(why, '2026-2027', true).advice), /по телефону выше или у классного руководителя/);
    assert.doesNotMatch(noDatesWords(why, '2026-2027', false).advice, /телефон/);
  }
});

test('a code is one path inside four light modules, its dark side at least 3 cm', () => {
  const { modules, side, path } = qrDrawing('https://vpr.example.org/shkoly/licey-21/');
  const dark = modules - 8;
  assert.ok((dark - 17) % 4 === 0, 'не размер кода');
  assert.ok((parseFloat(side) * dark) / modules >= 30);
  const rows = path.split('M').slice(1);
  assert.equal(rows.length, dark, 'строк столько, сколько модулей');
  for (const [index, row] of rows.entries()) {
    assert.match(row, /^4 \d+\.5(?:m\d+ 0h\d+|h\d+)+$/);
    assert.equal(Number(row.split(/[ mh]/)[1]), 4 + index + 0.5, 'штрих идёт по середине модулей');
    const lengths = [...row.matchAll(/[mh](\d+)/g)].map(([, length]) => Number(length));
    assert.ok(lengths.reduce((sum, length) => sum + length, 0) <= dark);
  }
  assert.match(path, /^M4 4\.5h7m/);
});
