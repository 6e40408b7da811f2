/** Text made safe inside HTML. */
export function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/**
 * HTML of a page made fit for a feed: a reader knows no page, so that every address has to be a full one;
 * a place of the page becomes one of its address. Ids are left out: many items share one document there.
 * @param page full address of the page that the HTML stands on
 */
export function feedHtml(html: string, page: string): string {
  return html.replace(/<[a-z][^>]*>/gi, (tag) =>
    tag
      .replace(/\s(?:id|class|tabindex|aria-[a-z]+|role|data-[a-z-]+)="[^"]*"/g, '')
      .replace(/\s(href|src)="([^"]*)"/g, (whole, name: string, address: string) => {
        const decoded = address.replaceAll('&amp;', '&');
        if (!URL.canParse(decoded, page)) return whole;
        return ` ${name}="${escapeHtml(new URL(decoded, page).href)}"`;
      }),
  );
}
