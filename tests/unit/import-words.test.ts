import assert from 'node:assert/strict';
import { describe, it, test } from 'node:test';
import { readClasses } from '../../src/import/schedule/read-classes.ts';
import { readDays, resolveDay } from '../../src/import/schedule/read-days.ts';
import { takeForm, takeLesson, takeMinutes, takeStatus, takeTime } from '../../src/import/schedule/read-slot.ts';
import { readSubject } from '../../src/import/schedule/read-subjects.ts';
import { orderIn } from '../../src/import/schedule/titles.ts';
import { isEmpty } from '../../src/import/schedule/words.ts';
import { RULES } from '../support/schedule-cases.ts';

/** «5АБ 6» */
const classesOf = (text: string): string | undefined =>
  readClasses(text)
    ?.map(({ grade, letters = [] }) => `${grade}${letters.join('')}`)
    .join(' ');

describe('classes as they are typed', () => {
  const known: readonly (readonly [text: string, classes: string])[] = [
    ['5', '5'],
    ['5А', '5А'],
    ['5а', '5А'],
    ['5 «А»', '5А'],
    ['5-А', '5А'],
    ['5 "а" класс', '5А'],
    ['класс 5А', '5А'],
    ['5А, 5Б', '5АБ'],
    ['5А,Б', '5АБ'],
    ['5 аб', '5АБ'],
    ['5АБВ', '5АБВ'],
    ['5 (А, Б)', '5АБ'],
    ['5а и 5б', '5АБ'],
    ['5А; 5В', '5АВ'],
    ['5А/5Б', '5АБ'],
    ['5а-5в', '5АБВ'],
    ['5А–В', '5АБВ'],
    ['5-е кл.', '5'],
    ['5-х классах', '5'],
    ['5е классы', '5'],
    ['5-ые классы', '5'],
    ['5 классы', '5'],
    ['5 кл', '5'],
    ['все 5-е классы', '5'],
    ['5 параллель', '5'],
    ['5Е', '5Е'],
    ['5-7 кл', '5 6 7'],
    ['5–7 классы', '5 6 7'],
    ['5, 6, 8 классы', '5 6 8'],
    ['5А, 6Б', '5А 6Б'],
    ['10', '10'],
    ['5A', '5А'],
  ];
  for (const [text, classes] of known) it(`«${text}» is ${classes}`, () => assert.equal(classesOf(text), classes));

  for (const text of [
    '',
    'А',
    '0',
    '12',
    '58',
    '5.1А',
    '5-1',
    '5А5А',
    '5 классы, 5А',
    '5 урок',
    '5 чел.',
    '14 мая',
    '5-',
    '-5',
    '5А-',
    'класс',
  ])
    it(`«${text}» is no class`, () => assert.equal(classesOf(text), undefined));
});

/** «2027-05-14 / 2027-05-16 | reserve …» */
function daysOf(text: string): string | undefined {
  const { days, isRange, reserve, movedFrom, weekdays, rest } = readDays(text);
  if (days.length + reserve.length === 0 || !isEmpty(rest)) return undefined;
  const list = (some: typeof days): string =>
    some
      .map((day) => resolveDay(day, '2026-2027'))
      .map(String)
      .join(isRange ? '…' : ' ');
  return [
    list(days),
    ...(reserve.length > 0 ? [`резерв ${list(reserve)}`] : []),
    ...(movedFrom.length > 0 ? [`с ${list(movedFrom)}`] : []),
    ...(weekdays.length > 0 ? [`день ${weekdays.join(' ')}`] : []),
  ].join('; ');
}

