import assert from 'node:assert/strict';
import test from 'node:test';
import { orders } from '../../src/domain/observation.ts';
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
