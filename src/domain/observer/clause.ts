/**
 * Text of one clause of an act, out of the act's HTML, as HTML without links: quoted alone they would lead nowhere.
 * @param anchor `p-2-1`
 * @returns undefined when the act has no such clause
 */
export function clauseText(html: string, anchor: string): string | undefined {
  const paragraph = new RegExp(`<p\\b[^>]*\\bid="${anchor}"[^>]*>(.*?)</p>`, 's').exec(html)?.[1];
  return paragraph?.replace(/<\/?a\b[^>]*>/g, '');
}