describe('days as they are typed', () => {
  const known: readonly (readonly [text: string, days: string])[] = [
    ['14 мая', '2027-05-14'],
    ['14 мая 2027', '2027-05-14'],
    ['14 мая 2027 года', '2027-05-14'],
    ['14-го мая', '2027-05-14'],
    ['1 сентября', '2026-09-01'],
    ['28 окт.', '2026-10-28'],
    ['14.05', '2027-05-14'],
    ['14.05.', '2027-05-14'],
    ['14.05.27', '2027-05-14'],
    ['14.05.2027 г.', '2027-05-14'],
    ['14. 05. 2027', '2027-05-14'],
    ['2027-05-14', '2027-05-14'],
    ['14-05-2027', '2027-05-14'],
    ['с 14 по 16 мая', '2027-05-14…2027-05-16'],
    ['с 28 апреля по 5 мая', '2027-04-28…2027-05-05'],
    ['14-16 мая', '2027-05-14…2027-05-16'],
    ['14–16.05.2027', '2027-05-14…2027-05-16'],
    ['14.05-16.05', '2027-05-14…2027-05-16'],
    ['14.05 / 16.05', '2027-05-14 2027-05-16'],
    ['14.05, 16.05.2027', '2027-05-14 2027-05-16'],
    ['14, 16 и 18 мая', '2027-05-14 2027-05-16 2027-05-18'],
    ['14/16 мая', '2027-05-14 2027-05-16'],
    ['14.05, чт', '2027-05-14; день 4'],
    ['14 мая (пятница)', '2027-05-14; день 5'],
    ['пт, 14.05', '2027-05-14; день 5'],
    ['в среду 12 мая', '2027-05-12; день 3'],
    ['14.05 (резерв 20.05)', '2027-05-14; резерв 2027-05-20'],
    ['14 мая, резервный день: 20 мая', '2027-05-14; резерв 2027-05-20'],
    ['резерв 20.05', '; резерв 2027-05-20'],
    ['перенос с 13 мая на 14 мая', '2027-05-14; с 2027-05-13'],
    ['13.05 перенесено на 14.05', '2027-05-14; с 2027-05-13'],
    ['Апрель 20', '2027-04-20'],
    ['20 Апрель', '2027-04-20'],
  ];
  for (const [text, days] of known) it(`«${text}» is ${days}`, () => assert.equal(daysOf(text), days));

  for (const text of ['14', 'май', 'в мае', 'вторник', '14.13.2027', '9:00', 'до мая', '20 апреля после уроков', '5А'])
    it(`«${text}» is no day`, () => assert.equal(daysOf(text), undefined));

  it('what the calendar or the year does not have is told', () => {
    const [april] = readDays('31 апреля').days;
    const [leap] = readDays('29 февраля').days;
    const [other] = readDays('14.05.2026').days;
    assert.ok(april && leap && other);
    assert.deepEqual(resolveDay(april, '2026-2027'), { fault: 'impossible' });
    assert.deepEqual(resolveDay(leap, '2026-2027'), { fault: 'impossible' });
    assert.equal(resolveDay(leap, '2027-2028'), '2028-02-29');
    assert.deepEqual(resolveDay(other, '2026-2027'), { fault: 'other-year', meant: '2027-05-14' });
    assert.deepEqual(resolveDay({ day: 14, month: 5, year: undefined }, undefined), { fault: 'year' });
  });
});

/** The subject, the group, or the answers in question marks. */
function subjectOf(text: string, grade?: number): string {
  const reading = readSubject(text, RULES, grade);
  if (reading.kind === 'subject')
    return reading.extra === undefined ? reading.subject : `${reading.subject} + ${reading.extra}`;
  return reading.kind === 'choice'
    ? `${reading.group}: ${reading.subjects.join(', ')}`
    : `? ${reading.candidates.join(', ')}`;
}

test('words that every object of the language has are no subjects', () => {
  for (const word of ['constructor', '__proto__', 'toString']) assert.match(subjectOf(word, 5), /^\? /, word);
});

describe('subjects as they are typed', () => {
  const known: readonly (readonly [text: string, grade: number, subject: string])[] = [
    ['Математика', 5, 'математика'],
    ['мат.', 5, 'математика'],
    ['матем', 5, 'математика'],
    ['рус. яз.', 5, 'русский язык'],
    ['рус.яз', 5, 'русский язык'],
    ['русский', 5, 'русский язык'],
    ['р/я', 5, 'русский язык'],
    ['РУССКИЙ ЯЗЫК', 5, 'русский язык'],
    ['окр. мир', 4, 'окружающий мир'],
    ['окр.мир', 4, 'окружающий мир'],
    ['ин. яз.', 5, 'иностранный язык'],
    ['ин.яз', 5, 'иностранный язык'],
    ['инъяз', 5, 'иностранный язык'],
    ['иностранный (английский) язык', 5, 'иностранный язык + иностранный (английский) язык'],
    ['Английский язык', 5, 'иностранный язык + Английский язык'],
    ['англ. яз.', 5, 'иностранный язык + англ. яз.'],
    ['общ.', 8, 'обществознание'],
    ['общество', 8, 'обществознание'],
    ['инф.', 7, 'информатика'],
    ['инф-ка', 7, 'информатика'],
    ['лит.', 4, 'литературное чтение'],
    ['лит.', 5, 'литература'],
    ['лит-ра', 5, 'литература'],
    ['лит. чт.', 4, 'литературное чтение'],
    ['ист.', 5, 'история'],
    ['геогр.', 6, 'география'],
    ['биол', 6, 'биология'],
    ['физ.', 7, 'физика'],
    ['хим', 8, 'химия'],
    ['алгебра', 8, 'математика + алгебра'],
    ['предмет по выбору', 4, 'предмет по случайному выбору: окружающий мир, литературное чтение, иностранный язык'],
    ['естественно-научный предмет, по случайному выбору', 5, 'естественно-научный предмет: география, биология'],
    ['история/литература (по выбору)', 5, 'общественно-научный предмет: история, литература'],
    ['ест.', 5, '? география, биология, естественно-научный предмет, по случайному выбору'],
    ['матиматика', 5, '? математика'],
    ['история, география', 5, '? история, география'],
  ];
  for (const [text, grade, subject] of known)
    it(`«${text}» in grade ${grade} is ${subject}`, () => assert.equal(subjectOf(text, grade), subject));

  it('«лит.» with no grade may be either', () => assert.equal(subjectOf('лит.'), '? литературное чтение, литература'));
  it('a subject of no list is asked about with those of the grade', () =>
    assert.match(subjectOf('труд', 5), /^\? русский язык, математика, история/));
});

