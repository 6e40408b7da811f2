import assert from 'node:assert/strict';
import { test } from 'node:test';
import { callsAt } from '../../src/domain/observer/calls.ts';
import { findable, findInKit, type KitHit } from '../../src/domain/observer/find.ts';
import { seemsToName } from '../../src/domain/observer/names.ts';
import { presetWork, readPreset } from '../../src/domain/observer/preset.ts';
import { changed } from '../../src/domain/observer/record.ts';
import {
  changeOfSchool,
  changeOfWork,
  choosableWorks,
  readClass,
  workWords,
} from '../../src/domain/observer/school.ts';
import { observationSchema, type NumberLine } from '../../src/schemas/observation.ts';
import { schoolDataSchema } from '../../src/schemas/school-data.ts';
import { STAGES, at, fresh } from './observer-samples.ts';

const line = {
  title: 'Горячая линия лицея',
  purpose: 'консультация',
  phone: '+7 (000) 000-21-21',
  extension: '105',
  hours: [{ days: ['пн', 'вт', 'ср', 'чт', 'пт'], from: '09:00', to: '17:00' }],
  verifiedOn: '2027-04-01',
};
const row = { grade: 4, minutes: 45, form: 'на бумаге' };
const data = schoolDataSchema.parse({
  version: 1,
  id: 'licey-21',
  address: 'https://vpr.example.org/shkoly/licey-21/',
  demo: true,
  name: 'Лицей № 21',
  fullName: 'Лицей № 21',
  settlement: 'город Примерск',
  territory: { id: 'primer', name: 'Примерский район' },
  timeZone: 'Asia/Yekaterinburg',
  builtOn: '2027-04-19',
  schoolYear: '2026-2027',
  classes: [{ grade: 4, letters: ['А', 'Б'] }],
  hotlines: [
    { level: 'региональный', tel: 'tel:+70000009999', timeZone: 'Europe/Moscow', ...line, title: 'Регион' },
    { level: 'школа', tel: 'tel:+70000002121;ext=105', timeZone: 'Asia/Yekaterinburg', ...line },
    {
      level: 'муниципальный',
      tel: 'tel:+70000001020',
      timeZone: 'Asia/Yekaterinburg',
      ...line,
      title: 'Телефон доверия',
      phone: '+7 (000) 000-10-20',
      purpose: 'сообщить о нарушении',
      period: { from: '2027-04-25', to: '2027-05-21' },
    },
    {
      level: 'муниципальный',
      tel: 'tel:+70000001021',
      timeZone: 'Asia/Yekaterinburg',
      ...line,
      purpose: 'психологическая помощь',
    },
  ],
  schedules: [
    {
      schoolYear: '2026-2027',
      order: { number: '1', date: '2026-09-01' },
      published: '2026-09-02',
      checked: '2026-09-02',
      rows: [
        { ...row, id: '4-mat', subject: 'математика', date: '2027-04-19', lesson: 2 },
        { ...row, id: '4-rus', subject: 'русский язык', date: '2027-04-21', secondDate: '2027-04-22', time: '08:55' },
        { ...row, id: '4-mir', subject: 'окружающий мир', date: '2027-04-23', status: 'отменена' },
        { ...row, id: '4-a', letters: ['А'], subject: 'чтение', date: '2027-04-21', lesson: 1 },
      ],
    },
  ],
});

test('works are offered by day, both days of a long one, cancelled ones not, the past after what is ahead', () => {
  const works = choosableWorks(data, '2027-04-21');
  assert.deepEqual(
    works.map(({ row: { id }, date }) => `${id} ${date.slice(8)}`),
    ['4-rus 21', '4-a 21', '4-rus 22', '4-mat 19'],
  );
  const [first] = works;
  assert.ok(first);
  assert.equal(workWords(first).replaceAll('\u00A0', ' '), '21 апреля: 4 класс, русский язык, 8:55');
});

test('the school and the work become a sound record; a single letter of the class is known at once', () => {
  const [rus, chtenie] = choosableWorks(data, '2027-04-21');
  assert.ok(rus && chtenie);
  const record = changed(fresh(), { ...changeOfSchool(data, '2027-04-21'), ...changeOfWork(data, rus) }, at('09:00'));
  assert.deepEqual(observationSchema.parse(record), record);
  assert.equal(record.place?.timeZone, 'Asia/Yekaterinburg');
  assert.deepEqual([record.work, record.subject, record.date], ['4-rus', 'Русский язык', '2027-04-21']);
  assert.deepEqual(record.class, { grade: 4 });
  assert.deepEqual(changeOfWork(data, chtenie).class, { grade: 4, letter: 'А' });
});

