import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { InstantData } from '../../../src/domain/query/instant-data.ts';
import type { QueryFacts, UnderstoodQuery } from '../../../src/domain/query/understood.ts';
import type { SchoolData } from '../../../src/schemas/school-data.ts';
import type { ScheduleRow } from '../../../src/schemas/schedule.ts';
import { instantAnswers } from '../../../src/search/instant/index.ts';

const NOW = new Date('2027-04-20T09:00:00+03:00');

const row = (id: string, grade: number, date: string, more: Partial<ScheduleRow> = {}): ScheduleRow => ({
  id,
  grade,
  date,
  subject: 'математика',
  minutes: 45,
  form: 'на бумаге',
  ...more,
});

const SCHOOL: SchoolData = {
  version: 1,
  id: 'licey-21',
  address: 'https://vpr.example.org/shkoly/licey-21/',
  demo: true,
  name: 'Лицей № 21',
  fullName: 'Лицей № 21',
  settlement: 'город Примерск',
  territory: { id: 'primer', name: 'Примерский район' },
  timeZone: 'Europe/Moscow',
  builtOn: '2027-04-01',
  schoolYear: '2026-2027',
  classes: [{ grade: 5, letters: ['А', 'Б'] }],
  hotlines: [
    {
      level: 'школа',
      tel: 'tel:+70000001234',
      timeZone: 'Europe/Moscow',
      title: 'Горячая линия лицея',
      purpose: 'консультация',
      phone: '+7 (000) 000-12-34',
      hours: [{ days: ['пн'], from: '09:00', to: '17:00' }],
      verifiedOn: '2027-03-01',
    },
  ],
  schedules: [
    {
      schoolYear: '2026-2027',
      order: { number: '214', date: '2026-09-28' },
      published: '2026-10-02',
      checked: '2027-04-01',
      rows: [
        row('r-past', 5, '2027-04-19'),
        row('r-today', 5, '2027-04-20', { letters: ['А'], subject: 'русский язык', lesson: 2 }),
        row('r-b', 5, '2027-04-21', { letters: ['Б'] }),
        row('r-off', 5, '2027-04-22', { status: 'отменена' }),
        row('r-choice', 6, '2027-04-23', {
          subject: undefined,
          choice: { group: 'предмет', subjects: ['биология', 'география'], knownFrom: '2027-04-16' },
        } as Partial<ScheduleRow>),
      ],
    },
  ],
};

const DATA: InstantData = {
  timeZone: 'Europe/Moscow',
  home: ['primer', 'oblast'],
  days: [
    ['2026-04-20', 1, 1],
    ['2027-04-20', 12, 8],
    ['2027-04-21', 0, 0],
    ['2027-05-04', 3, 1],
  ],
  grades: [4, 5, 6],
  documents: [
    { id: 'luga-prikaz-259', short: 'Луга, приказ № 259', title: 'Об утверждении плана', state: 'срок истёк' },
  ],
  lines: [
    {
      level: 'муниципальный',
      title: 'Линия района',
      purpose: 'консультация',
      phone: '+7 (000) 000-10-10',
      tel: 'tel:+70000001010',
      when: 'работает по будням',
      territory: 'primer',
    },
    {
      level: 'муниципальный',
      title: 'Психолог',
      purpose: 'психологическая помощь',
      phone: '+7 (000) 000-10-11',
      tel: 'tel:+70000001011',
      when: 'работает по будням',
      territory: 'primer',
    },
    {
      level: 'региональный',
      title: 'Линия области',
      purpose: 'сообщить о нарушении',
      phone: '+7 (000) 000-20-20',
      tel: 'tel:+70000002020',
      when: 'заработает 19 апреля',
      asleep: true,
      territory: 'oblast',
    },
    {
      level: 'муниципальный',
      title: 'Линия чужого района',
      purpose: 'консультация',
      phone: '+7 (000) 000-30-30',
      tel: 'tel:+70000003030',
      when: 'работает по будням',
      territory: 'luzhskiy-rayon',
    },
  ],
  meanings: { akt: 'Лист наблюдателя.' },
};

const LEXICON = {
  terms: [
    { id: 'vsoko', term: 'ВСОКО', expansion: 'внутренняя система оценки качества образования', synonyms: [] },
    { id: 'akt', term: 'акт', synonyms: [] },
  ],
  subjects: [],
  documents: [],
  fewSchools: true,
  territories: [{ id: 'luzhskiy-rayon', names: ['Лужский район', 'Луга'] }],
};

