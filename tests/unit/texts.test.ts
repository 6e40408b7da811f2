import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { test } from 'node:test';
import type { z } from 'zod';
import { proseBlocks, readability, wordCount } from '../../src/domain/readability.ts';
import { readContentFile } from '../../src/markdown/front-matter.ts';
import type { Citation } from '../../src/schemas/common.ts';
import { documentSchema } from '../../src/schemas/document.ts';
import { portalSchema } from '../../src/schemas/portal.ts';
import { redirectsSchema, rulesSchema } from '../../src/schemas/rules.ts';
import { answerSchema, instructionSchema, memoSchema, termSchema } from '../../src/schemas/texts.ts';

/**
 * The portal's own texts: here the content itself is the subject, so it is read from `content/`.
 * Every rule lists all offenders at once.
 */
const content = join(import.meta.dirname, '../../content');

interface Text<T> {
  readonly path: string;
  readonly slug: string;
  readonly data: T;
  readonly body: string;
}

function load<S extends z.ZodType>(pattern: string, schema: S): readonly Text<z.infer<S>>[] {
  return globSync(pattern, { cwd: content })
    .sort()
    .map((path) => {
      const file = readContentFile(readFileSync(join(content, path), 'utf8'));
      assert.deepEqual(file.yaml.errors, [], `${path}: YAML`);
      const parsed = schema.safeParse(file.yaml.toJS());
      assert.ok(parsed.success, `${path}: ${parsed.success ? '' : JSON.stringify(parsed.error.issues, null, 1)}`);
      return { path, slug: basename(path).replace(/\.mdx?$/, ''), data: parsed.data, body: file.body };
    });
}

const documents = load('documents/*/*.md', documentSchema);
const memos = load('memos/*.mdx', memoSchema);
const instructions = load('observers/*.mdx', instructionSchema);
const answers = load('faq/*.md', answerSchema);
const terms = load('glossary/*.md', termSchema);
const rules = load('rules/*.md', rulesSchema);
const texts = [...memos, ...instructions, ...answers];

function none(offenders: readonly string[], message: string): void {
  assert.equal(offenders.length, 0, `${message}:\n${offenders.join('\n')}`);
}

test('portal.md and redirects.md are valid; the portal says that it is a demonstration', () => {
  const [portal] = load('portal.md', portalSchema);
  assert.equal(portal?.data.notice, 'Демонстрационный портал: документы настоящие; школы, даты и телефоны вымышлены');
  assert.equal(portal.data.address, undefined);
  assert.equal(load('redirects.md', redirectsSchema).length, 1);
});

test('there is enough to read, in plain Latin file names', () => {
  assert.ok(memos.length >= 10, `памяток ${memos.length}`);
  assert.ok(instructions.length >= 2, `инструкций ${instructions.length}`);
  assert.ok(answers.length >= 8, `ответов ${answers.length}`);
  assert.ok(terms.length >= 45, `слов ${terms.length}`);
  none(
    [...texts, ...terms].filter(({ slug }) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug)).map(({ path }) => path),
    'Имя файла не годится для адреса',
  );
});

test('lengths: memos 250–700 words, instructions at most 900, answers 40–120', () => {
  const bounds = [
    { texts: memos, from: 250, to: 700 },
    // The items of the checklist that an instruction draws are counted in checklist.test.ts.
    { texts: instructions, from: 100, to: 900 },
    { texts: answers, from: 40, to: 120 },
  ];
  none(
    bounds.flatMap((bound) =>
      bound.texts
        .map(({ path, body }) => ({ path, words: wordCount(body) }))
        .filter(({ words }) => words < bound.from || words > bound.to)
        .map(({ path, words }) => `${path}: ${words} слов, нужно ${bound.from}–${bound.to}`),
    ),
    'Длина',
  );
});

test('texts for parents and pupils are easy to read: Oborneva at least 50', (t) => {
  const isForFamilies = ({ data }: (typeof memos)[number]): boolean =>
    data.audience.includes('родителям') || data.audience.includes('ученикам');
  const forParents = [...memos.filter(isForFamilies), ...answers];
  const measured = forParents.map(({ path, body }) => ({ path, score: readability(body).score }));
  for (const { path, score } of measured) t.diagnostic(`${score.toFixed(1).padStart(5)}  ${path}`);
  none(
    measured.filter(({ score }) => score < 50).map(({ path, score }) => `${path}: ${score.toFixed(1)}`),
    'Трудно читать',
  );
});

test('no paragraph and no list item stands twice', () => {
  const seen = new Map<string, string>();
  const twice: string[] = [];
  for (const { path, body } of [...texts, ...terms, ...rules]) {
    for (const block of proseBlocks(body)) {
      const key = block.toLowerCase().replace(/[^\p{L}\d ]/gu, '');
      // Short marks such as «Типовая памятка, не нормативный акт» have to repeat.
      if (key.length < 60) continue;
      const first = seen.get(key);
      if (first !== undefined) twice.push(`${first} и ${path}: ${block.slice(0, 80)}`);
      seen.set(key, path);
    }
  }
  none(twice, 'Повторы');
});

test('glossary: terms are unique, each is explained by one sentence', () => {
  const known = new Set<string>();
  const offenders: string[] = [];
  for (const { path, data, body } of terms) {
    const key = data.term.toLowerCase();
    if (known.has(key)) offenders.push(`${path}: ${data.term} уже есть`);
    known.add(key);
    if (readability(body).sentences !== 1 || !/[.]$/.test(body.trim()))
      offenders.push(`${path}: нужно одно предложение`);
  }
  none(offenders, 'Словарь');
});

