import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import {
  type Abbreviation,
  abbreviationFinder,
  unknownAbbreviations,
} from '../../src/domain/glossary/abbreviations.ts';
import { readAbbreviations } from '../../src/integrations/glossary.ts';
import { site } from '../../src/site.ts';
import { assertNone, type Offender } from '../support/offenders.ts';
import { openTags, type Tag, type Token } from '../support/html.ts';
import { readBuilt } from '../support/pages.ts';

const known = readAbbreviations(site);
const find = abbreviationFinder(known);
const { pages, base } = readBuilt('main');

/**
 * Capitals in the portal's own pages that are no abbreviations of the field, each with its reason.
 * A new one is a word for `content/glossary/`, unless everybody knows it.
 */
const ALLOWED: ReadonlyMap<string, string> = new Map([
  ['ГОСТ', 'государственный стандарт: известен всем, стоит рядом с номером'],
  ['МСК', 'московское время: стоит рядом с часами горячей линии'],
  ['ОН', 'общественный наблюдатель: синоним в словаре; как сокращение портал его не пишет'],
  ['НОО', 'объяснено в самой статье словаря об ООП'],
  ['ООО', 'объяснено в самой статье словаря об ООП'],
  ['СОО', 'объяснено в самой статье словаря об ООП'],
]);

/** Text of the page's own part: menus and the head are the same on every page, quoted acts are others' words. */
function mainText(tokens: readonly Token[]): string {
  const start = tokens.findIndex((token) => token.kind === 'open' && token.name === 'main');
  const end = tokens.findIndex((token) => token.kind === 'close' && token.name === 'main');
  const quotes = tokens.findIndex((token) => token.kind === 'open' && token.attributes.get('id') === 'pravila');
  const after = tokens.findIndex(
    (token, place) => place > quotes && token.kind === 'close' && token.name === 'section',
  );
  return [...tokens.slice(start, quotes === -1 ? end : quotes), ...tokens.slice(quotes === -1 ? end : after, end)]
    .map((token) => (token.kind === 'text' ? token.text : ' '))
    .join('');
}

/** Pages with texts of officials and schools, who write as they write. */
const OF_OTHERS = /^\/(?:dokumenty\/[^/]+|meropriyatiya|shkoly\/[^/]+(?:\/.*)?|novosti\/.+|territorii\/.+)\/$/;

test('the glossary knows every abbreviation of the portal’s own pages', () => {
  const own = pages.filter((page) => !page.redirect && !OF_OTHERS.test(page.path));
  assert.ok(own.length > 30, `своих страниц ${own.length}`);
  assertNone(
    own.flatMap((page) =>
      unknownAbbreviations(mainText(page.tokens), find)
        .filter(({ text }) => !ALLOWED.has(text))
        .map(({ text }) => ({ place: page.path, fault: text })),
    ),
    'Сокращения вне словаря',
  );
});

test('what the glossary does not know in official documents is listed', (t) => {
  for (const path of globSync('documents/**/*.md', { cwd: site.contentDir }).sort()) {
    const unknown = unknownAbbreviations(readFileSync(join(site.contentDir, path), 'utf8'), find);
    if (unknown.length > 0) t.diagnostic(`${path}: ${unknown.map(({ text }) => text).join(', ')}`);
  }
});

function termsOf(tokens: readonly Token[]): Tag[] {
  return openTags(tokens, 'a').filter((tag) => tag.attributes.get('class') === 'term');
}

test('a page explains an abbreviation once, in its name and for the eye, and leads to the glossary', () => {
  const expansions = new Map(known.map((one: Abbreviation) => [one.id, one.expansion]));
  const offenders: Offender[] = [];
  let explained = 0;
  for (const { path, tokens } of pages) {
    const seen = new Set<string>();
    for (const tag of termsOf(tokens)) {
      const address = tag.attributes.get('href') ?? '';
      const id = address.split('#')[1] ?? '';
      if (!address.startsWith(`${base}slovar/#`)) offenders.push({ place: path, fault: address });
      if (seen.has(id)) offenders.push({ place: path, fault: `дважды: ${id}` });
      seen.add(id);
      const next = tokens[tokens.indexOf(tag) + 1];
      const label = tag.attributes.get('aria-label');
      if (label === undefined) continue;
      explained += 1;
      const title = next?.kind === 'open' && next.name === 'abbr' ? next.attributes.get('title') : undefined;
      if (title === undefined || (expansions.get(id) ?? title) !== title || !label.endsWith(`: ${title}`))
        offenders.push({ place: path, fault: `${id}: ${label}` });
    }
  }
  assert.ok(explained > 40, `объяснений ${explained}`);
  assertNone(offenders, 'Объяснения');
});

test('ВПР is explained on every page whose own text says it, and the glossary does not link to itself', () => {
  const texts = pages.filter((page) => /^\/(?:pamyatki|nablyudatelyam)\/[^/]+\/$/.test(page.path));
  assert.ok(texts.length > 6);
  const prose = (html: string): string => /<div class="prose[^"]*">([\s\S]*)<div class="section/.exec(html)?.[1] ?? '';
  assertNone(
    texts
      .filter(({ html }) => /<(?:p|li)[^>]*>[^<]*(?<![\p{L}-])ВПР(?!\p{L})/u.test(prose(html)))
      .filter(({ tokens }) => !termsOf(tokens).some((tag) => tag.attributes.get('href')?.endsWith('#vpr')))
      .map(({ path }) => ({ place: path, fault: 'ВПР не объяснены' })),
    'Нет объяснения',
  );
  const glossary = pages.find(({ path }) => path === '/slovar/');
  assert.equal(glossary && termsOf(glossary.tokens).length, 0);
});
