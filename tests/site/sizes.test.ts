import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertNone } from '../support/offenders.ts';
import { readBuilt } from '../support/pages.ts';
import { type Weight, BOUNDS, sizeFaults, weigh, wireSize } from '../support/rules/sizes.ts';

function heaviest(weights: readonly Weight[], of: (weight: Weight) => number): string {
  const top = weights.toSorted((a, b) => of(b) - of(a)).slice(0, 3);
  return top.map((weight) => `${weight.page.path} ${(of(weight) / 1024).toFixed(1)} КБ`).join(', ');
}

test('every page keeps to its bounds of size', (t) => {
  const built = readBuilt('main');
  const weights = built.pages.filter((page) => !page.redirect).map((page) => weigh(built, page));
  t.diagnostic(`HTML и CSS, самые тяжёлые: ${heaviest(weights, ({ text }) => text)}`);
  t.diagnostic(`первый заход, самые тяжёлые: ${heaviest(weights, ({ total }) => total)}`);
  t.diagnostic(`скрипты, самые тяжёлые: ${heaviest(weights, ({ scripts }) => scripts)}`);
  assertNone(weights.flatMap(sizeFaults), 'Превышения');
});

test('the form with the reader of tables, which comes with the first table, keeps to the bound of the form', (t) => {
  const built = readBuilt('main');
  const form = built.pages.find(({ path }) => path === '/redaktoru/');
  const reader = [...built.files].filter((file) => /^_astro\/spreadsheet\.[^/]+\.js$/.test(file));
  assert.ok(form && reader.length === 1, reader.join(', '));
  const size = weigh(built, form).scripts + reader.reduce((sum, file) => sum + wireSize(built, file), 0);
  t.diagnostic(`форма вместе с чтением таблиц: ${(size / 1024).toFixed(1)} КБ`);
  assert.ok(size <= BOUNDS.editor, `${size} октетов`);
});