test('instructions call themselves a typical memo and part «до, во время, после» stands in order', () => {
  none(
    instructions.filter(({ body }) => !body.startsWith('Типовая памятка, не нормативный акт.')).map(({ path }) => path),
    'Нет пометки в начале',
  );
  const room = instructions.find(({ slug }) => slug === 'chto-delat-v-auditorii');
  const headings = [...(room?.body.matchAll(/^## (.+)$/gm) ?? [])].map(([, heading]) => heading);
  assert.deepEqual(headings.slice(0, 4), ['До', 'Во время', 'После', 'Нельзя']);
});

test('memos and instructions hold no code and no first-level heading', () => {
  none(
    [...memos, ...instructions].filter(({ body }) => /^(import|export)\s|[{}]|^# /m.test(body)).map(({ path }) => path),
    'Код в тексте',
  );
});

test('nothing rests on acts that the editors have not verified', () => {
  // Letters and orders known only by hearsay: they may not be named as a source of a rule.
  const hearsay = ['05-71', '1097', '1008', '02-26/146', '1493', '1802'];
  const found = texts.flatMap(({ path, data, body }) =>
    hearsay
      .filter((number) => body.includes(number) || data.sources.some((source) => source.number?.includes(number)))
      .map((number) => `${path}: ${number}`),
  );
  none(found, 'Непроверенный источник');
});

test('every source is an act with a date, a numbered clause of a code, or a dated statement', () => {
  const cited: { path: string; source: Citation }[] = [
    ...texts.flatMap(({ path, data }) => data.sources.map((source) => ({ path, source }))),
    ...rules.flatMap(({ path, data }) =>
      [data.window?.source, data.gradesSource.source, ...data.limits.map((limit) => limit.source)]
        .filter((source) => source !== undefined)
        .map((source) => ({ path, source })),
    ),
  ];
  none(
    cited
      .filter(({ source }) => source.date === undefined && source.document === undefined)
      .map(({ path, source }) => `${path}: ${source.title}`),
    'Источник без даты',
  );
});

test('years: the past one has its window, the coming one claims nothing that is not verified', () => {
  const past = rules.find(({ data }) => data.schoolYear === '2025-2026')?.data;
  const coming = rules.find(({ data }) => data.schoolYear === '2026-2027')?.data;
  assert.deepEqual([past?.window?.from, past?.window?.to, past?.window?.verified], ['2026-04-20', '2026-05-20', true]);
  assert.equal(coming?.verified, false);
  assert.equal(coming.window, undefined);
  assert.equal(coming.gradesSource.verified, false);
  assert.ok((coming.unsettled?.length ?? 0) >= 5);
  assert.deepEqual(
    coming.holidays?.map(({ from }) => from),
    ['2027-05-01', '2027-05-09'],
  );
});

test('every subject of a grade stands in the list of subjects, with a short name for a calendar cell', () => {
  none(
    rules.flatMap(({ path, data }) => {
      const known = new Set(data.subjects.map(({ name }) => name));
      const used = data.grades.flatMap(({ compulsory, choices }) => [
        ...compulsory,
        ...(choices ?? []).flatMap(({ subjects }) => subjects),
      ]);
      return [
        ...used.filter((name) => !known.has(name)).map((name) => `${path}: ${name}`),
        ...data.subjects.filter(({ short }) => short.length > 8).map(({ short }) => `${path}: «${short}» длинно`),
        ...(known.size === 13 ? [] : [`${path}: предметов ${known.size}, а не 13`]),
      ];
    }),
    'Предметы',
  );
});

test('a source on this portal exists, and so does its anchor', () => {
  const published = new Map(documents.map(({ slug, data }) => [slug, data] as const));
  const sources = texts.flatMap(({ path, data }) =>
    data.sources.flatMap((source) =>
      source.document === undefined ? [] : [{ path, source, document: source.document }],
    ),
  );
  assert.ok(sources.length > 0);
  none(
    sources.flatMap(({ path, source, document }) => {
      const found = published.get(document);
      if (!found) return [`${path}: нет документа ${document}`];
      const measures = found.plans?.flatMap((plan) => plan.measures.map(({ order }) => `m-${plan.id}-${order}`)) ?? [];
      const missing = source.anchor?.startsWith('m-') === true && !measures.includes(source.anchor);
      return missing ? [`${path}: в ${document} нет ${source.anchor ?? ''}`] : [];
    }),
    'Ссылки на документы',
  );
});

test('long quotations stand word for word in a document that the text cites', () => {
  const plain = (text: string): string =>
    text
      .toLowerCase()
      .replaceAll('ё', 'е')
      .replace(/[^\p{L}\d]+/gu, ' ')
      .trim();
  const whole = new Map(documents.map(({ slug, data, body }) => [slug, plain(`${JSON.stringify(data)} ${body}`)]));
  const quotations = texts.flatMap(({ path, data, body }) =>
    [...body.matchAll(/«([^«»]+)»/g)]
      .map(([, words]) => words ?? '')
      // Short words in quotation marks are the portal's own; a question is what the reader should ask.
      .filter((words) => words.split(' ').length >= 5 && !words.endsWith('?'))
      .map((words) => ({ path, words, cited: data.sources.map(({ document }) => whole.get(document ?? '') ?? '') })),
  );
  assert.ok(quotations.length >= 5, `цитат ${quotations.length}`);
  none(
    quotations
      .filter(({ words, cited }) => !cited.some((text) => text.includes(plain(words))))
      .map(({ path, words }) => `${path}: «${words}»`),
    'Цитата не дословна',
  );
});
