import assert from 'node:assert/strict';
import test from 'node:test';
import { inRussianLayout } from '../../src/domain/query/layout.ts';
import { isForm } from '../../src/domain/query/likeness.ts';
import { mergeHits } from '../../src/domain/query/merge.ts';
import { bestPlace, type PageText } from '../../src/domain/query/place.ts';
import { reranked } from '../../src/domain/query/rank.ts';
import { guesses, queryWords } from '../../src/domain/query/words.ts';
import { type Choice, choiceOf, fitsChoice, searchOf } from '../../src/domain/query/measures.ts';

test('English keys are read as the Russian ones in their places', () => {
  const table: Record<string, string> = {
    kbwtq: 'лицей',
    'ghbrfp 259': 'приказ 259',
    "j,]tvysq ',": 'объемный эб',
    '`krf': 'ёлка',
    "qwertyuiop[]asdfghjkl;'zxcvbnm,.`": 'йцукенгшщзхъфывапролджэячсмитьбюё',
    KBWTQ: 'лицей',
    лицей: 'лицей',
    'kbwtq лицей': 'kbwtq лицей',
    '259': '259',
    '': '',
  };
  for (const [typed, meant] of Object.entries(table)) assert.equal(inRussianLayout(typed), meant, typed);
});

test('a form of a word is told from a word that only begins like it', () => {
  const forms: readonly (readonly [asked: string, found: string])[] = [
    ['наблюдатель', 'наблюдателями,'],
    ['школ', '(школы)'],
    ['Тесовская', 'Ям-Тёсовская'],
    ['всоко', 'ВСОКО'],
    ['259', '259.'],
    ['259', '19-22359/259'],
    ['863-од', '863-ОД'],
    ['14.10.2020', '14.10.2020,'],
    ['год', 'года'],
    ['набл', 'наблюдателя'],
    ['объективн', 'объективности'],
  ];
  const strangers: typeof forms = [
    ['йцукенг', 'и'],
    ['йцукенг', 'йод'],
    ['ыыыыы', 'ы'],
    ['зарплата', 'зарисовка'],
    ['наблюдатиль', 'наблюдает'],
    ['2599', '259'],
    ['259', '25'],
    ['овз', 'ов'],
    ['и', 'к'],
    ['—', 'слово'],
    ['', ''],
  ];
  for (const [asked, found] of forms) assert.ok(isForm(asked, found), `${asked} → ${found}`);
  for (const [asked, found] of strangers) assert.ok(!isForm(asked, found), `${asked} ↛ ${found}`);
});

test('empty words are dropped unless there are no others, long adjectives lose their ending', () => {
  const table: Record<string, readonly string[]> = {
    'что такое ВСОКО': ['всоко'],
    'что это': ['что', 'это'],
    'ставят ли оценку за впр': ['ставят', 'оценку', 'впр'],
    'проверочной работой': ['проверочн', 'работ'],
    'лицей музей': ['лицей', 'музей'],
    'впр ВПР': ['впр'],
    '— 259 .': ['259'],
    '': [],
  };
  for (const [query, words] of Object.entries(table))
    assert.deepEqual(
      queryWords(query).map(({ sought }) => sought),
      words,
      query,
    );
  assert.deepEqual(queryWords('Проверочной'), [{ typed: 'проверочной', sought: 'проверочн' }]);
});

test('guesses hold what was meant, and no beginning so short that it fits everything', () => {
  const table: Record<string, string> = {
    ghbrfp: 'приказ',
    обьективное: 'объективное',
    наблюдатиль: 'наблюдат',
    всеросийские: 'всероссийские',
    граффик: 'график',
  };
  for (const [word, meant] of Object.entries(table)) assert.ok(guesses(word).includes(meant), word);
  assert.ok(guesses('перепроверкааа').every((one) => one.length >= 6));
  for (const word of ['259', 'впр', '863-од']) assert.deepEqual(guesses(word), [], word);
});

