import assert from 'node:assert/strict';
import test from 'node:test';
import { cleaned } from '../../../src/domain/query/cleaned.ts';
import { mergeFinds } from '../../../src/domain/query/merge.ts';
import { bestPlace, type PageText } from '../../../src/domain/query/place.ts';
import { understand } from '../../../src/domain/query/understanding.ts';
import { lexicon, vocabulary } from './sample.ts';

const asked = (query: string): ReturnType<typeof understand>['words'] => understand(query, vocabulary, lexicon).words;

test('a query is one line without unseen signs, of a length that a person would type', () => {
  const table: Record<string, string> = {
    '  приказ \t\n 259 ': 'приказ 259',
    'при\u00ADказ\u200B': 'приказ',
    '\u202Eприказ\u0000259': 'приказ 259',
    'и\u0306ю': 'йю',
    '\uD800': '',
    '': '',
  };
  for (const [typed, read] of Object.entries(table)) assert.equal(cleaned(typed), read, JSON.stringify(typed));
  assert.equal(cleaned('а'.repeat(10_000)).length, 300);
});

test('pages with all words go first, then those with the telling ones; another way to say it counts less', () => {
  const hit = (id: string, score: number): { id: string; score: number } => ({ id, score });
  const way = (...hits: { id: string; score: number }[]): { weight: number; hits: typeof hits } => ({
    weight: 1,
    hits,
  });
  const rare = { weight: 1, ways: [way(hit('both', 1), hit('rare', 3))] };
  const common = { weight: 0.4, ways: [way(hit('common', 9), hit('both', 1))] };
  assert.deepEqual(
    mergeFinds([rare, common]).map((one) => one.hit.id),
    ['both', 'rare'],
  );
  const synonym = {
    weight: 1,
    ways: [way(hit('word', 1)), { weight: 0.7, hits: [hit('synonym', 1), hit('word', 1)] }],
  };
  assert.deepEqual(
    mergeFinds([synonym]).map(({ hit: { id }, covered }) => [id, covered]),
    [
      ['word', 1],
      ['synonym', 0.7],
    ],
  );
  assert.deepEqual(mergeFinds([]), []);
  assert.deepEqual(mergeFinds([{ weight: 1, ways: [] }]), []);
});

const page: PageText = {
  title: 'Приказ № 259',
  words: '14.10.2020, комитет',
  text: `Приказ № 259. Перечень мероприятий по подготовке. График работы комитета. Телефон доверия школы и района.
    ${'слово '.repeat(40)} Общественный наблюдатель смотрит и пишет акт, графику он верит.`,
  anchors: [
    { element: 'h2', id: 'grafik', text: 'График работы', location: 7 },
    { element: 'p', id: 'p-2', text: '', location: 10 },
    { element: 'section', id: 'nabl', text: '', location: 55 },
    { element: 'svg', id: 'znak', text: 'наблюдатель', location: 56 },
  ],
};

test('a find opens the place that answers best, with the found words marked by their stems', () => {
  const table: Record<string, readonly [id: string, name: string]> = {
    'приказ 259': ['', ''],
    график: ['grafik', 'График работы'],
    'телефон доверия': ['p-2', 'Телефон доверия школы и района. слово'],
    'наблюдателя акт': ['nabl', 'Общественный наблюдатель'],
    '14.10.2020': ['', ''],
  };
  for (const [query, [id, name]] of Object.entries(table)) {
    const place = bestPlace(page, asked(query));
    assert.equal(place.id, id, query);
    assert.ok(place.name.startsWith(name), `${query}: ${place.name}`);
  }
  const { excerpt, covered } = bestPlace(page, asked('наблюдатели графика'));
  const marked = excerpt.filter(({ found }) => found).map(({ word }) => word);
  assert.deepEqual(marked, ['Общественный', 'наблюдатель', 'графику']);
  assert.equal(covered, 1);
  assert.equal(bestPlace(page, asked('экзамен')).covered, 0);
  assert.equal(bestPlace(page, asked('14.10.2020')).covered, 1);
});

test('a page that is called just as was asked is the exact one', () => {
  const named = (title: string): number => bestPlace({ ...page, title, anchors: [] }, asked('график')).exact;
  assert.equal(named('График'), 1);
  assert.ok(named('График работы телефона') < 0.5);
});

test('a grade of a school is answered by no other one, and a source by nothing', () => {
  const school: PageText = {
    title: 'Школа № 5',
    words: '',
    text: 'Школа № 5. 4 класс, график ВПР. математика 5 класс, график ВПР. математика Приказ, график 5 класс ВПР.',
    anchors: [
      { element: 'h2', id: 'klass-4', text: '4 класс, график ВПР', location: 3 },
      { element: 'h2', id: 'klass-5', text: '5 класс, график ВПР', location: 8 },
      { element: 'li', id: 'istochnik-1', text: '', location: 13 },
    ],
  };
  const words = asked('график 5 класс математика');
  assert.equal(bestPlace(school, words, 5).id, 'klass-5');
  // Without the grade the number of the school would answer for any.
  assert.equal(bestPlace(school, words).id, 'klass-4');
  assert.notEqual(bestPlace(school, asked('приказ'), 5).id, 'istochnik-1');
});
