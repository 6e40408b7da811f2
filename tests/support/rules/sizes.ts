import { existsSync, readFileSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { openTags, textInside } from '../html.ts';
import type { Offender } from '../offenders.ts';
import type { Built, Page } from '../pages.ts';

/** Octets as they go over the wire: the precompressed file where there is one. */
export function wireSize(built: Built, file: string): number {
  const path = join(built.dir, file);
  return statSync(existsSync(`${path}.br`) ? `${path}.br` : path).size;
}

/** Bounds in octets. One round trip of a fresh TCP connection carries about 14 KB. */
export const BOUNDS = {
  single: 14 * 1024,
  list: 30 * 1024,
  scripts: 3 * 1024,
  /** All code of the editor's form with the gate's rules and the numbering plans of phones. */
  editor: 200 * 1024,
  inlineScript: 500,
  fonts: 45 * 1024,
  firstVisit: 70 * 1024,
  /** All code of the observer's kit with its store and files: fetched once, kept for a corridor without network. */
  kit: 27 * 1024,
  kitVisit: 95 * 1024,
} as const;

/** Pages that gather many things; every other page is about one. */
const LISTS =
  /^\/(?:shkoly|nablyudatelyam\/(?:cheklist|akt|razdatka\/[^/]+)|meropriyatiya|grafik|otkrytost|karta-sayta|slovar|novosti|dokumenty|territorii\/[^/]+|shkoly\/territorii\/[^/]+)\/$/;

/** Pages that are a tool: whoever opens one means to work with it. */
const KIT = /^\/nablyudatelyam\/(?:cheklist|akt)\/$/;

export function boundOf(path: string): number {
  return LISTS.test(path) ? BOUNDS.list : BOUNDS.single;
}

export interface Weight {
  readonly page: Page;
  /** HTML and its stylesheets. */
  readonly text: number;
  /** Scripts that the page fetches and runs by itself, with all that they import. */
  readonly scripts: number;
  /** The longest inline script, uncompressed. */
  readonly inline: number;
  readonly fonts: number;
  readonly total: number;
}

function localFile(built: Built, address: string, from = ''): string | undefined {
  if (/^[a-z]+:/i.test(address)) return undefined;
  const path = address.startsWith('/') ? address.slice(built.base.length) : posix.join(posix.dirname(from), address);
  const file = path.split(/[?#]/)[0] ?? '';
  return built.files.has(file) ? file : undefined;
}

/** A script with everything that it imports before it runs; what it imports later loads on intent. */
function withImports(built: Built, file: string, seen: Set<string>): Set<string> {
  if (seen.has(file)) return seen;
  seen.add(file);
  const code = readFileSync(join(built.dir, file), 'utf8');
  for (const match of code.matchAll(/(?:import|export)\s*(?:[\w$*{}\s,]+?from)?\s*["']([^"']+\.js)["']/g)) {
    const next = localFile(built, match[1] ?? '', file);
    if (next !== undefined) withImports(built, next, seen);
  }
  return seen;
}

function fontsOf(built: Built, sheets: readonly string[]): Set<string> {
  const fonts = sheets.flatMap((sheet) => {
    const css = readFileSync(join(built.dir, sheet), 'utf8');
    return [...css.matchAll(/url\(\s*["']?([^"')]+\.woff2)/g)].map((match) => localFile(built, match[1] ?? '', sheet));
  });
  return new Set(fonts.filter((font) => font !== undefined));
}

function sizes(built: Built, files: Iterable<string>): number {
  return [...files].reduce((sum, file) => sum + wireSize(built, file), 0);
}

/** What one page weighs on a first visit. */
export function weigh(built: Built, page: Page): Weight {
  const links = openTags(page.tokens, 'link').filter((tag) => tag.attributes.get('rel') === 'stylesheet');
  const sheets = links
    .map((tag) => localFile(built, tag.attributes.get('href') ?? ''))
    .filter((file) => file !== undefined);
  const scripts = new Set<string>();
  let inline = 0;
  for (const tag of openTags(page.tokens, 'script')) {
    // Blocks of data are no code: they weigh as a part of the page.
    if (/^application\/(?:ld\+)?json$/.test(tag.attributes.get('type') ?? '')) continue;
    const file = localFile(built, tag.attributes.get('src') ?? 'нет');
    if (file !== undefined) withImports(built, file, scripts);
    else inline = Math.max(inline, Buffer.byteLength(textInside(page.tokens, tag)));
  }
  const text = wireSize(built, page.file) + sizes(built, sheets);
  const weight = { page, text, scripts: sizes(built, scripts), inline, fonts: sizes(built, fontsOf(built, sheets)) };
  const images = openTags(page.tokens, 'img').filter((tag) => tag.attributes.get('loading') !== 'lazy');
  const pictures = images
    .map((tag) => localFile(built, tag.attributes.get('src') ?? ''))
    .filter((file) => file !== undefined);
  return { ...weight, total: weight.text + weight.scripts + weight.fonts + sizes(built, new Set(pictures)) };
}

function kilobytes(octets: number): string {
  return `${(octets / 1024).toFixed(2)} КБ`;
}

/** Which bounds a page breaks. */
export function sizeFaults({ page, text, scripts, inline, fonts, total }: Weight): Offender[] {
  const kit = KIT.test(page.path);
  const form = page.path === '/redaktoru/';
  const limits: readonly (readonly [string, number, number])[] = [
    ['HTML и CSS', text, boundOf(page.path)],
    // Whoever opens the search page means to search: its code is no burden on reading.
    ['скрипты', page.path === '/poisk/' ? 0 : scripts, kit ? BOUNDS.kit : form ? BOUNDS.editor : BOUNDS.scripts],
    ['встроенный скрипт', inline, BOUNDS.inlineScript],
    ['шрифты', fonts, BOUNDS.fonts],
    ['первый заход', form ? total - scripts : total, kit ? BOUNDS.kitVisit : BOUNDS.firstVisit],
  ];
  return limits
    .filter(([, size, bound]) => size > bound)
    .map(([what, size, bound]) => ({
      place: page.path,
      fault: `${what}: ${kilobytes(size)}, а можно ${kilobytes(bound)}`,
    }));
}
