import { markdownToMdast, mdxToMdast } from 'satteri';
import { BodyError, type BodyTree } from './body.ts';

/**
 * Markdown tree of an entry's body, by the same parser that the site is built with.
 * @throws BodyError when `.mdx` is not valid
 */
export const siteBodyTree: BodyTree = (entry) => {
  if (!entry.path.endsWith('.mdx')) return markdownToMdast(entry.body);
  try {
    return mdxToMdast(entry.body);
  } catch (error) {
    const [, line = '1', column = '1'] = /^(\d+):(\d+)/.exec(error instanceof Error ? error.message : '') ?? [];
    throw new BodyError(Number(line), Number(column));
  }
};
