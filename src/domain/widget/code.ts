/** Height in CSS pixels that holds the demonstration's longest widget at 320 px; a longer one scrolls in its frame. */
export const WIDGET_HEIGHT = 480;

const attribute = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/**
 * The line of HTML that a school puts on its own site. The frame runs no script and may only open a link that
 * the reader has chosen; `frameborder` instead of a style, because a site's policy may forbid inline styles.
 */
export function widgetCode(address: string, school: string): string {
  return [
    `<iframe src="${attribute(address)}" title="${attribute(`ВПР: ${school}`)}"`,
    `width="100%" height="${WIDGET_HEIGHT}" frameborder="0" loading="lazy"`,
    'sandbox="allow-top-navigation-by-user-activation"></iframe>',
  ].join(' ');
}
