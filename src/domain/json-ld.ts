import type { SetFacts } from './open-data/passport.ts';

/** Text of a block of JSON inside a page. «<» is escaped, so that no text of a school can close the element. */
export function dataBlock(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}

/** Text of a JSON-LD block. */
export function jsonLd(object: Record<string, unknown>): string {
  return dataBlock({ '@context': 'https://schema.org', ...object });
}

/** Breadcrumbs for search engines: names and absolute addresses, from the root. */
export function breadcrumbs(
  trail: readonly { readonly name: string; readonly url: string }[],
): Record<string, unknown> {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: trail.map(({ name, url }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: url,
    })),
  };
}

/** A set of open data for search engines of data. */
export function dataset(facts: SetFacts, url: string, owner: string): Record<string, unknown> {
  return {
    '@type': 'Dataset',
    name: facts.title,
    description: facts.about,
    url,
    keywords: facts.keywords,
    dateModified: facts.modified,
    license: 'https://creativecommons.org/licenses/by/4.0/',
    isAccessibleForFree: true,
    creator: { '@type': 'Organization', name: owner },
    distribution: facts.files.map((file) => ({
      '@type': 'DataDownload',
      encodingFormat: file.format === 'CSV' ? 'text/csv' : 'application/json',
      contentUrl: file.url,
    })),
  };
}
