import { markdownToHtml, type Features, type HastPluginEntry, type MdastPluginEntry } from 'satteri';
import { explainAbbreviations } from './abbreviations.ts';
import { actSource } from './act-source.ts';
import { allowList } from './allow-list.ts';
import { clauses } from './clauses.ts';
import { headingIds, headingLevels, headingsOf } from './headings.ts';
import { links } from './links.ts';
import type { Heading, MarkdownOptions } from './options.ts';
import { pictures } from './pictures.ts';
import { rawHtmlAsText } from './raw-html.ts';
import { russianTypography } from './russian-typography.ts';
import { tables } from './tables.ts';
import { taskSigns } from './tasks.ts';

export type { Heading, MarkdownOptions } from './options.ts';

export interface RenderedMarkdown {
  /** Safe to print as it is: no raw markup of the body, no `style`, no address outside the safe kinds. */
  readonly html: string;
  readonly headings: readonly Heading[];
}

/** Options for Astro's `satteri()` processor, which renders MDX; `renderMarkdown` runs the same plugins. */
export function markdownPlugins({
  kind,
  base,
  file,
  abbreviations = [],
  topHeading = 2,
  idPrefix = '',
}: MarkdownOptions): {
  mdastPlugins: MdastPluginEntry[];
  hastPlugins: HastPluginEntry[];
  features: Features;
} {
  return {
    mdastPlugins: [rawHtmlAsText, () => headingLevels(topHeading)],
    hastPlugins: [
      taskSigns,
      links(base, file),
      pictures(base, file),
      kind === 'act' ? clauses : russianTypography,
      headingIds(idPrefix),
      ...tables,
      allowList,
      // Behind the allow-list, which knows nothing of `abbr`: what it writes is its own.
      explainAbbreviations(base, abbreviations),
    ],
    // Smart punctuation would put English quotes into Russian text.
    features: { gfm: { footnotes: false }, smartPunctuation: false },
  };
}

/**
 * Renders the body of a content file, which is untrusted, to HTML. Front matter must be cut off before.
 * With kind `act` the text is verbatim: the text of the HTML is the text of the source without Markdown's marks.
 */
export function renderMarkdown(body: string, options: MarkdownOptions): RenderedMarkdown {
  const { mdastPlugins, hastPlugins, features } = markdownPlugins(options);
  const source = options.kind === 'act' ? actSource(body) : body;
  const result = markdownToHtml(source, {
    mdastPlugins,
    hastPlugins,
    features: { ...features, frontmatter: false },
  }) as { html: string; data: Record<string, unknown> };
  return { html: result.html.trim(), headings: headingsOf(result.data) };
}