test('pages with more of the rarer words stand first, pages with less than a half of the weight are left out', () => {
  const hit = (id: string, score: number): { id: string; score: number } => ({ id, score });
  const common = ['a', 'b', 'c', 'd', 'e', 'f'].map((id, index) => hit(id, 6 - index));
  const ids = mergeHits([common, [hit('x', 1), hit('c', 0.5)]], 100).map(({ id }) => id);
  assert.deepEqual(ids, ['c', 'x']);
  assert.deepEqual(mergeHits([[], []], 10), []);
});

const page: PageText = {
  title: 'Приказ № 259',
  text: 'Приказ № 259 Об утверждении плана 1. Семинар для школ 2. Выезды в Торашковскую школу с целью помощи Сокращения',
  anchors: [
    { element: 'li', id: 'istochnik', text: 'Выезды', location: 0 },
    { element: 'tr', id: 'm-plan-1', text: '', location: 6 },
    { element: 'tr', id: 'm-plan-2', text: '', location: 10 },
    { element: 'h2', id: 'sokrascheniya', text: 'Сокращения', location: 18 },
  ],
  locations: [],
};

test('a find opens the row that has the words, the top of the page when the page is called so', () => {
  const row = bestPlace({ ...page, locations: [13] }, ['торашковск']);
  assert.equal(row.id, 'm-plan-2');
  assert.equal(row.name, '2. Выезды в Торашковскую школу с целью помощи');
  assert.deepEqual(
    row.excerpt.filter(({ found }) => found).map(({ word }) => word),
    ['Торашковскую'],
  );
  const top = bestPlace({ ...page, locations: [0, 2, 13] }, ['приказ', '259']);
  assert.deepEqual([top.id, top.name], ['', '']);
  assert.equal(bestPlace({ ...page, locations: [9, 14] }, ['школу']).id, 'm-plan-1');
  assert.equal(bestPlace({ ...page, locations: [17] }, ['сокращения']).id, 'sokrascheniya');
});

test('a word that the page hides from readers opens its top', () => {
  const place = bestPlace(page, ['14.10.2020']);
  assert.equal(place.id, '');
  assert.equal(place.excerpt[0]?.word, 'Приказ');
});

test('a long row is named by its first whole words', () => {
  const text = `${'Организация методической помощи школам '.repeat(4)}конец`;
  const place = bestPlace(
    { title: '', text, anchors: [{ element: 'tr', id: 'm', text: '', location: 0 }], locations: [16] },
    ['конец'],
  );
  assert.ok(place.name.length <= 71 && /[а-я]…$/.test(place.name), place.name);
});

test('what is called as was asked goes up, lists of pages go down, the rest keeps its order', () => {
  const hit = (name: string, listing = false): { name: string; listing: boolean } => ({ name, listing });
  const names = (hits: readonly { name: string }[]): readonly string[] => hits.map(({ name }) => name);
  const hits = [hit('Памятки', true), hit('Эксперту'), hit('Наблюдателю'), hit('Новости')];
  assert.deepEqual(names(reranked(hits, ['наблюдателю'])), ['Наблюдателю', 'Эксперту', 'Памятки', 'Новости']);
  assert.deepEqual(names(reranked([], ['а'])), []);
});

test('a choice of measures lives in the address and comes back from it', () => {
  const choice: Choice = { territory: 'Луга', month: '2020-10', word: 'ИМЦ семинар' };
  assert.deepEqual(choiceOf(searchOf(choice)), choice);
  assert.equal(searchOf({ territory: '', month: '2020-10', word: ' ' }), '?mesyats=2020-10');
  assert.equal(searchOf(choiceOf('')), '');
});

test('a measure fits when the territory, the month and every word do', () => {
  const row = { territory: 'Луга', months: ['2020-10'], words: 'семинар для школ имц' };
  const any: Choice = { territory: '', month: '', word: '' };
  const fitting: readonly Partial<Choice>[] = [{}, { territory: 'Луга', month: '2020-10', word: 'ИМЦ, семинар' }];
  const not: readonly Partial<Choice>[] = [{ territory: 'Елабуга' }, { month: '2020-11' }, { word: 'семинар завуч' }];
  for (const part of fitting) assert.ok(fitsChoice(row, { ...any, ...part }), JSON.stringify(part));
  for (const part of not) assert.ok(!fitsChoice(row, { ...any, ...part }), JSON.stringify(part));
});
