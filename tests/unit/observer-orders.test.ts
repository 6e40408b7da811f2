import assert from 'node:assert/strict';
import test from 'node:test';
import { isAboutObservation, namesObservation, orders } from '../../src/domain/observer/orders.ts';
import { paperKinds } from '../../src/schemas/paper.ts';

test('observation in a school rests on its orders and on its table of observers, in the given order', () => {
  const papers = paperKinds.toReversed().map((kind) => ({ kind, title: `бумага: ${kind}` }));
  assert.deepEqual(
    orders(papers).map((paper) => paper.kind),
    ['график выходов наблюдателей', 'приказ'],
  );
  assert.equal(orders(papers)[0]?.title, 'бумага: график выходов наблюдателей');
  assert.deepEqual(orders([]), []);
});

test('a text speaks of public observers in any form; a camera that observes is another thing', () => {
  for (const text of [
    'Допустить общественных наблюдателей',
    'Акт общественного наблюдения',
    'График выходов наблюдателей',
  ])
    assert.equal(namesObservation(text), true, text);
  for (const text of ['обеспечение видеонаблюдения', 'наблюдение за погодой', 'понаблюдатель', ''])
    assert.equal(namesObservation(text), false, text);
});

test('an order on the schedule that lets observers in is not a paper about observation', () => {
  const about = (kind: (typeof paperKinds)[number], title: string): boolean => isAboutObservation({ kind, title });
  assert.equal(about('график выходов наблюдателей', 'Кто и когда приходит'), true);
  assert.equal(about('приказ', 'Об общественном наблюдении при проведении ВПР'), true);
  assert.equal(about('приказ', 'О графике всероссийских проверочных работ'), false);
});
