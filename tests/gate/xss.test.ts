import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placeOf } from '../../src/checks/place.ts';
import { type EntriesByCollection, portalOf } from '../../src/checks/portal.ts';
import { readEntry } from '../../src/checks/read-entry.ts';
import { readPortal } from '../../src/checks/read.ts';
import { runRules } from '../../src/checks/run.ts';
import { renderMarkdown } from '../../src/markdown/render.ts';
import { TARGETS, poisoned } from '../support/hostile-school.ts';
import { openTags, tokenize } from '../support/html.ts';
import { vectors } from '../support/xss-vectors.ts';
import { NOW, SOUND } from './lay.ts';

const { portal } = readPortal(SOUND, NOW);
const ALLOWED =
  /^(p|h[2-6]|ul|ol|li|blockquote|em|strong|del|code|pre|br|hr|span|table|thead|tbody|tr|th|td|section|a|img|abbr|sup|div)$/;

/** What a body makes of a vector: elements and addresses that no author may bring in. */
function harm(html: string): string[] {
  return openTags(tokenize(html)).flatMap(({ name, attributes }) => {
    const found = ALLOWED.test(name) ? [] : [`<${name}>`];
    for (const [attribute, value] of attributes) {
      if (/^on|^style$|^srcdoc$/i.test(attribute)) found.push(`${attribute}=`);
      if (/^(href|src)$/.test(attribute) && !/^(https?:\/\/[\w.-]+(?:[/?#]|$)|\/(?![/\\])|#|mailto:|tel:)/.test(value))
        found.push(`${attribute}=${value}`);
      if (attribute === 'src' && /^\w+:/.test(value)) found.push(`src=${value}`);
    }
    return found;
  });
}

test('the corpus is large, and reaches every kind of file', () => {
  assert.ok(vectors.length >= 80, `${vectors.length} vectors`);
  assert.ok(TARGETS.length >= 30, `${TARGETS.length} places`);
  assert.deepEqual([...new Set(TARGETS.map(({ path }) => path.split('/')[0]?.replace(/-.*/, '')))].sort(), [
    'dokumenty',
    'grafik',
    'index.md',
    'novosti',
    'pamyatki',
    'sobytiya',
  ]);
});

for (const target of TARGETS) {
  const where = `${target.path}, ${target.line === undefined ? 'body' : `line ${target.line + 1}`}`;
  test(`every vector is refused or shown as letters: ${where}`, () => {
    const place = placeOf(`schools/primer/licey-21/${target.path}`);
    assert.ok(place);
    for (const vector of vectors) {
      const read = readEntry(place, Buffer.from(poisoned(target, vector)));
      if (!('data' in read)) {
        for (const problem of read) assert.ok(problem.line >= 1 && problem.message !== '', vector);
        continue;
      }
      const others = portal.entries[place.collection].filter((entry) => entry.path !== place.path);
      const entries = { ...portal.entries, [place.collection]: [...others, read] } as EntriesByCollection;
      const problems = runRules(portalOf(portal.today, entries, portal.places, portal.attachments, portal.bodyTree));
      if (problems.some(({ severity, file }) => severity === 'error' && file === place.path)) continue;
      // Fields are printed by Astro, which escapes; the Chromium test looks at the pages themselves.
      assert.deepEqual(harm(renderMarkdown(read.body, { kind: 'text', base: '/' }).html), [], vector);
    }
  });
}