test('numbers come nearest first, each with what may be said of it by the clock of its place', () => {
  const lines = changeOfSchool(data, '2027-04-21').numbers?.lines ?? [];
  const seen = (time: string) => callsAt(lines, at(time)).map(({ level, state }) => `${level}: ${state}`);
  assert.deepEqual(seen('08:30'), [
    'школа: Сейчас отвечают',
    'муниципальный: Заработает 25\u00A0апреля 2027\u00A0года',
    'региональный: Сейчас закрыто',
  ]);
  assert.deepEqual(seen('16:00')[0], 'школа: Сейчас закрыто', 'шесть вечера в Екатеринбурге');
  const [school] = callsAt(lines, at('08:30'));
  assert.match(school?.hours ?? '', /по екатеринбургскому времени/);
  assert.equal(school?.extension, '105');
  assert.match(callsAt(lines, new Date('2028-01-12T09:00:00+03:00'))[0]?.state ?? '', /давно не проверяли/);
});

test('nothing is promised of an office on a holiday, nor on the working day next to one that fell on a weekend', () => {
  const days = (...list: ('пн' | 'вт' | 'ср' | 'чт' | 'пт' | 'сб' | 'вс')[]) => list;
  const [line] = changeOfSchool(data, '2027-04-21').numbers?.lines ?? [];
  assert.ok(line);
  const office = {
    ...line,
    verifiedOn: '2027-04-21',
    hours: [{ days: days('пн', 'вт', 'ср', 'чт', 'пт', 'сб'), from: '09:00', to: '17:00' }],
  };
  const daily = { ...office, tel: 'tel:1', hours: [{ ...office.hours[0], days: days('пн', 'вт', 'сб', 'вс') }] };
  const holidays = [
    { from: '2027-05-01', to: '2027-05-01', name: 'Праздник Весны и Труда' },
    { from: '2027-05-09', to: '2027-05-09', name: 'День Победы' },
    { from: '2027-05-24', to: '2027-05-30', name: 'Каникулы' },
  ];
  const seen = (day: string, one: object = office) =>
    callsAt([one as typeof office], new Date(`${day}T12:00:00+05:00`), holidays)[0]?.state;
  assert.equal(seen('2027-04-30'), 'Сейчас отвечают');
  assert.equal(seen('2027-05-01'), 'Праздник Весны и Труда: могут не отвечать');
  assert.equal(seen('2027-05-09'), 'Сейчас закрыто');
  assert.equal(seen('2027-05-10'), 'Сегодня может быть выходной (День Победы): могут не отвечать');
  assert.equal(seen('2027-05-11'), 'Сейчас отвечают');
  assert.equal(seen('2027-05-31'), 'Сейчас отвечают', 'каникулы не переносят');
  assert.equal(seen('2027-05-10', daily), 'Сейчас отвечают');
});

test('one number stands once, whatever lines share it', () => {
  const [one] = changeOfSchool(data, '2027-04-21').numbers?.lines ?? [];
  assert.ok(one);
  assert.equal(callsAt([one, { ...one, title: 'Та же' } satisfies NumberLine], at('09:00')).length, 1);
});

test('a class is read as people type it; what is no class stays as words', () => {
  const cases: readonly (readonly [string, unknown])[] = [
    ['5А', { grade: 5, letter: 'А' }],
    ['5 «а»', { grade: 5, letter: 'А' }],
    ['5-й класс', { grade: 5 }],
    ['10 класс', { grade: 10 }],
    ['4\u00A0«Б»', { grade: 4, letter: 'Б' }],
    ['12А', { words: '12А' }],
    ['сборная группа', { words: 'сборная группа' }],
    ['  ', undefined],
  ];
  for (const [text, expected] of cases) assert.deepEqual(readClass(text), expected, text);
});

test('a code names a school, perhaps a work and its day; nothing else is taken from an address', () => {
  const [school, work, day] = ['licey-21', '4-rus', '2027-04-21'];
  assert.deepEqual(readPreset('#shkola=licey-21&rabota=4-rus&den=2027-04-21'), { school, work, day });
  assert.deepEqual(readPreset('#shkola=licey-21&rabota=4-rus'), { school, work, day: undefined });
  assert.deepEqual(readPreset('#shkola=licey-21'), { school, work: undefined, day: undefined });
  assert.deepEqual(readPreset('#shkola=licey-21&rabota=../x&den=x'), { school, work: undefined, day: undefined });
  for (const fragment of ['', '#vhod', '#rabota=4-rus', '#shkola=../../x', '#shkola=Л'])
    assert.equal(readPreset(fragment), undefined, fragment);
});

