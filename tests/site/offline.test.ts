import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Kept } from '../../src/observer/worker/kept.ts';
import { newerWords } from '../support/rules/newer-words.ts';
import { assertNone } from '../support/offenders.ts';
import { pathOf, readBuilt } from '../support/pages.ts';
import { wireSize } from '../support/rules/sizes.ts';

/** What a phone fetches once to work without network, in octets over the wire: the kit's pages, code and fonts. */
const KIT = 200 * 1024;
/** The worker itself: it is asked for at every visit. */
const WORKER = 5 * 1024;

for (const name of ['main', 'base'] as const) {
  const built = readBuilt(name);
  const kept = JSON.parse(
    /^const KEPT=(.*);\n/.exec(readFileSync(join(built.dir, 'sw.js'), 'utf8'))?.[1] ?? '',
  ) as Kept;
  const files = [...built.files].filter((file) => !/\.(?:br|gz)$/.test(file));
  const byPath = new Map(files.map((file) => [built.base + pathOf(file).slice(1), file]));

  test(`the worker knows every page of the kit, and no file that is not there: ${name}`, () => {
    const pages = built.pages.map(({ path }) => built.base + path.slice(1));
    const kit = pages.filter((path) => path.startsWith(`${built.base}nablyudatelyam/`) && !path.includes('/razdatka/'));
    const missing = kit.filter((path) => !kept.pages.includes(path));
    const absent = [...kept.pages, ...kept.files, kept.fallback].filter((path) => !byPath.has(path));
    assert.ok(kit.length >= 8);
    assertNone(
      [
        ...missing.map((place) => ({ place, fault: 'нет в списке' })),
        ...absent.map((place) => ({ place, fault: 'нет такого файла' })),
      ],
      'Набор без сети',
    );
    for (const tool of kept.tools) assert.ok(kept.pages.includes(tool), tool);
  });

  test(`the kit's code knows no word newer than the phones it works on: ${name}`, () => {
    const scripts = [...kept.files, `${built.base}sw.js`].filter((path) => path.endsWith('.js'));
    const codes = scripts.map(
      (place) => [place, readFileSync(join(built.dir, byPath.get(place) ?? ''), 'utf8')] as const,
    );
    const pages = built.pages.filter(({ path }) => kept.pages.includes(built.base + path.slice(1)));
    const inline = pages.flatMap(({ path, html }) =>
      [...html.matchAll(/<script\b(?![^>]*(?:src=|json))[^>]*>(.*?)<\/script>/gs)].map(
        ([code]) => [path, code] as const,
      ),
    );
    assert.ok(scripts.length >= 5 && inline.length > 0);
    assertNone(
      [...codes, ...inline].flatMap(([place, code]) => newerWords(place, code)),
      'Слова новее Safari 15.4',
    );
  });

  test(`the kit fits its weight: ${name}`, (t) => {
    const octets = [...kept.pages, ...kept.files].reduce(
      (sum, path) => sum + wireSize(built, byPath.get(path) ?? ''),
      0,
    );
    t.diagnostic(
      `набор без сети: ${kept.pages.length + kept.files.length} файлов, ${(octets / 1024).toFixed(1)} КБ по сети; сам работник ${(wireSize(built, 'sw.js') / 1024).toFixed(1)} КБ`,
    );
    assert.ok(octets <= KIT, `${octets}`);
    assert.ok(wireSize(built, 'sw.js') <= WORKER);
  });
}