describe('lesson, time, length, form and state', () => {
  it('lessons', () => {
    const read = (text: string, bare = false): unknown => {
      const { value, rest } = takeLesson(text, bare);
      return value && isEmpty(rest) ? `${value.lesson}${value.isDouble ? ' double' : ''}` : undefined;
    };
    for (const [text, lesson] of [
      ['2 урок', '2'],
      ['2-й урок', '2'],
      ['урок 2', '2'],
      ['урок № 2', '2'],
      ['2 ур.', '2'],
      ['2-3 уроки', '2 double'],
      ['2, 3 уроки', '2 double'],
      ['3-4 ур.', '3 double'],
      ['2 и 3 уроки', '2 double'],
    ] as const)
      assert.equal(read(text), lesson, text);
    assert.equal(read('2-3', true), '2 double');
    assert.equal(read('2', true), '2');
    for (const text of ['2-4 уроки', '0 урок', '13 урок', '2']) assert.equal(read(text), undefined, text);
  });

  it('times', () => {
    const read = (text: string, where?: 'alone' | 'beside days'): unknown => {
      const { value, rest } = takeTime(text, where);
      return value && isEmpty(rest)
        ? `${value.time}${value.length === undefined ? '' : ` ${value.length}`}`
        : undefined;
    };
    for (const [text, time] of [
      ['9:00', '09:00'],
      ['9.00–9.45', '09:00 45'],
      ['09:25 - 10:55', '09:25 90'],
      ['с 9:00 до 9:45', '09:00 45'],
      ['в 10:10', '10:10'],
      ['9 ч 00 мин', '09:00'],
    ] as const)
      assert.equal(read(text), time, text);
    assert.equal(read('9-00', 'alone'), '09:00');
    assert.equal(read('14.05', 'beside days'), undefined);
    for (const text of ['25:00', '9:75', '10:00-9:00', 'утром']) assert.equal(read(text), undefined, text);
  });

  it('lengths, forms, states', () => {
    assert.equal(takeMinutes('45 мин').value, 45);
    assert.equal(takeMinutes('90 минут').value, '2x45');
    assert.equal(takeMinutes('2×45').value, '2x45');
    assert.equal(takeMinutes('2 урока по 45 минут').value, '2x45');
    assert.equal(takeMinutes('45', true).value, 45);
    assert.equal(takeMinutes('60 минут').other, 60);
    assert.equal(takeMinutes('2').value, undefined);
    assert.equal(takeForm('Бумажная форма').value, 'на бумаге');
    assert.equal(takeForm('на бланках').value, 'на бумаге');
    assert.equal(takeForm('с использованием компьютера').value, 'на компьютере');
    assert.equal(takeForm('на бумаге или на компьютере').value, undefined);
    assert.equal(takeStatus('Отмена').value, 'отменена');
    assert.equal(takeStatus('перенесена').value, 'перенесена');
    assert.equal(takeStatus('проведена').value, 'проведена');
    assert.equal(takeStatus('2 урок').value, undefined);
  });

  it('orders', () => {
    assert.deepEqual(orderIn('Утверждён приказом от 10.11.2026 № 118-ОД'), { number: '118-ОД', date: '2026-11-10' });
    assert.deepEqual(orderIn('Приказ № 198/1 от 22 сентября 2026 г.'), { number: '198/1', date: '2026-09-22' });
    assert.equal(orderIn('Приказ № 118'), undefined);
    assert.equal(orderIn('приказ от 10 ноября № 118'), undefined);
    for (const [printed, number] of [
      ['Приложение № 1 к приказу от 12.10.2026 № 145-од', '145-од'],
      ['Приложение № 2 к приказу директора № 145-од от 12 октября 2026 г.', '145-од'],
      ['Приложение 1 к приказу МБОУ "Школа № 3" от 12.10.2026 № 145-од', '145-од'],
      ['Утверждено приказом МБОУ СОШ №7 г. Примерска от 12.10.2026 г. №145', '145'],
      ['Приказ МБОУ СОШ №7 от 12.10.2026 №145', '145'],
      ['УТВЕРЖДАЮ. Директор лицея № 21. Распоряжение от «12» октября 2026 г. № 01-07/145 о/д', '01-07/145 о/д'],
      ['Приказ\nот 12.10.2026\n№ 145 - ОД', '145-ОД'],
      ['Утверждено приказом от 12.10.26 № 145 в соответствии с приказом Рособрнадзора от 07.05.2026 № 600', '145'],
      ['№ 145 от 12.10.2026', '145'],
    ] as const)
      assert.deepEqual(orderIn(printed), { number, date: '2026-10-12' }, printed);
    for (const printed of [
      'Приказ МБОУ СОШ № 7 от 12.10.2026',
      'Приложение № 1 к приказу от 12.10.2026',
      'Приказы от 12.10.2026 № 145 и от 13.10.2026 № 146',
      'Приказ от 12.10.2026 № 145 осн',
      'Приказ от 12.10.2026 № 145-',
      'В соответствии с приказом Рособрнадзора от 12.10.2026 № 600',
    ])
      assert.equal(orderIn(printed), undefined, printed);
  });
});
