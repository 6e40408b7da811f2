import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nearWords } from '../../../src/domain/query/near.ts';
import { vocabularyOf } from '../../../src/domain/query/vocabulary.ts';
import { askedBy, searchFor } from '../../../src/search/address.ts';
import { countKinds } from '../../../src/search/kinds.ts';

const vocabulary = vocabularyOf(['график работ', 'графика дня', 'наблюдатель в школе', 'наблюдение', 'приказ']);

test('words that look alike are offered, the likest first, and never ones that do not', () => {
  assert.deepEqual(nearWords('графист', vocabulary), ['график']);
  assert.deepEqual(nearWords('наблюдатели', vocabulary), ['наблюдатель']);
  assert.deepEqual(nearWords('зарплата', vocabulary), []);
  assert.deepEqual(nearWords('при', vocabulary), []);
  assert.deepEqual(nearWords('<script>', vocabulary), []);
});

test('what is asked stands in the address and is read from it the same', () => {
  const asked = {
    query: 'приказ № 259 & «план»',
    kind: 'Документы',
    facets: { территория: 'Лужский район', класс: '5' },
    exact: true,
  } as const;
  assert.deepEqual(askedBy(searchFor(asked)), asked);
  assert.equal(searchFor({ query: 'впр', kind: undefined, facets: {}, exact: false }), '?q=%D0%B2%D0%BF%D1%80');
});

test('an address that search has not written asks for no kind and no filter it does not know', () => {
  assert.deepEqual(askedBy('?q=впр&vid=Кошки&tochno=да&x=1'), {
    query: 'впр',
    kind: undefined,
    facets: {},
    exact: false,
  });
});

test('kinds are counted in their own order', () => {
  const finds = (['Новости', 'Школы', 'Новости'] as const).map((kind) => ({ kind }));
  assert.deepEqual(countKinds(finds), [
    ['Школы', 1],
    ['Новости', 2],
  ]);
});
