import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { letterSlug } from '../../src/domain/calendar/classes.ts';
import type { Schedule, ScheduleChange, ScheduleRow } from '../../src/schemas/schedule.ts';
import { Life, type Said } from '../support/life.ts';

/** A work from its announcement to the next school year; after each step the portal is built and every mouth is heard. */
const ID = '5-vybor';
const UID = `licey-21.2026-2027.${ID}@vpr-otkryto`;
const PAGE = 'https://vpr.example.org/shkoly/licey-21/';

const born: ScheduleRow = {
  id: ID,
  grade: 5,
  letters: ['А'],
  choice: { group: 'естественно-научный предмет', subjects: ['биология', 'география'], knownFrom: '2027-04-28' },
  date: '2027-05-05',
  lesson: 4,
  minutes: 45,
  form: 'на бумаге',
};
/** Stands still all the time: what happens to one work must not touch another. */
const other: ScheduleRow = {
  id: '4-rus',
  grade: 4,
  subject: 'русский язык',
  date: '2027-05-18',
  lesson: 2,
  minutes: 45,
  form: 'на бумаге',
};

interface Step {
  readonly name: string;
  readonly now: string;
  /** The row's fields from this step on. */
  readonly row?: Partial<ScheduleRow>;
  readonly change?: Pick<ScheduleChange, 'field' | 'old' | 'new' | 'reason' | 'order'>;
  /** The sentence that page, calendar and feed must say from this step on, written by hand. */
  readonly sentence?: string;
  readonly subject: string;
  readonly day: string;
  readonly lesson: string;
  readonly cancelled?: boolean;
}

const RANDOM = 'предмет по случайному выбору';
const STEPS: readonly Step[] = [
  { name: 'created', now: '2026-11-21', subject: RANDOM, day: '2027-05-05', lesson: '4-й урок' },
  {
    name: 'the subject becomes known',
    now: '2027-04-28',
    row: { subject: 'биология' },
    change: { field: 'subject', old: '', new: 'биология', reason: 'Предмет выпал при случайном выборе' },
    sentence:
      'Предмет: был по случайному выбору, стал биология. Предмет выпал при случайном выборе. Изменено 28 апреля 2027 года.',
    subject: 'биология',
    day: '2027-05-05',
    lesson: '4-й урок',
  },
  {
    name: 'the date is moved',
    now: '2027-04-29',
    row: { date: '2027-05-12', status: 'перенесена' },
    change: {
      field: 'date',
      old: '2027-05-05',
      new: '2027-05-12',
      reason: 'Карантин в параллели',
      order: '№ 41 от 29.04.2027',
    },
    sentence:
      'Было 5 мая, стало 12 мая. Приказ № 41 от 29.04.2027. Карантин в параллели. Изменено 29 апреля 2027 года.',
    subject: 'биология',
    day: '2027-05-12',
    lesson: '4-й урок',
  },
  {
    name: 'the lesson is changed',
    now: '2027-04-30',
    row: { lesson: 2 },
    change: { field: 'lesson', old: 4, new: 2, reason: 'Кабинет занят' },
    sentence: 'Урок: был 4-й, стал 2-й. Кабинет занят. Изменено 30 апреля 2027 года.',
    subject: 'биология',
    day: '2027-05-12',
    lesson: '2-й урок',
  },
  {
    name: 'cancelled',
    now: '2027-05-05',
    row: { status: 'отменена' },
    change: { field: 'status', old: 'перенесена', new: 'отменена', reason: 'Школа закрыта на карантин' },
    sentence: 'Работа отменена. Школа закрыта на карантин. Изменено 5 мая 2027 года.',
    subject: 'биология',
    day: '2027-05-12',
    lesson: '2-й урок',
    cancelled: true,
  },
  {
    name: 'restored',
    now: '2027-05-06',
    row: { status: 'назначена' },
    change: { field: 'status', old: 'отменена', new: 'назначена', reason: 'Карантин снят' },
    sentence: 'Работа назначена. Карантин снят. Изменено 6 мая 2027 года.',
    subject: 'биология',
    day: '2027-05-12',
    lesson: '2-й урок',
  },
  { name: 'the year turns', now: '2027-07-01', subject: 'биология', day: '2027-05-12', lesson: '2-й урок' },
  { name: 'the next schedule stands', now: '2027-09-20', subject: 'биология', day: '2027-05-12', lesson: '2-й урок' },
];

/** Days on which the school compared the schedule with its order; what it promised last, it did not keep. */
const LOOKS = ['2026-11-15', '2027-04-28'];
const PROMISED = '2027-05-05';

