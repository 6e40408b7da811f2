import assert from 'node:assert/strict';
import test from 'node:test';
import type { z } from 'zod';
import { allowedWords, elementOf, fieldNames, schemaAt } from '../../src/checks/schema-walk.ts';
import { type CollectionName, collections } from '../../src/schemas/collections.ts';
import { samples } from './schemas-samples.ts';

type Path = readonly (string | number)[];
type Fields = Record<string | number, unknown>;

const names = Object.keys(collections) as CollectionName[];
const schemaOf = (name: CollectionName): z.ZodType => collections[name].schema;

/** Stands for the messages that a schema leaves to the gate. */
const LEFT_TO_GATE = '(проверка скажет сама)';

function faults(name: CollectionName, data: unknown): { path: string; message: string; code: string }[] {
  const parsed = schemaOf(name).safeParse(data, { error: () => LEFT_TO_GATE });
  return (parsed.error?.issues ?? []).map(({ path, message, code }) => ({ path: path.join('.'), message, code }));
}

/** Every value inside the sample with the way to it: objects, lists and leaves. */
function* places(value: unknown, path: Path = []): Generator<{ path: Path; value: unknown }> {
  yield { path, value };
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    yield* places(inner, [...path, Array.isArray(value) ? Number(key) : key]);
  }
}

/** A copy of the sample in which one place is changed. */
function changed(name: CollectionName, path: Path, change: (holder: Fields, key: string | number) => void): unknown {
  // Not structuredClone: it keeps two places of a sample that share an object shared.
  const copy = JSON.parse(JSON.stringify(samples[name])) as Fields;
  let holder = copy;
  for (const key of path.slice(0, -1)) holder = holder[key] as Fields;
  change(holder, path.at(-1) ?? '');
  return copy;
}
const replaced = (name: CollectionName, path: Path, value: unknown): unknown =>
  changed(name, path, (holder, key) => void (holder[key] = value));
const without = (name: CollectionName, path: Path): unknown =>
  changed(name, path, (holder, key) => void delete holder[key]);

const isDay = (value: unknown): value is string => typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
const isFields = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);

test('a sound file of every kind is accepted as it is', () => {
  for (const name of names) {
    assert.deepEqual(faults(name, samples[name]), [], name);
    assert.deepEqual(schemaOf(name).parse(samples[name]), samples[name], name);
  }
});

test('the samples fill every field that the schemas know', () => {
  for (const name of names) {
    for (const { path, value } of places(samples[name])) {
      const known = fieldNames(schemaAt(schemaOf(name), path));
      if (known.length > 0)
        assert.deepEqual(Object.keys(value as Fields).toSorted(), known.toSorted(), `${name}.${path.join('.')}`);
      if (elementOf(schemaAt(schemaOf(name), path))) assert.ok(Array.isArray(value), `${name}.${path.join('.')}`);
    }
  }
});

test('an unknown field is an error at every depth', () => {
  for (const name of names) {
    for (const { path, value } of places(samples[name])) {
      if (!isFields(value)) continue;
      const [fault, ...more] = faults(name, replaced(name, [...path, 'dete'], '2027-04-20'));
      assert.deepEqual(more, [], `${name}.${path.join('.')}`);
      const inRecord = fieldNames(schemaAt(schemaOf(name), path)).length === 0;
      assert.equal(fault?.code, inRecord ? 'invalid_key' : 'unrecognized_keys', `${name}.${path.join('.')}`);
      assert.equal(fault?.path, (inRecord ? [...path, 'dete'] : path).join('.'));
    }
  }
});

