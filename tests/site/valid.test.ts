import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { type ConfigData, HtmlValidate, StaticConfigLoader } from 'html-validate';
import { type Offender, assertNone } from '../support/offenders.ts';
import { readBuilt } from '../support/pages.ts';

test('every page is valid HTML', async (t) => {
  const source = await readFile(new URL('../fixtures/html-validate.json', import.meta.url), 'utf8');
  const config = JSON.parse(source.replace(/^\s*\/\/.*$/gm, '')) as ConfigData;
  const validator = new HtmlValidate(new StaticConfigLoader(config));
  const { pages } = readBuilt('main');
  const offenders: Offender[] = [];
  for (const { file, html, redirect } of pages) {
    // Redirects are written by Astro, whose fixed text has no <head> and no <html>.
    if (redirect) continue;
    const { results } = await validator.validateString(html, file);
    for (const { messages } of results) {
      offenders.push(
        ...messages.map(({ line, column, ruleId, message }) => ({
          place: `${file}:${line}:${column}`,
          fault: `${ruleId}: ${message}`,
        })),
      );
    }
  }
  t.diagnostic(`страниц: ${pages.length}`);
  assertNone(offenders, 'Нарушения HTML');
});
