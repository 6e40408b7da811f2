import { numeric } from '../domain/dates.ts';
import type { Citation } from '../schemas/common.ts';
import { documentById } from './documents.ts';

/** A source as a page shows it: words, and an address when the text can be opened. */
export interface SourceView {
  readonly words: string;
  readonly href: string | undefined;
  /** True when the text stands on this portal. */
  readonly own: boolean;
}

/** «Постановление Правительства РФ от 30.04.2024 № 556, п. 11» */
export async function sourceView(source: Citation): Promise<SourceView> {
  const parts = [
    source.title,
    source.date === undefined ? '' : `от ${numeric(source.date)}`,
    source.number === undefined ? '' : `№\u00A0${source.number}`,
  ].filter((part) => part !== '');
  const words = parts.join(' ') + (source.clause === undefined ? '' : `, ${source.clause}`);
  const own = source.document === undefined ? undefined : await documentById(source.document);
  const href = own === undefined ? source.url : own.href + (source.anchor === undefined ? '' : `#${source.anchor}`);
  return { words, href, own: own !== undefined };
}
