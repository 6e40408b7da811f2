import { test } from 'node:test';
import { assertNone } from '../support/offenders.ts';
import { readBuilt } from '../support/pages.ts';
import { type Weight, sizeFaults, weigh } from '../support/rules/sizes.ts';

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
