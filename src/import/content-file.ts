import { stringify } from 'yaml';

/**
 * Text of a content file: front matter between fences, then the body. Long lines are never folded, and
 * what an older YAML would read as a date, a number or a yes stands in quotes.
 */
export function contentFile(frontMatter: object, body: string): string {
  const yaml = stringify(frontMatter, { lineWidth: 0, compat: 'yaml-1.1' });
  return `---\n${yaml}---\n\n${body.trim()}\n`;
}
