const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);
}

/** `26 ноября 2026 г. в 14:20`, by the clock of the device. @param saved a moment in UTC */
export function savedWords(saved: string): string {
  const words = new Intl.DateTimeFormat('ru', { dateStyle: 'long', timeStyle: 'short' }).format(new Date(saved));
  return words.replace(' г.', '\u00a0г.');
}

/** A page with words on its top that it is a copy. Markup alone: the page's policy allows no style or script inside it. */
export function withCopyNote(html: string, saved: string): string {
  const note = `<p class="wrap warning" role="status">Сохранённая копия от ${escaped(savedWords(saved))}: свежая страница не загрузилась.</p>`;
  return html.replace(/<main\b[^>]*>/, (main) => main + note);
}

export interface KeptLink {
  readonly href: string;
  readonly words: string;
}

/** The page for what is not on the device, with links to the schools that are. */
export function withKeptSchools(html: string, links: readonly KeptLink[]): string {
  const items = links.map(({ href, words }) => `<li><a href="${escaped(href)}">${escaped(words)}</a></li>`);
  return html.replace(/<ul\b([^>]*)\bdata-kept\b([^>]*)><\/ul>/, (_, before: string, after: string) =>
    items.length === 0 ? '' : `<ul${before}${after}>${items.join('')}</ul>`,
  );
}
