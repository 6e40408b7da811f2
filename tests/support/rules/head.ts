import { ORIGIN } from '../builds.ts';
import { openTags, textInside } from '../html.ts';
import type { Offender } from '../offenders.ts';
import type { Built, Page } from '../pages.ts';

function metaOf(page: Page, key: 'name' | 'property', name: string): string | undefined {
  return openTags(page.tokens, 'meta')
    .find((tag) => tag.attributes.get(key) === name)
    ?.attributes.get('content')
    ?.trim();
}

function titleOf(page: Page): string {
  // An SVG may have a <title> of its own: the page's is the first.
  const [title] = openTags(page.tokens, 'title');
  return title === undefined ? '' : textInside(page.tokens, title).trim();
}

function canonicalOf(page: Page): string | undefined {
  const link = openTags(page.tokens, 'link').find((tag) => tag.attributes.get('rel') === 'canonical');
  return link?.attributes.get('href');
}

const NEEDED: readonly (readonly ['name' | 'property', string])[] = [
  ['name', 'viewport'],
  ['name', 'description'],
  ['name', 'theme-color'],
  ['property', 'og:title'],
  ['property', 'og:description'],
  ['property', 'og:image'],
];

function faultsOf(page: Page, base: string): Offender[] {
  const faults: string[] = [];
  const headings = openTags(page.tokens, 'h1').length;
  if (headings !== 1) faults.push(`заголовков h1: ${headings}`);
  const language = openTags(page.tokens, 'html')[0]?.attributes.get('lang');
  if (language !== 'ru') faults.push(`язык страницы: ${language ?? 'не указан'}`);
  if (titleOf(page) === '') faults.push('пустой title');
  for (const [key, name] of NEEDED) if (!metaOf(page, key, name)) faults.push(`нет ${name}`);
  // The page for a miss is shown under the missed address: it stands for no address of its own.
  const expected = page.file === '404.html' ? undefined : ORIGIN + base + page.path.slice(1);
  const canonical = canonicalOf(page);
  if (expected !== undefined && canonical !== expected)
    faults.push(`canonical: ${canonical ?? 'нет'}, а нужно ${expected}`);
  return faults.map((fault) => ({ place: page.file, fault }));
}

function repeated(pages: readonly Page[], what: string, of: (page: Page) => string): Offender[] {
  const groups = Map.groupBy(pages, of);
  return [...groups]
    .filter(([text, group]) => text !== '' && group.length > 1)
    .flatMap(([text, group]) =>
      group.map(({ file }) => ({ place: file, fault: `${what} у нескольких страниц: «${text}»` })),
    );
}

/** What a page must say of itself: language, one heading, a title and a description that no other page has. */
export function headFaults({ pages, base }: Pick<Built, 'pages' | 'base'>): Offender[] {
  const own = pages.filter((page) => !page.redirect);
  return [
    ...own.flatMap((page) => faultsOf(page, base)),
    ...repeated(own, 'title', titleOf),
    ...repeated(own, 'description', (page) => metaOf(page, 'name', 'description') ?? ''),
  ];
}