const NO_FACTS: QueryFacts = {
  days: [],
  months: [],
  subjects: [],
  documents: [],
  schools: [],
  territories: [],
  schedule: false,
};
const LICEY = ['licey-21', 'Лицей № 21', 'город Примерск', '21'] as const;

async function answers(facts: Partial<QueryFacts>, school: SchoolData | undefined = SCHOOL) {
  const query: UnderstoodQuery = { typed: '', words: [], missing: [], facts: { ...NO_FACTS, ...facts } };
  return instantAnswers(query, { data: DATA, lexicon: LEXICON, school: () => Promise.resolve(school) }, NOW);
}

test('a school with a class tells its next works, today’s too, and the number', async () => {
  const [answer, ...rest] = await answers({ schools: [LICEY], grade: 5, letter: 'А' });
  assert.equal(answer?.title, 'Лицей № 21, 5\u00A0«А»');
  assert.equal(answer.href, '/shkoly/licey-21/#klass-5');
  assert.deepEqual(
    answer.lines.map(({ words, href }) => [words, href]),
    [
      ['20\u00A0апреля, вторник', '/shkoly/licey-21/#r-r-today'],
      ['+7 (000) 000-12-34', 'tel:+70000001234'],
    ],
  );
  assert.match(answer.lines[0]?.more ?? '', /5\u00A0«А»: Русский язык; 2-й\u00A0урок/);
  assert.deepEqual(rest, []);
});

test('past and cancelled works are not told as next; a drawn subject is found by each it may be', async () => {
  const [five] = await answers({ schools: [LICEY], grade: 5 });
  assert.deepEqual(
    five?.lines.map(({ href }) => href),
    ['/shkoly/licey-21/#r-r-today', '/shkoly/licey-21/#r-r-b', 'tel:+70000001234'],
  );
  const [biology] = await answers({ schools: [LICEY], subjects: ['биология'] });
  assert.equal(biology?.lines[0]?.href, '/shkoly/licey-21/#r-r-choice');
});

test('who asks a school for its number gets the number first', async () => {
  const [answer] = await answers({ schools: [LICEY], hotline: { level: 'школа' } });
  assert.equal(answer?.lines[0]?.href, 'tel:+70000001234');
});

test('a class, a subject or a schedule that is not there is said to be so', async () => {
  const note = async (facts: Partial<QueryFacts>, school = SCHOOL): Promise<string | undefined> =>
    (await answers({ schools: [LICEY], ...facts }, school))[0]?.note;
  assert.match((await note({ grade: 9 })) ?? '', /^Работ 9\u00A0класса в графике школы нет/);
  assert.match((await note({ subjects: ['химия'] })) ?? '', /^Такой работы/);
  assert.match((await note({}, { ...SCHOOL, schedules: [] })) ?? '', /ещё не опубликовала/);
  const past = SCHOOL.schedules.map((one) => ({ ...one, rows: [row('r-past', 5, '2027-04-19')] }));
  assert.match((await note({}, { ...SCHOOL, schedules: past })) ?? '', /прошли/);
});

test('a school that the portal lacks is said to be absent, with other schools, not with the way to one’s own', async () => {
  const absent = { called: 'лицея №\u00A022', number: '22', near: [LICEY] };
  const [answer, ...rest] = await answers({ absent, grade: 5, schedule: true });
  assert.equal(answer?.title, 'Лицея №\u00A022 на портале нет');
  assert.deepEqual(
    answer.lines.map(({ href }) => href),
    ['/shkoly/licey-21/', '/shkoly/'],
  );
  assert.match(answer.note ?? '', /другие школы/);
  assert.deepEqual(rest, []);
});

test('a school whose data did not come is left to the list of pages', async () => {
  const query: UnderstoodQuery = { typed: '', words: [], missing: [], facts: { ...NO_FACTS, schools: [LICEY] } };
  const sources = { data: DATA, lexicon: LEXICON, school: () => Promise.resolve(undefined) };
  assert.deepEqual(await instantAnswers(query, sources, NOW), []);
});

test('a day without a year is that of the season, with a year that of the year', async () => {
  const [near] = await answers({ days: [{ day: 20, month: 4 }] });
  assert.equal(near?.href, '/grafik/2027-04-20/');
  assert.equal(near.title, '20\u00A0апреля 2027\u00A0года, вторник: 12\u00A0работ в 8\u00A0школах');
  const [old] = await answers({ days: [{ day: 20, month: 4, year: 2026 }] });
  assert.equal(old?.href, '/grafik/2026-04-20/');
  const [emptied] = await answers({ days: [{ day: 21, month: 4 }] });
  assert.match(emptied?.title ?? '', /работ не осталось/);
});

