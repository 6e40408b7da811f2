import assert from 'node:assert/strict';
import test from 'node:test';
import { scheduleSchema } from '../../src/schemas/schedule.ts';
import { samples } from './schemas-samples.ts';

interface Parts {
  readonly rows: readonly Record<string, unknown>[];
  readonly changes: readonly Record<string, unknown>[];
}
const { rows, changes } = samples.schedules as unknown as Parts;

/** What the schema has against a schedule: «path: message», one a line. */
function verdict(parts: Partial<Parts>): string {
  const parsed = scheduleSchema.safeParse({ ...samples.schedules, ...parts }, { error: () => 'скажет проверка' });
  return (parsed.error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n');
}
const ofRow = (more: Record<string, unknown>, ...dropped: readonly string[]): string => {
  const row = Object.entries({ ...rows[0], ...more }).filter(([name]) => !dropped.includes(name));
  return verdict({ rows: [Object.fromEntries(row)], changes: [] });
};
const ofChange = (more: Record<string, unknown>): string => verdict({ changes: [{ ...changes[0], ...more }] });

test('a row names a subject, a choice, or both when the choice was made', () => {
  assert.equal(ofRow({}), '');
  assert.equal(ofRow({}, 'choice'), '');
  assert.equal(ofRow({}, 'subject'), '');
  assert.equal(ofRow({}, 'subject', 'choice'), 'rows.0.subject: Назовите предмет (subject) или выбор (choice)');
});

test('letters of classes are capital Russian letters', () => {
  for (const letters of [['А'], ['А', 'Б', 'Ё', 'Я']]) assert.equal(ofRow({ letters }), '');
  const message = 'Буква класса: одна заглавная русская буква';
  for (const letter of ['а', 'A', 'B', 'АБ', '', '1', 'А ', 'І', 5, null]) {
    const said = ofRow({ letters: [letter] });
    assert.equal(said, `rows.0.letters.0: ${typeof letter === 'string' ? message : 'скажет проверка'}`, String(letter));
  }
  assert.notEqual(ofRow({ letters: [] }), '', 'an empty list is no whole grade');
  assert.notEqual(ofRow({ letters: 'А' }), '');
});

test('a work lasts one lesson or two', () => {
  for (const minutes of [45, '2x45']) assert.equal(ofRow({ minutes }), '');
  for (const minutes of [90, 40, '45', '2х45', '2X45', '2 x 45', null]) {
    assert.equal(ofRow({ minutes }), 'rows.0.minutes: Допустимо 45 или "2x45"', String(minutes));
  }
});

test('grades and lessons stay within a school', () => {
  for (const grade of [1, 11]) assert.equal(ofRow({ grade }), '');
  for (const grade of [0, 12, 5.5, '5', -5, NaN]) assert.notEqual(ofRow({ grade }), '', String(grade));
  for (const lesson of [1, 12]) assert.equal(ofRow({ lesson }), '');
  for (const lesson of [0, 13, 2.5, '2']) assert.notEqual(ofRow({ lesson }), '', String(lesson));
});

test('a choice is one of two subjects at least', () => {
  const choice = rows[0]?.['choice'] as Record<string, unknown>;
  assert.notEqual(ofRow({ choice: { ...choice, subjects: ['химия'] } }), '');
  assert.equal(
    ofRow({ choice: { ...choice, knownFrom: '2027-02-30' } }),
    'rows.0.choice.knownFrom: Такого дня нет в календаре',
  );
});

test('a schedule has a work; it may have no changes', () => {
  assert.notEqual(verdict({ rows: [], changes: [] }), '');
  assert.equal(verdict({ changes: [] }), '');
});

test('a change says what the field of the row could hold', () => {
  const sound: readonly (readonly [field: string, old: unknown, now: unknown])[] = [
    ['date', '2027-05-04', '2027-05-05'],
    ['secondDate', '', '2027-05-06'],
    ['secondDate', '2027-05-06', ''],
    ['reserve', '', '2027-05-12'],
    ['lesson', '', 2],
    ['lesson', 2, 3],
    ['time', '09:25', '10:20'],
    ['time', '', '10:20'],
    ['subject', '', 'биология'],
    ['letters', '', 'А, Ё, Ж'],
    ['letters', 'А', ''],
    ['status', 'назначена', 'отменена'],
    ['form', 'на бумаге', 'на компьютере'],
    ['minutes', 45, '2x45'],
  ];
  for (const [field, old, now] of sound) assert.equal(ofChange({ field, old, new: now }), '', field);
});

const LETTERS = 'Нужны буквы классов по алфавиту, через запятую и в кавычках: "А, Б"';

test('a change to or from what the field cannot hold is refused on the right side, in Russian', () => {
  const table: readonly (readonly [field: string, value: unknown, message: string])[] = [
    ['date', '', 'Нужна дата вида 2027-04-20'],
    ['date', '20.04.2027', 'Нужна дата вида 2027-04-20: год, месяц, день'],
    ['date', '2027-02-30', 'Такого дня нет в календаре'],
    ['date', 20270420, 'Нужна дата вида 2027-04-20'],
    ['secondDate', '2027-13-01', 'Такого дня нет в календаре'],
    ['reserve', 'май', 'Нужна дата вида 2027-04-20: год, месяц, день'],
    ['lesson', '2', 'Нужно число без кавычек'],
    ['lesson', 13, 'Такого в поле lesson не бывает'],
    ['lesson', 2.5, 'Такого в поле lesson не бывает'],
    ['time', '9:25', 'Нужно время вида "09:25"'],
    ['time', 925, 'Нужно время в кавычках, вида "09:25"'],
    ['minutes', 90, 'Допустимо 45 или "2x45"'],
    ['minutes', '45', 'Допустимо 45 или "2x45"'],
    ['status', 'перенесли', 'Допустимо: назначена, перенесена, проведена, отменена'],
    ['form', '', 'Допустимо: на бумаге, на компьютере'],
    ['subject', ' биология', 'Уберите пробелы в начале и в конце'],
    ['subject', 5, 'Нужен текст'],
    ['letters', 'АБ', LETTERS],
    ['letters', 'Б, А', LETTERS],
    ['letters', 5, LETTERS],
  ];
  for (const [field, value, message] of table) {
    const sound = {
      date: '2027-05-04',
      secondDate: '',
      reserve: '',
      lesson: 1,
      time: '',
      minutes: '2x45',
      status: 'отменена',
      form: 'на бумаге',
      subject: '',
      letters: '',
    }[field];
    assert.equal(ofChange({ field, old: value, new: sound }), `changes.0.old: ${message}`, field);
    assert.equal(ofChange({ field, old: sound, new: value }), `changes.0.new: ${message}`, field);
  }
});

test('a change of an unknown field is refused once', () => {
  assert.equal(ofChange({ field: 'grade', old: 5, new: 6 }), 'changes.0.field: скажет проверка');
  for (const value of [null, true, [], {}]) assert.equal(ofChange({ old: value }), 'changes.0.old: скажет проверка');
});
