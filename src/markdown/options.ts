import type { Abbreviation } from '../domain/glossary/abbreviations.ts';

/** How a body is rendered. */
export interface MarkdownOptions {
  /** `act`: the text of an official act, verbatim; `text`: the portal's own words, with Russian typography. */
  readonly kind: 'act' | 'text';
  /** Base path of the portal: `/` or `/vpr/`. */
  readonly base: string;
  /** Level of the body's outermost headings: 2 under the page's h1 (the default), 3 inside a section of the page. */
  readonly topHeading?: 2 | 3 | 4;
  /** Goes before ids of headings, when several bodies stand on one page: `otvet-`. */
  readonly idPrefix?: string;
  /** Finds where a picture or a file named by a relative path is published; undefined when nowhere. */
  readonly file?: (path: string) => string | undefined;
  /** What the body explains at its first use; nothing when left out. */
  readonly abbreviations?: readonly Abbreviation[];
}

/** A heading of the body, for a table of contents. */
export interface Heading {
  readonly depth: number;
  readonly id: string;
  readonly text: string;
}
