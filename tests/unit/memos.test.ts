import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { test } from 'node:test';
import { MEMO_TAGS, mdxTagFaults, OBSERVER_TAGS } from '../../src/markdown/mdx-tags.ts';
import { readContentFile } from '../../src/markdown/front-matter.ts';
import { memoAudiences, memoSchema } from '../../src/schemas/texts.ts';
import { assertNone } from '../support/offenders.ts';

/** Memos and instructions as editors wrote them: here the content itself is the subject. */
const content = join(import.meta.dirname, '../../content');
const list = (pattern: string): readonly string[] => globSync(pattern, { cwd: content }).sort();
const terms = new Set(list('glossary/*.md').map((path) => basename(path, '.md')));

function read(path: string): { data: unknown; body: string; bodyLine: number } {
  const { yaml, body, bodyLine } = readContentFile(readFileSync(join(content, path), 'utf8'));
  return { data: yaml.toJS(), body, bodyLine };
}

const sourcesIn = (data: unknown): number => {
  const sources = typeof data === 'object' && data !== null && 'sources' in data ? data.sources : undefined;
  return Array.isArray(sources) ? sources.length : 0;
};
const memos = list('memos/*.mdx').map((path) => ({ path, ...read(path) }));
const data = memos.map(({ path, data: fields }) => ({ path, ...memoSchema.parse(fields) }));

test('every tag of every text is known, with its sources and terms', () => {
  const texts = list('**/*.mdx').map((path) => ({ path, ...read(path) }));
  assert.ok(texts.length >= 12, `текстов ${texts.length}`);
  assertNone(
    texts.flatMap(({ path, data: fields, body, bodyLine }) => {
      const tags = path.startsWith('observers/') ? OBSERVER_TAGS : MEMO_TAGS;
      return mdxTagFaults(body, { tags, sources: sourcesIn(fields), terms }).map(({ line, message }) => ({
        place: `content/${path}:${bodyLine + line - 1}`,
        fault: message,
      }));
    }),
    'Вставки',
  );
});

test('each audience has a memo, and the whole of them uses every tag', () => {
  const without = memoAudiences.filter((audience) => !data.some((one) => one.audience.includes(audience)));
  assert.deepEqual(without, []);
  const all = memos.map(({ body }) => body).join('\n');
  assert.deepEqual(
    Object.keys(MEMO_TAGS).filter((tag) => !all.includes(`<${tag}`)),
    [],
  );
});

test('the order of memos is settled: no two share a place', () => {
  const places = data.map(({ order }) => order).sort((a, b) => (a ?? 0) - (b ?? 0));
  assert.deepEqual(
    places,
    data.map((_, index) => index + 1),
  );
});

test('every source of a memo is referred to in its text, so that a reader sees what rests on what', () => {
  assertNone(
    memos.flatMap(({ path, data: fields, body }) =>
      Array.from({ length: sourcesIn(fields) }, (_, index) => index + 1)
        .filter((n) => !body.includes(`<Source n="${n}"`))
        .map((n) => ({ place: `content/${path}`, fault: `источник ${n} не назван в тексте` })),
    ),
    'Источники без места',
  );
});

test('no memo repeats the list of schools that an act names', () => {
  const named = /Володарск|Скребловск|Т[ёе]совск|Осьминск|Тор[ао]шковск/;
  assertNone(
    memos.filter(({ body }) => named.test(body)).map(({ path }) => ({ place: path, fault: 'названа школа из акта' })),
    'Школы из актов',
  );
});
