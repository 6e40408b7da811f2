import assert from 'node:assert/strict';
import test from 'node:test';
import * as words from '../../src/domain/schedule/words.ts';
import { changeableFields, type ScheduleChange, type ScheduleRow } from '../../src/schemas/schedule.ts';

/** Tests are read by people: a no-break space is written as `~`. */
const seen = (text: string): string => text.replaceAll('\u00A0', '~');

const plain: ScheduleRow = {
  id: '5-mat',
  grade: 5,
  subject: 'математика',
  date: '2027-04-20',
  minutes: 45,
  form: 'на бумаге',
};
const choice = { group: 'естественно-научный предмет', subjects: ['биология', 'география'], knownFrom: '2027-04-01' };
type Days = readonly [date: string, secondDate?: string];
const on = ([date, secondDate]: Days): Pick<ScheduleRow, 'date' | 'secondDate'> =>
  secondDate === undefined ? { date } : { date, secondDate };

test('a first letter is made large or small, the rest stays as it is', () => {
  assert.equal(words.capitalised('русский язык'), 'Русский язык');
  assert.equal(words.capitalised('ёлка'), 'Ёлка');
  assert.equal(words.capitalised('ОБЗР'), 'ОБЗР');
  assert.equal(words.capitalised(''), '');
  assert.equal(words.uncapitalised('Русский язык'), 'русский язык');
  assert.equal(words.uncapitalised('ОБЗР'), 'ОБЗР');
  assert.equal(words.uncapitalised('Я'), 'я');
  assert.equal(words.uncapitalised('5 класс'), '5 класс');
  assert.equal(words.uncapitalised(''), '');
});

test('a work is called by its subject, or by the choice until the subject is known', () => {
  assert.equal(words.subjectTitle({ subject: 'математика' }), 'Математика');
  assert.equal(seen(words.subjectTitle({ choice })), 'Предмет по~случайному выбору');
  assert.equal(words.subjectTitle({ subject: 'биология', choice }), 'Биология', 'drawn already');
});

test('classes are a whole grade or letters', () => {
  const table: readonly (readonly [number, readonly string[] | undefined, string])[] = [
    [5, undefined, '5~класс'],
    [10, [], '10~класс'],
    [5, ['А'], '5~«А»'],
    [8, ['А', 'Б', 'Ё'], '8~«А», «Б», «Ё»'],
  ];
  for (const [grade, letters, expected] of table) assert.equal(seen(words.classesWords(grade, letters)), expected);
});

test('minutes of one lesson and of two', () => {
  assert.equal(seen(words.minutesWords(45)), '45~минут');
  assert.equal(seen(words.minutesWords('2x45')), '2~урока по~45~минут');
});

test('a lesson and a time are said when they are known', () => {
  const table: readonly (readonly [Pick<ScheduleRow, 'lesson' | 'time'>, string])[] = [
    [{}, ''],
    [{ lesson: 1 }, '1-й~урок'],
    [{ lesson: 12 }, '12-й~урок'],
    [{ time: '09:25' }, '9:25'],
    [{ lesson: 3, time: '10:05' }, '3-й~урок, 10:05'],
    [{ lesson: 2, time: '00:05' }, '2-й~урок, 0:05'],
  ];
  for (const [slot, expected] of table) assert.equal(seen(words.slotWords(slot)), expected);
});

test('details stand in one line; what is not known yet is said, unless nobody waits to hear', () => {
  const table: readonly (readonly [Partial<ScheduleRow>, string])[] = [
    [{}, 'урок и~время сообщит школа~· 45~минут~· на~бумаге'],
    [{ status: 'перенесена' }, 'урок и~время сообщит школа~· 45~минут~· на~бумаге'],
    [{ status: 'отменена' }, '45~минут~· на~бумаге'],
    [{ status: 'проведена' }, '45~минут~· на~бумаге'],
    [{ lesson: 2, time: '09:25' }, '2-й~урок, 9:25~· 45~минут~· на~бумаге'],
    [{ minutes: '2x45', form: 'на компьютере', lesson: 3 }, '3-й~урок~· 2~урока по~45~минут~· на~компьютере'],
    [{ minutes: '2x45', secondDate: '2027-04-21', lesson: 2 }, '2-й~урок~· 2~урока по~45~минут в два дня~· на~бумаге'],
  ];
  for (const [given, expected] of table) assert.equal(seen(words.detailsWords({ ...plain, ...given })), expected);
  assert.equal(seen(words.detailsWords(plain, true)), '45~минут~· на~бумаге', 'a day that is over');
});

test('the calendar leaf of one day and of two, over the end of a month and of a year', () => {
  const table: readonly (readonly [Days, day: string, month: string, weekday: string])[] = [
    [['2027-04-20'], '20', 'апреля', 'вторник'],
    [['2027-05-01'], '1', 'мая', 'суббота'],
    [['2028-02-29'], '29', 'февраля', 'вторник'],
    [['2027-05-06', '2027-05-07'], '6–7', 'мая', 'чт, пт'],
    [['2027-04-30', '2027-05-03'], '30–3', 'апреля~– мая', 'пт, пн'],
    [['2026-12-31', '2027-01-11'], '31–11', 'декабря~– января', 'чт, пн'],
  ];
  for (const [days, day, month, weekday] of table) {
    assert.equal(words.leafDay(on(days)), day);
    assert.equal(seen(words.leafMonth(on(days))), month);
    assert.equal(words.leafWeekday(on(days)), weekday);
  }
});

test('every field of a change has a Russian name', () => {
  for (const field of changeableFields) assert.match(words.fieldWords(field), /^[а-яё ]+$/, field);
  assert.equal(new Set(changeableFields.map(words.fieldWords)).size, changeableFields.length);
});

test('a value of a change is said as people say it', () => {
  const table: readonly (readonly [ScheduleChange['field'], string | number, string])[] = [
    ['date', '2027-04-20', '20~апреля'],
    ['secondDate', '2027-05-03', '3~мая'],
    ['reserve', '2027-01-01', '1~января'],
    ['lesson', 3, '3-й'],
    ['time', '09:50', '9:50'],
    ['time', '10:50', '10:50'],
    ['minutes', 45, '45~минут'],
    ['minutes', '2x45', '2~урока по~45~минут'],
    ['minutes', '45', '45~минут'],
    ['subject', 'русский язык', 'русский язык'],
    ['status', 'отменена', 'отменена'],
    ['form', 'на компьютере', 'на компьютере'],
  ];
  for (const [field, value, expected] of table) assert.equal(seen(words.valueWords(field, value)), expected, field);
});

test('a field that was absent before a change is said in words', () => {
  assert.equal(seen(words.valueWords('subject', '')), 'по~случайному выбору');
  assert.equal(words.valueWords('letters', ''), 'все');
  for (const field of ['secondDate', 'lesson', 'time', 'reserve', 'minutes'] as const) {
    assert.equal(seen(words.valueWords(field, '')), 'не~указано', field);
  }
});

test('the day of a random choice is promised carefully, with its year', () => {
  assert.equal(seen(words.choiceWords(choice)), 'Предмет станет известен не~раньше 1~апреля 2027~года.');
});

test('alternatives are joined by «или»', () => {
  const table: readonly (readonly [readonly string[], string])[] = [
    [[], ''],
    [['история'], 'история'],
    [['история', 'литература'], 'история или литература'],
    [['история', 'литература', 'иностранный язык'], 'история, литература или иностранный язык'],
  ];
  for (const [items, expected] of table) assert.equal(words.orList(items), expected);
});
