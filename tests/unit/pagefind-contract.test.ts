/**
 * What Pagefind 1.5 does with Russian, pinned. Each test is of something that the portal works around: when one
 * fails after an upgrade, the workaround that it names can go.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type ToyIndex, toyIndex } from '../support/toy-index.ts';

let toy: ToyIndex;

before(async () => {
  toy = await toyIndex({
    '/a/': '<p>проверочной</p>',
    '/b/': '<p>проверочные</p>',
    '/c/': '<p>проверочный</p>',
    '/glued/': '<p>приказ №544н</p>',
    '/order/': '<p>приказ 259</p>',
    '/small/': '<p>и на</p>',
    '/hyphen/': '<p>план-график</p>',
    '/apart/': '<p>план и график</p>',
    '/row/': '<table><tr id="m-1" data-pagefind-title="Пункт 1"><td>Мероприятие первое</td></tr></table>',
    '/kind/': '<p data-pagefind-filter="вид">Документы</p>',
    '/day/': '<p>14.10.2020</p>',
    '/digits/': '<p>14 строк, 10 страниц, 2020 год</p>',
    '/yo/': '<p>отчётность</p>',
  });
});

after(() => toy.close());

const found = async (query: string): Promise<readonly string[]> => [...(await toy.find(query))].sort();

test('«й» is folded before stemming: an adjective in «-ой» finds itself alone, its stem finds all (`stem.ts`)', async () => {
  assert.deepEqual(await found('проверочной'), ['/a/']);
  assert.deepEqual(await found('проверочн'), ['/a/', '/b/', '/c/']);
});

test('«№» is a word, and where one page has it glued to a number no other page has it (`plainWords`)', async () => {
  assert.deepEqual(await found('№ 259'), []);
  assert.deepEqual(await found('259'), ['/order/']);
});

test('an unknown word finds pages with words that begin like it (`meaningOf`: unknown words are never sent)', async () => {
  assert.deepEqual(await found('йцукенг'), await found('и'));
  assert.notDeepEqual(await found('йцукенг'), []);
});

test('all words are asked for, empty ones too (`empty-words.ts`)', async () => {
  assert.deepEqual(await found('приказ на 259'), []);
});

test('a hyphen is dropped from the query, and the joined word is looked for (`plainWords` parts it)', async () => {
  assert.deepEqual(await found('план-график'), ['/hyphen/']);
  assert.deepEqual(await found('план график'), ['/apart/', '/hyphen/']);
});

test('a slip is a word like any other (`distance.ts`)', async () => {
  assert.ok(!(await found('прказ')).includes('/order/'));
});

test('a day in digits is one word, and its numbers are words as well (`daysIn`)', async () => {
  assert.deepEqual(await found('14.10.2020'), ['/day/']);
  assert.deepEqual(await found('14 10 2020'), ['/day/', '/digits/']);
});

test('«ё» and «е» are one letter', async () => {
  assert.deepEqual(await found('отчетность'), ['/yo/']);
});

test('a row is a place by its id, without a name of its own (`place.ts` names it)', async () => {
  const { results } = await toy.engine.search('мероприятие');
  const [anchor] = (await results[0]?.data())?.anchors ?? [];
  assert.deepEqual([anchor?.element, anchor?.id], ['tr', 'm-1']);
  assert.notEqual(anchor?.text, 'Пункт 1');
});

test('pages of a kind cannot be told without fetching words (`search.ts` asks for a word of every page)', async () => {
  const one = await toyIndex({ '/kind/': '<p>слово <i data-pagefind-filter="вид">Документы</i></p>' });
  try {
    assert.equal((await one.engine.search(null, { filters: { вид: 'Документы' } })).results.length, 1);
    assert.ok(one.asked.some((name) => name.endsWith('.pf_index')));
  } finally {
    await one.close();
  }
});
