/**
 * Text of a JSON-LD block. «<» is escaped, so that no text of a school can close the element.
 */
export function jsonLd(object: Record<string, unknown>): string {
  return JSON.stringify({ '@context': 'https://schema.org', ...object }).replaceAll('<', '\\u003c');
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
