const attribute = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

/**
 * The line of HTML that a school puts on its own site. The frame runs no script and may only open a link that
 * the reader has chosen; `frameborder` instead of a style, because a site's policy may forbid inline styles.
 * @param height of the frame in CSS pixels: without a script it cannot follow what stands in it
 */
export function widgetCode(address: string, school: string, height: number): string {
  return [
    `<iframe src="${attribute(address)}" title="${attribute(`ВПР: ${school}`)}"`,
    `width="100%" height="${height}" frameborder="0" loading="lazy"`,
    'sandbox="allow-top-navigation-by-user-activation"></iframe>',
  ].join(' ');
}
