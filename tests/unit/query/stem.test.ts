import assert from 'node:assert/strict';
import test from 'node:test';
import { distance, isSlip, mistakesIn } from '../../../src/domain/query/distance.ts';
import { stem } from '../../../src/domain/query/stem.ts';
import { packVocabulary, plainWords, unpackVocabulary, vocabularyOf } from '../../../src/domain/query/vocabulary.ts';

test('stems are those of Snowball for Russian', () => {
  // Each pair is of the npm package snowball-stemmers 0.6.0, which agreed on all 5,229 words of the content.
  const table: Record<string, string> = {
    наблюдателями: 'наблюдател',
    проверочной: 'проверочн',
    объективность: 'объективн',
    объективный: 'объективн',
    школой: 'школ',
    муниципального: 'муниципальн',
    проводившимися: 'провод',
    учащихся: 'уча',
    прочитавши: 'прочита',
    сильнейший: 'сильн',
    длинный: 'длин',
    отметок: 'отметок',
    день: 'ден',
    впр: 'впр',
    я: 'я',
    excel: 'excel',
    '259': '259',
    '': '',
  };
  for (const [word, root] of Object.entries(table)) assert.equal(stem(word), root, word);
});

test('the distance counts letters put in, left out, changed and swapped', () => {
  const table: readonly (readonly [one: string, other: string, far: number])[] = [
    ['график', 'график', 0],
    ['грфик', 'график', 1],
    ['граффик', 'график', 1],
    ['гарфик', 'график', 1],
    ['грапик', 'график', 1],
    ['наблюдатиль', 'наблюдатель', 1],
    ['кот', 'лицей', 3],
    ['', 'да', 2],
  ];
  for (const [one, other, far] of table) {
    assert.equal(distance(one, other, 2), far, one);
    assert.equal(distance(other, one, 2), far, one);
  }
  assert.equal(distance('кот', 'крот', 0), 1);
  assert.deepEqual([3, 4, 6, 7, 20].map(mistakesIn), [0, 1, 1, 2, 2]);
  for (const pair of ['ао', 'ук', 'фй', 'ьъ']) assert.ok(isSlip(pair[0] ?? '', pair[1] ?? ''), pair);
  for (const pair of ['вд', 'йю', 'аа']) assert.ok(!isSlip(pair[0] ?? '', pair[1] ?? ''), pair);
});

test('a vocabulary is packed and unpacked without loss, with the commonest form of each stem', () => {
  const vocabulary = vocabularyOf(['Школа и школы, школы № 259', 'ШКОЛЫ: 863-ОД, «ёлка»', '𝔘 елка']);
  assert.deepEqual(vocabulary.stems.get('школ'), { stem: 'школ', form: 'школы', pages: 2 });
  assert.deepEqual(vocabulary.stems.get('елк'), { stem: 'елк', form: 'елка', pages: 2 });
  assert.equal(vocabulary.pages, 3);
  const packed = packVocabulary(vocabulary);
  assert.deepEqual(unpackVocabulary(packed), vocabulary);
  assert.deepEqual(unpackVocabulary(packVocabulary(vocabularyOf([]))), { pages: 0, stems: new Map() });
  assert.throws(() => unpackVocabulary([1, '0а 0б', '', '1']), /Словарь поиска испорчен/);
  assert.deepEqual(plainWords('863-ОД, 5а, и\u0306, СО\u0301Ш'), ['863', 'од', '5', 'а', 'й', 'сош']);
});
