import assert from 'node:assert/strict';
import test from 'node:test';
import { type CollectionName, collections } from '../../src/schemas/collections.ts';
import { schoolHotlineSchema } from '../../src/schemas/hotline.ts';
import { samples } from './schemas-samples.ts';

type Fields = Record<string, unknown>;
const LEFT_TO_GATE = 'скажет проверка';

/** What a schema has against its sample with some fields changed (`undefined` drops one): «path: message». */
function verdict(name: CollectionName, changed: Fields): string {
  const fields = Object.entries({ ...samples[name], ...changed }).filter(([, value]) => value !== undefined);
  const parsed = collections[name].schema.safeParse(Object.fromEntries(fields), { error: () => LEFT_TO_GATE });
  return (parsed.error?.issues ?? []).map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n');
}

test('a portal of one school names the school, others need not', () => {
  const message = 'school: Портал одной школы: укажите её имя в поле school';
  assert.equal(verdict('portal', { scope: 'школа', school: undefined }), message);
  for (const scope of ['регион', 'муниципалитет']) assert.equal(verdict('portal', { scope, school: undefined }), '');
  assert.equal(verdict('portal', { contacts: {} }), '', 'contacts may be empty: the gate and the pages decide');
});

test('a line of an authority names its territory, a federal one need not', () => {
  const message = 'territory: Укажите territory: чья это линия';
  for (const level of ['региональный', 'муниципальный']) {
    assert.equal(verdict('hotlines', { level, territory: undefined }), message, level);
  }
  assert.equal(verdict('hotlines', { level: 'федеральный', territory: undefined }), '');
  assert.equal(verdict('hotlines', { level: 'федеральный' }), '');
});

test('a line of a school has no level', () => {
  const { level: _level, territory: _territory, ...line } = samples.hotlines;
  assert.equal(schoolHotlineSchema.safeParse(line).success, true);
  assert.equal(schoolHotlineSchema.safeParse(samples.hotlines).success, false);
});

test('office hours begin before they end', () => {
  const hours = (from: string, to: string): string => verdict('hotlines', { hours: [{ days: ['пн'], from, to }] });
  assert.equal(hours('09:00', '09:01'), '');
  assert.equal(hours('00:00', '23:59'), '');
  for (const [from, to] of [
    ['17:00', '09:00'],
    ['09:00', '09:00'],
    ['22:00', '00:00'],
  ] as const) {
    assert.equal(hours(from, to), 'hours.0.from: Время начала позже времени окончания', `${from}–${to}`);
  }
  assert.notEqual(verdict('hotlines', { hours: [] }), '');
  assert.notEqual(verdict('hotlines', { hours: [{ days: [], from: '09:00', to: '17:00' }] }), '');
  assert.notEqual(verdict('hotlines', { hours: [{ days: ['понедельник'], from: '09:00', to: '17:00' }] }), '');
});

test('a period of a line is not turned over; one day is a period', () => {
  assert.equal(verdict('hotlines', { period: { from: '2027-04-20', to: '2027-04-20' } }), '');
  assert.equal(verdict('hotlines', { period: { from: '2026-12-31', to: '2027-01-01' } }), '');
  const message = 'period.from: Начало периода позже конца';
  assert.equal(verdict('hotlines', { period: { from: '2027-04-21', to: '2027-04-20' } }), message);
});

test('an extension is a few digits in quotes', () => {
  for (const extension of ['1', '0', '123456']) assert.equal(verdict('hotlines', { extension }), '');
  for (const extension of ['', '1234567', '12#', 'доб. 12', ' 12']) {
    assert.equal(
      verdict('hotlines', { extension }),
      'extension: Добавочный номер: до шести цифр в кавычках',
      extension,
    );
  }
  assert.equal(verdict('hotlines', { extension: 12 }), 'extension: Добавочный номер берут в кавычки');
});

test('a paper is not published before it is signed', () => {
  assert.equal(verdict('papers', { signed: '2026-10-22', published: '2026-10-22' }), '');
  const message = 'published: Опубликован раньше, чем подписан';
  assert.equal(verdict('papers', { signed: '2027-01-01', published: '2026-12-31' }), message);
});

test('a file of a paper is a PDF in the school’s own folder', () => {
  for (const file of ['plan.pdf', 'prikaz-118.pdf', '1.pdf']) assert.equal(verdict('papers', { file }), '');
  for (const file of [
    'plan.docx',
    'План.pdf',
    '../plan.pdf',
    'fayly/plan.pdf',
    'plan.PDF',
    '.pdf',
    'plan.pdf\n',
    'plan pdf',
  ]) {
    assert.equal(verdict('papers', { file }), 'file: Имя файла из папки fayly, вида plan.pdf', file);
  }
});

