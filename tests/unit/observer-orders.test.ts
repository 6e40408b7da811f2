import assert from 'node:assert/strict';
import test from 'node:test';
import { isAboutObservation, namesObservation, orderLine, orders } from '../../src/domain/observer/orders.ts';
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

test('one line says which order governs in a territory, or that none is published', () => {
  const school = (name: string, order?: string) => ({ name, order });
  const line = (acts: string[], ...schools: ReturnType<typeof school>[]) =>
    orderLine({ territory: 'Примерский район', acts, schools });
  assert.equal(line([], school('Лицей')), 'Примерский район. На портале он не опубликован.');
  assert.equal(
    line([], school('Лицей', 'приказ от 15.01.2027 № 8'), school('Школа № 3')),
    'Примерский район. Лицей — приказ от 15.01.2027 № 8. У остальных школ на портале не опубликован.',
  );
  assert.equal(line(['Приказ № 5'], school('Лицей', 'приказ')), 'Примерский район. Приказ № 5; Лицей — приказ.');
  assert.equal(
    line(['Приказ № 5'], school('Лицей')),
    'Примерский район. Приказ № 5. Приказ школы на портале не опубликован.',
  );
  const seven = Array.from({ length: 7 }, (_, index) => school(`Школа ${index}`, 'приказ'));
  assert.equal(line([], ...seven), 'Примерский район. Приказ 7 школ из 7 стоит на страницах школ.');
});
