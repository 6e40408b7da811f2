import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { openTags } from '../support/html.ts';
import { assertNone } from '../support/offenders.ts';
import { readBuilt } from '../support/pages.ts';
import { LAYERS, layerOrder, unlayered } from '../support/rules/layers.ts';

/** The poster is a page of its own: its one sheet replaces the look of the portal. */
const UNLAYERED = /^\/shkoly\/[^/]+\/plakat\/$/;

test('whichever stylesheet comes first, layers stand in their order on every page, and nothing stands outside them', () => {
  const built = readBuilt('main');
  const css = new Map<string, string>();
  const faults = built.pages
    .filter((page) => !page.redirect)
    .flatMap((page) => {
      const sheets = openTags(page.tokens, 'link')
        .filter((tag) => tag.attributes.get('rel') === 'stylesheet')
        .map((tag) => (tag.attributes.get('href') ?? '').slice(built.base.length))
        .map((file) => {
          const text = css.get(file) ?? readFileSync(join(built.dir, file), 'utf8');
          css.set(file, text);
          return text;
        });
      const order = layerOrder(sheets);
      const loose = UNLAYERED.test(page.path) ? [] : sheets.flatMap(unlayered);
      return [
        ...(order.join() === LAYERS.join() ? [] : [{ place: page.path, fault: `порядок слоёв: ${order.join(', ')}` }]),
        ...loose.map((rule) => ({ place: page.path, fault: `вне слоёв: ${rule}` })),
      ];
    });
  assert.ok(css.size > 3, 'страницы делят несколько таблиц стилей');
  assertNone(faults, 'Слои');
});

test('layers are read as a browser reads them: statements and blocks, nested ones by the outer name', () => {
  const room = '@layer tokens,base;@layer components{.a{color:red}}@layer print{@media print{.a{color:#000}}}';
  const site = '@layer tokens{}@layer view,print;@layer components.common{b{c:d}}';
  assert.deepEqual(layerOrder([room, site]), ['tokens', 'base', 'components', 'print', 'view']);
  assert.deepEqual(unlayered('/* .x{} */@layer a{.b{c:d}}.e{f:g}@media print{.h{i:j}}'), ['.e', '@media print']);
});