test('a code means its day of a work; of a work that is cancelled, moved or gone it says so', () => {
  const changes = [
    { date: '2027-03-01', row: '4-mir', field: 'status', old: 'назначена', new: 'отменена', reason: 'Лишняя' },
    { date: '2027-03-01', row: '4-mat', field: 'date', old: '2027-04-12', new: '2027-04-16', reason: 'Ремонт' },
    { date: '2027-03-02', row: '4-mat', field: 'date', old: '2027-04-16', new: '2027-04-19', reason: 'Карантин' },
    { date: '2027-03-03', row: '4-mat', field: 'lesson', old: 3, new: 2, reason: 'Замена' },
  ];
  const [schedule] = data.schedules;
  const rows = schedule?.rows.map((one) => (one.id === '4-mat' ? { ...one, status: 'перенесена' } : one));
  const changed = schoolDataSchema.parse({ ...data, schedules: [{ ...schedule, rows, changes }] });
  const means = (work: string | undefined, day?: string, today = '2027-04-21') => {
    const { chosen, news } = presetWork(changed, { school: 'licey-21', work, day }, today);
    return [chosen?.row.id, chosen?.date, news?.replaceAll('\u00A0', ' ')];
  };
  assert.deepEqual(means('4-rus', '2027-04-22'), ['4-rus', '2027-04-22', undefined]);
  assert.deepEqual(means('4-rus', '2027-04-21', '2027-04-22'), ['4-rus', '2027-04-21', undefined]);
  assert.deepEqual(means('4-rus', undefined, '2027-04-22'), ['4-rus', '2027-04-22', undefined]);
  assert.deepEqual(means('4-mir', '2027-04-23'), [undefined, undefined, 'Эта работа отменена. Лишняя.']);
  const moved = ['4-mat', '2027-04-19', 'Эта работа перенесена на 19 апреля. Карантин.'];
  assert.deepEqual(means('4-mat', '2027-04-16'), moved);
  assert.deepEqual(means('4-mat'), moved);
  assert.deepEqual(means('4-mat', '2027-04-19'), ['4-mat', '2027-04-19', undefined]);
  assert.deepEqual(means('4-net'), [undefined, undefined, 'Этой работы в графике школы нет.']);
  assert.deepEqual(means(undefined), [undefined, undefined, undefined]);
});

test('the finder knows items, rules and numbers, in any form of a word and in the other layout', () => {
  const stages = STAGES.map((stage, index) => ({
    ...stage,
    instruction: { title: `Инструкция ${index}`, href: `/i-${index}/` },
    items: stage.items.map((item) =>
      item.id === 'komissiya'
        ? {
            ...item,
            text: 'Проверяет комиссия',
            source: { short: 'план', words: 'План гимназии', href: '#pravilo-plan' },
          }
        : { ...item, source: { short: 'приказ', words: 'Приказ министерства', href: 'https://example.org/' } },
    ),
  }));
  const texts: Readonly<Record<string, string>> = { '#pravilo-plan': 'Печать в закрытом кабинете' };
  const lines = changeOfSchool(data, '2027-04-21').numbers?.lines ?? [];
  const all = findable(stages, lines, (fragment) => texts[fragment] ?? assert.fail(fragment));
  const say = (hit: KitHit | undefined): string =>
    hit?.kind === 'пункт' ? hit.item.id : hit?.kind === 'правило' ? hit.href : (hit?.line.tel ?? 'нет');
  assert.equal(say(findInKit(all, 'комиссией')[0]), 'komissiya');
  assert.equal(say(findInKit(all, 'rjvbccbz')[0]), 'komissiya');
  assert.ok(findInKit(all, 'план гимназии').map(say).includes('#pravilo-plan'));
  assert.deepEqual(findInKit(all, 'закрытого кабинета').map(say), ['#pravilo-plan']);
  const outside = findInKit(all, 'приказ министерства').find((hit) => hit.kind === 'правило');
  assert.equal(outside?.kind === 'правило' && outside.words, 'Приказ министерства (нужна сеть)');
  assert.equal(say(findInKit(all, 'телефон доверия')[0]), 'tel:+70000001020');
  for (const number of ['1020', '10-20', '000-10-20', '+7 (000) 000-10-20'])
    assert.equal(say(findInKit(all, number)[0]), 'tel:+70000001020', number);
  assert.deepEqual(findInKit(all, '  '), []);
  assert.deepEqual(findInKit(all, 'абырвалг'), []);
});

test('a note that seems to name somebody is noticed; ordinary words are not', () => {
  for (const text of ['Петя списывал', 'Иванов П. вышел', 'Вышел Сидоров Пётр', 'учила Мария Ивановна', 'Дима\nи ещё'])
    assert.equal(seemsToName(text), true, text);
  for (const text of [
    'Трое вошли после звонка',
    'Вера в себя',
    'Учитель подсказал 2 раза',
    '5 «А», 9:31',
    'Роман лежал на столе',
    '',
  ])
    assert.equal(seemsToName(text), false, text);
});