/** Fields whose absence is refused, of every kind of file, written by hand. */
const required: Readonly<Record<CollectionName, string>> = {
  portal: 'name owner scope school schoolYear contacts repository.kind repository.url repository.branch',
  territories: 'name short genitive kind timezone',
  schools:
    'name fullName settlement hotlines.0.title hotlines.0.purpose hotlines.0.phone hotlines.0.hours ' +
    'hotlines.0.hours.0.days hotlines.0.hours.0.from hotlines.0.hours.0.to hotlines.0.period.from hotlines.0.period.to hotlines.0.verifiedOn ' +
    'exempt.0.item exempt.0.reason',
  schedules:
    'schoolYear order order.number order.date published checked rows rows.0.id rows.0.grade rows.0.choice.group ' +
    'rows.0.choice.subjects rows.0.choice.knownFrom rows.0.date rows.0.minutes rows.0.form rows.0.exceptions.0.rule ' +
    'rows.0.exceptions.0.reason changes.0.date changes.0.row changes.0.field changes.0.old changes.0.new changes.0.reason',
  schoolNews: 'title date summary',
  schoolEvents:
    'title kind date place summary changes.0.date changes.0.field changes.0.old changes.0.new changes.0.reason',
  papers: 'title kind signed published',
  schoolMemos: 'title summary audience reviewed sources sources.0.title',
  documents:
    'title short summary kind requisites requisites.0.part requisites.0.number.printed requisites.0.number.value ' +
    'requisites.0.date.printed requisites.0.date.value issuer signatory.role signatory.name state published source ' +
    'plans.0.id plans.0.title plans.0.period plans.0.period.from plans.0.period.to plans.0.columns plans.0.columns.number ' +
    'plans.0.columns.activity plans.0.columns.term plans.0.columns.responsible plans.0.measures plans.0.measures.0.order ' +
    'plans.0.measures.0.number plans.0.measures.0.activity plans.0.measures.0.term plans.0.measures.0.responsible ' +
    'plans.0.measures.0.notes.0.at plans.0.measures.0.notes.0.text',
  memos: 'title summary audience reviewed sources sources.0.title',
  instructions: 'title summary order reviewed sources sources.0.title',
  checklist:
    'title summary reviewed sources sources.0.id sources.0.short sources.0.source sources.0.source.title stages ' +
    'stages.0.id stages.0.title stages.0.when stages.0.items stages.0.items.0.id stages.0.items.0.text stages.0.items.0.why ' +
    'stages.0.items.0.basis stages.0.items.0.source stages.0.items.0.severity stages.0.items.0.inAct',
  hotlines:
    'title purpose phone hours hours.0.days hours.0.from hours.0.to period.from period.to verifiedOn level territory',
  events: 'title kind date place summary changes.0.date changes.0.field changes.0.old changes.0.new changes.0.reason',
  news: 'title date summary',
  faq: 'question order reviewed sources sources.0.title',
  glossary: 'term',
  rules:
    'schoolYear verified checkedOn statement window.from window.to window.source window.source.title window.verified ' +
    'grades grades.0.grade grades.0.compulsory grades.0.choices.0.group grades.0.choices.0.subjects grades.0.limit ' +
    'gradesSource gradesSource.source gradesSource.source.title gradesSource.verified subjects subjects.0.name ' +
    'subjects.0.short limits limits.0.rule limits.0.text limits.0.source limits.0.source.title limits.0.verified ' +
    'coverage.0.id coverage.0.title coverage.0.short coverage.0.evidence coverage.0.papers coverage.0.audience ' +
    'coverage.0.due.days coverage.0.due.of coverage.0.source coverage.0.source.title coverage.0.verified ' +
    'holidays.0.from holidays.0.to holidays.0.name holidays.0.source holidays.0.source.title holidays.0.verified',
  allowances: 'allow allow.0.file allow.0.kind allow.0.reason allow.0.until',
  redirects: 'redirects redirects.0.from redirects.0.to',
};

test('which fields must be there, and which need not', () => {
  for (const name of names) {
    const refused = [...places(samples[name])].flatMap(({ path }) => {
      const isField = typeof path.at(-1) === 'string' && path.at(-2) !== 'classes';
      return isField && faults(name, without(name, path)).length > 0 ? [path.join('.')] : [];
    });
    assert.deepEqual(refused.toSorted(), required[name].split(' ').toSorted(), name);
  }
});