test('a day without works names the nearest days that have some', async () => {
  const [answer] = await answers({ days: [{ day: 1, month: 5 }] });
  assert.match(answer?.title ?? '', /^1\u00A0мая: работ нет/);
  assert.deepEqual(
    answer?.lines.map(({ href }) => href),
    ['/grafik/2027-04-21/', '/grafik/2027-05-04/'],
  );
});

test('a month counts its days with works and names those to come', async () => {
  const [answer] = await answers({ months: [{ month: 4 }] });
  assert.equal(answer?.title, 'Апрель 2027: 1\u00A0день с работами');
  assert.deepEqual(
    answer.lines.map(({ href }) => href),
    ['/grafik/2027-04-20/'],
  );
  assert.deepEqual(await answers({ months: [{ month: 1 }] }), []);
});

test('a word of the glossary is told by its expansion, else by its first sentence', async () => {
  assert.equal(
    (await answers({ term: 'vsoko' }))[0]?.lines[0]?.words,
    'внутренняя система оценки качества образования',
  );
  assert.equal((await answers({ term: 'akt' }))[0]?.lines[0]?.words, 'Лист наблюдателя.');
  assert.deepEqual(await answers({ term: 'nothing' }), []);
});

test('a document is told with its state', async () => {
  const [answer] = await answers({ documents: [{ id: 'luga-prikaz-259', number: '259' }] });
  assert.deepEqual([answer?.href, answer?.note], ['/dokumenty/luga-prikaz-259/', 'Срок плана прошёл.']);
});

test('the hot line is told by level, purpose and place', async () => {
  const numbers = async (facts: Partial<QueryFacts>): Promise<(string | undefined)[]> =>
    (await answers(facts)).flatMap(({ lines }) => lines.map(({ href }) => href));
  assert.deepEqual(await numbers({ hotline: {} }), ['tel:+70000001010', 'tel:+70000002020']);
  // The region's line wakes later: the one that answers now stands behind it.
  const woken = ['tel:+70000002020', 'tel:+70000001010'];
  assert.deepEqual(await numbers({ hotline: { level: 'региональный' } }), woken);
  assert.deepEqual(await numbers({ hotline: { purpose: 'сообщить о нарушении' } }), woken);
  assert.deepEqual(await numbers({ hotline: { purpose: 'психологическая помощь' } }), ['tel:+70000001011']);
  assert.deepEqual(await numbers({ hotline: {}, territories: ['luzhskiy-rayon'] }), ['tel:+70000003030']);
  assert.deepEqual(await numbers({ hotline: { level: 'федеральный' } }), ['tel:+70000001010', 'tel:+70000002020']);
});

test('dates without a school lead to the finder of schools', async () => {
  assert.equal((await answers({ grade: 5, schedule: true }))[0]?.href, '/shkoly/');
  assert.equal((await answers({ grade: 5 }))[0]?.href, '/shkoly/');
  assert.equal((await answers({ anySchool: true }))[0]?.title, 'Найдите свою школу');
  // «Ответы 5 класс» asks for no dates.
  assert.deepEqual(await answers({ grade: 5, topic: true }), []);
  assert.deepEqual(await answers({}), []);
});

test('a grade that no schedule has is said to have no works', async () => {
  const [answer, ...rest] = await answers({ grade: 9, schedule: true });
  assert.equal(answer?.title, 'Работ 9\u00A0класса в\u00A0графиках школ нет');
  assert.deepEqual(rest, []);
});

test('a territory alone is told by its page', async () => {
  const territories = ['luzhskiy-rayon'];
  const [answer] = await answers({ territories, anySchool: true });
  assert.deepEqual([answer?.title, answer?.href], ['Лужский район', '/territorii/luzhskiy-rayon/']);
  assert.deepEqual(await answers({ territories, topic: true }), []);
});

test('of many answers the most exact stand first, and no more than three', async () => {
  const all = await answers({
    schools: [LICEY, ['b', 'Школа № 3', 'город', '3']],
    term: 'vsoko',
    days: [{ day: 20, month: 4 }],
  });
  assert.deepEqual(
    all.map(({ kind }) => kind),
    ['Школа', 'Школа', 'Слово'],
  );
});