test('numbers of schools, orders and papers are quoted', () => {
  assert.equal(verdict('schools', { number: 21 }), 'number: Номер школы берут в кавычки: number: "21"');
  assert.equal(verdict('schools', { number: '021' }), '', 'as the school writes it');
  assert.notEqual(verdict('schools', { number: '№ 21' }), '');
  assert.equal(verdict('papers', { number: 118 }), 'number: Номер берут в кавычки');
  const order = { number: 118, date: '2026-10-20' };
  assert.equal(verdict('schedules', { order }), 'order.number: Номер приказа берут в кавычки');
});

test('classes of a school: grades from 1 to 11, capital Russian letters', () => {
  for (const classes of [{}, { 1: [], 11: ['А'] }, { 5: ['А', 'Б', 'Ё'] }])
    assert.equal(verdict('schools', { classes }), '');
  for (const grade of ['0', '12', '05', '5а', 'пятый', '1.5', '']) {
    assert.match(verdict('schools', { classes: { [grade]: [] } }), /^classes\.[^:]*: /, grade);
  }
  for (const letter of ['a', 'A', 'а', 'АБ', '']) {
    const message = 'classes.5.0: Буква класса: одна заглавная русская буква';
    assert.equal(verdict('schools', { classes: { 5: [letter] } }), message, letter);
  }
  assert.notEqual(verdict('schools', { classes: { 5: 'А' } }), '');
  assert.notEqual(verdict('schools', { classes: { 5: null } }), '');
});

test('old addresses lead from a page to a page of this portal', () => {
  const redirect = (from: unknown, to: unknown): string => verdict('redirects', { redirects: [{ from, to }] });
  for (const from of ['/a/', '/shkoly/staraya/', '/arhiv/2020-2021/']) assert.equal(redirect(from, '/'), '', from);
  for (const bad of [
    'shkoly/a/',
    '/shkoly/a',
    '//example.org/',
    'https://example.org/',
    '/школы/',
    '/A/',
    '/../',
    '/a b/',
    '',
  ]) {
    assert.equal(redirect(bad, '/'), 'redirects.0.from: Адрес вида /shkoly/staroe-imya/', bad);
    assert.equal(redirect('/a/', bad), 'redirects.0.to: Адрес вида /shkoly/novoe-imya/', bad);
  }
  assert.equal(redirect('/', '/a/'), 'redirects.0.from: Адрес вида /shkoly/staroe-imya/', 'the home page never moves');
  assert.equal(verdict('redirects', { redirects: [] }), '');
});

test('a long hostile address is refused', () => {
  const from = `/${'a/'.repeat(50_000)}!`;
  assert.notEqual(verdict('redirects', { redirects: [{ from, to: '/' }] }), '');
});

test('an act may have no number, no date, no signature and no plan', () => {
  const bare = { requisites: [], signatory: undefined, signed: undefined, plans: undefined, place: undefined };
  assert.equal(verdict('documents', bare), '');
  assert.equal(verdict('documents', { requisites: [{ part: 'План' }] }), '');
});

test('a plan has a row, rows count from one', () => {
  const [plan] = samples.documents['plans'] as [Fields & { measures: [Fields] }];
  const measures = (...rows: readonly Fields[]): string =>
    verdict('documents', { plans: [{ ...plan, measures: rows }] });
  assert.notEqual(measures(), '');
  for (const order of [0, -1, 1.5, '1']) assert.notEqual(measures({ ...plan.measures[0], order }), '', String(order));
  assert.equal(
    measures({ ...plan.measures[0], number: '', term: '', responsible: '', result: '' }),
    '',
    'empty cells of an act',
  );
  assert.notEqual(measures({ ...plan.measures[0], activity: '' }), '');
  assert.notEqual(measures({ ...plan.measures[0], notes: [{ at: 'исполнитель', text: 'так в документе' }] }), '');
});

test('a text for readers rests on a source', () => {
  for (const name of ['memos', 'schoolMemos', 'instructions', 'faq'] as const) {
    assert.notEqual(verdict(name, { sources: [] }), '', name);
    assert.notEqual(verdict(name, { sources: [{ number: '556' }] }), '', name);
  }
  assert.notEqual(verdict('memos', { audience: [] }), '');
  assert.notEqual(verdict('memos', { audience: ['детям'] }), '');
});

test('the frame of a year may be unsettled: no window, no grades, no limits', () => {
  const unsettled = { window: undefined, grades: [], subjects: [], limits: [], holidays: undefined, verified: false };
  assert.equal(verdict('rules', unsettled), '');
  assert.equal(
    verdict('rules', { schoolYear: '2026-2028' }),
    'schoolYear: Второй год должен быть на единицу больше первого',
  );
  assert.notEqual(verdict('rules', { verified: 'да' }), '');
});