test('no field that holds a day takes another one than the calendar has', () => {
  let days = 0;
  for (const name of names) {
    for (const { path, value } of places(samples[name])) {
      if (!isDay(value)) continue;
      days += 1;
      const table: readonly (readonly [unknown, string])[] = [
        ['2027-02-29', 'Такого дня нет в календаре'],
        ['2027-04-31', 'Такого дня нет в календаре'],
        ['2027-13-01', 'Такого дня нет в календаре'],
        ['2027-00-10', 'Такого дня нет в календаре'],
        ['20.04.2027', 'Нужна дата вида 2027-04-20: год, месяц, день'],
        ['2027-4-20', 'Нужна дата вида 2027-04-20: год, месяц, день'],
        ['2027-04-20T00:00:00Z', 'Нужна дата вида 2027-04-20: год, месяц, день'],
        [20270420, 'Нужна дата вида 2027-04-20'],
      ];
      for (const [wrong, message] of table) {
        const [fault] = faults(name, replaced(name, path, wrong));
        assert.deepEqual([fault?.path, fault?.message], [path.join('.'), message], `${name} ${String(wrong)}`);
      }
    }
  }
  assert.ok(days > 40, `${days} days were tried`);
});

/** Cells in which an act may hold nothing. */
const MAY_BE_EMPTY = /^plans\.0\.measures\.0\.(number|term|responsible|result)$/;

test('no text field is empty, and none takes a list, fields or nothing', () => {
  for (const name of names) {
    for (const { path, value } of places(samples[name])) {
      if (typeof value !== 'string') continue;
      const where = path.join('.');
      for (const wrong of [null, [], {}, true]) {
        assert.notDeepEqual(
          faults(name, replaced(name, path, wrong)),
          [],
          `${name}.${where}: ${JSON.stringify(wrong)}`,
        );
      }
      const empty = faults(name, replaced(name, path, '')).length === 0;
      assert.equal(empty, MAY_BE_EMPTY.test(where), `${name}.${where}`);
    }
  }
});

test('a word that is not in the list of a field is refused', () => {
  let lists = 0;
  for (const name of names) {
    for (const { path } of places(samples[name])) {
      const words = allowedWords(schemaAt(schemaOf(name), path));
      if (words.length === 0) continue;
      lists += 1;
      for (const wrong of ['приказ!', `${words[0]} `, (words[0] ?? '').toUpperCase(), 7]) {
        const [fault] = faults(name, replaced(name, path, wrong));
        if (!words.includes(String(wrong))) assert.equal(fault?.path, path.join('.'), `${name} ${String(wrong)}`);
      }
    }
  }
  assert.ok(lists > 15, `${lists} lists were tried`);
});

test('what a schema says, it says in Russian', () => {
  const wrong: readonly unknown[] = [
    null,
    '',
    ' a',
    'a\nb',
    'x'.repeat(401),
    '2027-02-30',
    -1,
    1.5,
    99,
    [],
    {},
    ['x', null],
    true,
    '\u202E',
  ];
  const said = new Set<string>();
  for (const name of names) {
    for (const { path } of places(samples[name])) {
      if (path.length === 0) continue;
      for (const value of wrong) for (const fault of faults(name, replaced(name, path, value))) said.add(fault.message);
      for (const fault of faults(name, without(name, path))) said.add(fault.message);
    }
  }
  said.delete(LEFT_TO_GATE);
  for (const message of said) {
    assert.match(message, /^[А-ЯЁ]/, message);
    assert.doesNotMatch(message, /Invalid|expected|received|[.!]$/, message);
  }
  assert.ok(said.size > 20, [...said].join('\n'));
});

test('what is no set of fields is refused', () => {
  for (const name of names) {
    for (const data of [null, undefined, 'текст', 7, [], [samples[name]]])
      assert.notDeepEqual(faults(name, data), [], name);
    assert.equal(faults(name, JSON.parse('{"__proto__": {"title": "x"}}')).length > 0, true, name);
  }
});

test('each kind of file lies in its own place and has its own Russian name', () => {
  const specs = names.map((name) => collections[name]);
  assert.equal(new Set(specs.map(({ pattern }) => pattern)).size, names.length);
  assert.equal(new Set(specs.map(({ label }) => label)).size, names.length);
  for (const { pattern, label } of specs) {
    assert.match(pattern, /^([a-z*]+\/)*[a-z*-]+\.mdx?$/);
    assert.match(label, /^[а-яё -]+$/);
  }
});

test('whatever a school or a news editor writes is untrusted, and code is for the portal alone', () => {
  for (const name of names) {
    const spec = collections[name];
    const outsiders = /^(schools|news)\//.test(spec.pattern);
    assert.equal('untrusted' in spec && spec.untrusted, outsiders, name);
    if (outsiders) assert.match(spec.pattern, /\.md$/);
  }
});