/** The schedule as it lies in content after the step. */
function scheduleAt(index: number): Schedule {
  const past = STEPS.slice(0, index + 1);
  const changes = past.flatMap(({ change, now }) => (change ? [{ date: now, row: ID, ...change }] : []));
  return {
    schoolYear: '2026-2027',
    order: { number: '118', date: '2026-10-20', paper: 'prikaz-118' },
    published: '2026-10-22',
    checked: LOOKS.findLast((day) => day <= (STEPS[index]?.now ?? '')) ?? '',
    nextCheck: PROMISED,
    rows: [other, Object.assign({}, born, ...past.map(({ row }) => row)) as ScheduleRow],
    ...(changes.length > 0 && { changes }),
  };
}

const next: Schedule = {
  schoolYear: '2027-2028',
  order: { number: '97', date: '2027-09-13' },
  published: '2027-09-15',
  checked: '2027-09-15',
  rows: [{ ...other, id: ID, grade: 5, subject: 'математика', date: '2028-04-18' }],
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const sentencesAt = (index: number): string[] =>
  STEPS.slice(0, index + 1).flatMap(({ sentence }) => (sentence === undefined ? [] : [sentence]));
const inSummer = (index: number): boolean => (STEPS[index]?.now ?? '') >= '2027-07-01';

let life: Life;
before(async () => {
  life = await Life.begin();
});
after(() => {
  life.end();
});

function hearPage(said: Said, step: Step, index: number): void {
  const row = said.row(inSummer(index) ? '2026-2027' : 'now', ID);
  assert.ok(row, 'нет строки');
  assert.equal(row.days, step.day);
  assert.equal(row.cancelled, step.cancelled ?? false);
  assert.ok(row.text.includes(capital(step.subject)), row.text);
  assert.ok(row.text.includes(step.lesson), row.text);
  for (const sentence of sentencesAt(index)) assert.ok(row.text.includes(sentence), `${sentence}\n${row.text}`);
  assert.equal(row.text.split('Изменено ').length - 1, sentencesAt(index).length);
}

function hearCalendars(said: Said, step: Step, index: number): void {
  for (const file of ['kalendar.ics', 'klass-5.ics', `klass-5-${letterSlug('А')}.ics`]) {
    const entries = said.calendar(file).filter(({ uid }) => uid === UID);
    assert.equal(entries.length, 1, file);
    const [entry] = entries;
    assert.ok(entry);
    assert.equal(entry.start, step.day, file);
    assert.equal(entry.allDay, true, file);
    assert.equal(entry.sequence, sentencesAt(index).length, `${file}: SEQUENCE`);
    assert.equal(entry.status, step.cancelled ? 'CANCELLED' : 'CONFIRMED', file);
    assert.equal(entry.summary.includes('(отменена)'), step.cancelled ?? false, entry.summary);
    assert.ok(entry.summary.includes(`5А: ${step.subject}`), entry.summary);
    assert.ok(entry.description.includes(step.lesson), entry.description);
    for (const sentence of sentencesAt(index)) assert.ok(entry.description.includes(sentence), entry.description);
    assert.equal(entry.url, `${PAGE}${inSummer(index) ? '2026-2027/' : ''}#r-${ID}`);
  }
  const still = said.calendar('kalendar.ics').find(({ uid }) => uid.includes('.4-rus@'));
  assert.deepEqual([still?.sequence, still?.start], [0, '2027-05-18']);
}

function hearFeed(said: Said, index: number): void {
  const told = said.feed
    .filter(({ guid }) => guid.includes('.izmenenie.'))
    .map(({ guid, link, words }) => ({ guid, link, words }));
  const wanted = sentencesAt(index).map((words, place) => ({
    guid: `licey-21.2026-2027.${ID}.izmenenie.${place + 1}@vpr-otkryto`,
    link: `${PAGE}${inSummer(index) ? '2026-2027/' : ''}#r-${ID}`,
    words,
  }));
  assert.deepEqual(told, wanted.toReversed());
}

function hearData(said: Said, index: number): void {
  const { schoolYear, schedules } = said.data;
  assert.equal(schoolYear, inSummer(index) ? '2027-2028' : '2026-2027');
  assert.deepEqual(
    schedules.find((one) => one.schoolYear === '2026-2027'),
    scheduleAt(index),
  );
}

/** Ten days before the first work that is not cancelled, and a promise that is kept, then broken. */
function hearDuties(said: Said, index: number): void {
  const text = said.pageText('shkoly/licey-21') ?? '';
  const last = /о порядке ВПР стоит не позже (\d+ [а-я]+) 2027 года/.exec(text)?.[1];
  const days = ['25 апреля', '25 апреля', '2 мая', '2 мая', '8 мая', '2 мая', undefined, undefined];
  assert.equal(last, days[index]);
  const stale =
    'График давно не сверялся. Последний раз это сделали 28 апреля 2027 года, а следующую сверку обещали 5 мая 2027 года.';
  assert.equal(text.includes('давно не сверялся'), STEPS[index]?.name === 'restored');
  if (STEPS[index]?.name === 'restored') assert.ok(text.includes(stale), text);
}

for (const [index, step] of STEPS.entries()) {
  test(`life of a work, ${index + 1}: ${step.name}`, async () => {
    life.write(scheduleAt(index));
    if (step.name === 'the next schedule stands') {
      await life.turn('2027/28', step.now);
      life.write(next);
    }
    const said = await life.build(step.now);
    hearPage(said, step, index);
    hearCalendars(said, step, index);
    hearFeed(said, index);
    hearData(said, index);
    hearDuties(said, index);
    // A day that a work has left keeps its page.
    for (const day of new Set(STEPS.slice(0, index + 1).map((one) => one.day)))
      assert.ok(said.pageText(`grafik/${day}`), `нет страницы дня ${day}`);
    const school = said.pageText('shkoly/licey-21') ?? '';
    assert.equal(school.includes('ещё не опубликован'), step.name === 'the year turns', 'слова о новом годе');
    const past = said.pageText('shkoly/licey-21/2026-2027');
    assert.equal(past !== undefined, inSummer(index), 'страница прошлого года');
    // Of the next schedule the school's page speaks: this one would go on denying it for ever.
    assert.ok(!past?.includes('ещё не опубликован'), past ?? '');
    if (past !== undefined) assert.ok(past.includes('Работы 2026/27 учебного года завершены.'), past);
    if (step.name === 'the next schedule stands') {
      assert.equal(said.row('now', ID)?.days, '2028-04-18');
      const entry = said.calendar('kalendar.ics').find(({ uid }) => uid === `licey-21.2027-2028.${ID}@vpr-otkryto`);
      assert.deepEqual([entry?.start, entry?.sequence], ['2028-04-18', 0]);
    }
  });
}

/** The same schedule as `next`, ready before the summer. */
const early: Schedule = {
  ...next,
  order: { number: '61', date: '2027-06-10' },
  published: '2027-06-12',
  checked: '2027-06-12',
};
const EARLY_UID = `licey-21.2027-2028.${ID}@vpr-otkryto`;
const EARLY_PAGE = `${PAGE}2027-2028/`;

test('a next schedule that is published in June: page, calendar, feed and data say so, and nothing denies it', async () => {
  life.write(early);
  const said = await life.build('2027-06-20T08:00:00+03:00');
  const school = said.pageText('shkoly/licey-21') ?? '';
  assert.ok(school.includes('График 2027/28 учебного года опубликован 12 июня 2027 года.'), school);
  assert.equal(said.row('now', ID)?.days, '2027-05-12', 'the year on show is still the old one');
  for (const path of ['', 'grafik', 'shkoly/licey-21', 'shkoly/licey-21/plakat', 'shkoly/licey-21/vidzhet'])
    assert.ok(!said.pageText(path)?.includes('следующий график ещё не опубликован'), path);
  for (const path of ['', 'grafik', 'shkoly/licey-21', 'shkoly/licey-21/plakat'])
    assert.ok(!said.pageText(path)?.includes('Следующий график ещё не опубликован'), path);
  assert.equal(said.row('2027-2028', ID)?.days, '2028-04-18');
  assert.ok(!said.pageText('shkoly/licey-21/2027-2028')?.includes('Прошедшие'));
  assert.ok(said.pageText('grafik/2028-04-18'), 'нет страницы дня');
  for (const file of ['kalendar.ics', 'klass-5.ics']) {
    const entry = said.calendar(file).find(({ uid }) => uid === EARLY_UID);
    assert.deepEqual([entry?.start, entry?.url], ['2028-04-18', `${EARLY_PAGE}#r-${ID}`], file);
  }
  const told = said.feed.find(({ guid }) => guid === 'licey-21.2027-2028.grafik@vpr-otkryto');
  assert.equal(told?.link, EARLY_PAGE);
  assert.equal(told?.words, 'Приказ № 61 от 10.06.2027. 1 работа: 18 апреля 2028 года.');
  assert.deepEqual(
    said.data.schedules.find((one) => one.schoolYear === '2027-2028'),
    early,
  );
});

test('when the year has turned, that schedule is the school’s, its first address lives on, and the past one is quiet', async () => {
  const said = await life.build('2027-07-02T08:00:00+03:00');
  assert.equal(said.row('now', ID)?.days, '2028-04-18');
  assert.equal(said.row('2027-2028', ID)?.days, '2028-04-18');
  const entry = said.calendar('kalendar.ics').find(({ uid }) => uid === EARLY_UID);
  assert.equal(entry?.url, `${PAGE}#r-${ID}`);
  for (const path of ['shkoly/licey-21', 'shkoly/licey-21/2026-2027', 'shkoly/licey-21/2027-2028'])
    assert.ok(!said.pageText(path)?.includes('ещё не опубликован'), path);
  assert.ok(said.feed.every(({ published }) => published <= Date.parse('2027-07-02T08:00:00+03:00')));
});
