/** A link to the glossary as `explainAbbreviations` writes it; nothing else has this class. */
const LINK = /<a class="term" href="[^"#]*#([a-z0-9-]+)"[^>]*>(?:<abbr[^>]*>)?([^<]*)(?:<\/abbr>)?<\/a>/g;

/**
 * Leaves the first explanation of each abbreviation on a page; later ones become plain words again.
 * Bodies are rendered one by one and do not know of each other: what a page shows together is known here alone.
 */
export function keepFirstUses(html: string): string {
  const explained = new Set<string>();
  return html.replace(LINK, (link, id: string, words: string) => {
    if (explained.has(id)) return words;
    explained.add(id);
    return link;
  });
}
