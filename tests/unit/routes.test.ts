import assert from 'node:assert/strict';
import test from 'node:test';
import { classAnchor, clauseAnchor, href, measureAnchor, routes } from '../../src/routes.ts';

/** One example of every address that takes words, written by hand from the contract of addresses. */
const examples: Record<string, readonly [built: string, expected: string]> = {
  school: [routes.school('licey-21'), '/shkoly/licey-21/'],
  grade: [routes.grade('licey-21', 5), '/shkoly/licey-21/#klass-5'],
  schoolPaper: [routes.schoolPaper('licey-21', 'prikaz-118'), '/dokumenty/licey-21-prikaz-118/'],
  schoolMemo: [routes.schoolMemo('licey-21', 'uchenikam'), '/pamyatki/licey-21-uchenikam/'],
  schoolYear: [routes.schoolYear('licey-21', '2025-2026'), '/shkoly/licey-21/2025-2026/'],
  openDataFile: [routes.openDataFile('schools.csv'), '/dannye/schools.csv'],
  schoolPoster: [routes.schoolPoster('licey-21'), '/shkoly/licey-21/plakat/'],
  schoolWidget: [routes.schoolWidget('licey-21'), '/shkoly/licey-21/vidzhet/'],
  schoolData: [routes.schoolData('licey-21'), '/shkoly/licey-21/dannye.json'],
  schoolTexts: [routes.schoolTexts('licey-21'), '/shkoly/licey-21/fayly.json'],
  editorForm: [routes.editorForm('licey-21', 'novost'), '/redaktoru/#shkola=licey-21&forma=novost'],
  schoolFile: [routes.schoolFile('licey-21', 'prikaz-214.pdf'), '/shkoly/licey-21/fayly/prikaz-214.pdf'],
  schoolCalendar: [routes.schoolCalendar('licey-21', 'klass-5-a.ics'), '/shkoly/licey-21/klass-5-a.ics'],
  schoolCalendars: [routes.schoolCalendars('licey-21'), '/shkoly/licey-21/#kalendar'],
  schoolFeed: [routes.schoolFeed('licey-21'), '/shkoly/licey-21/novosti.xml'],
  measuresCalendar: [routes.measuresCalendar('primer'), '/territorii/primer/meropriyatiya.ics'],
  territoryCalendar: [routes.territoryCalendar('primer'), '/territorii/primer/kalendar.ics'],
  territoryCoverage: [routes.territoryCoverage('primer'), '/otkrytost/primer/'],
  territoryFeed: [routes.territoryFeed('primer'), '/territorii/primer/novosti.xml'],
  territory: [routes.territory('primer'), '/territorii/primer/'],
  day: [routes.day('2027-04-20'), '/grafik/2027-04-20/'],
  dayTerritory: [routes.dayTerritory('2027-04-20', 'primer'), '/grafik/2027-04-20/primer/'],
  answer: [routes.answer('kogda-vpr'), '/roditelyam/#kogda-vpr'],
  instruction: [routes.instruction('v-den-raboty'), '/nablyudatelyam/v-den-raboty/'],
  handout: [routes.handout('2027-04-20'), '/nablyudatelyam/razdatka/2027-04-20/'],
  memo: [routes.memo('chto-takoe-vpr'), '/pamyatki/chto-takoe-vpr/'],
  document: [routes.document('luga-259'), '/dokumenty/luga-259/'],
  clause: [routes.clause('luga-259', '2.1'), '/dokumenty/luga-259/#p-2-1'],
  measure: [routes.measure('luga-259', 'plan', 16), '/dokumenty/luga-259/#m-plan-16'],
  checklistOf: [
    routes.checklistOf('licey-21', '5-mat', '2027-04-20'),
    '/nablyudatelyam/cheklist/#shkola=licey-21&rabota=5-mat&den=2027-04-20',
  ],
  newsItem: [routes.newsItem('2026-11-20-raspisanie'), '/novosti/2026-11-20-raspisanie/'],
  term: [routes.term('vpr'), '/slovar/#vpr'],
};

test('an address that takes words is built as the contract says', () => {
  for (const [name, [built, expected]] of Object.entries(examples)) assert.equal(built, expected, name);
});

test('every address that takes words has an example here', () => {
  const taking = Object.entries(routes).flatMap(([name, route]) => (typeof route === 'function' ? [name] : []));
  assert.deepEqual(taking.toSorted(), Object.keys(examples).toSorted());
});

test('an address is lower-case Latin and ends in a slash, a fragment or a file', () => {
  const fixed = Object.values(routes).filter((route) => typeof route === 'string');
  for (const path of [...fixed, ...Object.values(examples).map(([built]) => built)]) {
    assert.match(
      path,
      /^\/([a-z0-9-]+\/)*(#[a-z0-9-]+(=[a-z0-9-]+(&[a-z]+=[a-z0-9-]+)*)?|[a-z0-9.-]+\.(html|js|json|csv|xlsx|xml|ics|pdf))?$/,
      path,
    );
  }
});

test('no two names lead to one address', () => {
  const paths = [
    ...Object.values(routes).filter((route) => typeof route === 'string'),
    ...Object.values(examples).map(([built]) => built),
  ];
  assert.equal(new Set(paths).size, paths.length);
});

test('a class is anchored by its grade and letter, no two alike', () => {
  assert.equal(classAnchor(5, 'А'), 'klass-5-a');
  const letters = [...'АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ'];
  assert.equal(new Set(letters.map((letter) => classAnchor(10, letter))).size, letters.length);
});

test('a clause is anchored by its number', () => {
  const table: Record<string, string> = { '1': 'p-1', '2.1': 'p-2-1', '10.2.13': 'p-10-2-13' };
  for (const [clause, anchor] of Object.entries(table)) assert.equal(clauseAnchor(clause), anchor);
});

test('a measure is anchored by its place in the plan', () => {
  assert.equal(measureAnchor('prilozhenie-2', 9), 'm-prilozhenie-2-9');
});

test('the base path stands in front of an address once', () => {
  assert.equal(href('/', routes.home), '/');
  assert.equal(href('/vpr/', routes.home), '/vpr/');
  assert.equal(href('/', routes.schools), '/shkoly/');
  assert.equal(href('/vpr/', routes.grade('licey-21', 5)), '/vpr/shkoly/licey-21/#klass-5');
  assert.equal(href('/a/b/', routes.notFound), '/a/b/404.html');
});
