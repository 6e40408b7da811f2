import { dayMonth, numeric } from '../dates.ts';
import type { OfficialDocument } from '../../schemas/document.ts';

interface Findable extends Pick<OfficialDocument, 'requisites' | 'aliases' | 'kind'> {
  readonly territory: { readonly name: string; readonly short: string };
  readonly plans: readonly {
    readonly measures: readonly {
      readonly notes?: readonly { readonly aliases?: readonly string[] | undefined }[] | undefined;
    }[];
  }[];
}

/**
 * Hidden words by which an act is found: its codes in all spellings, its dates in digits and in words,
 * its territory in the nominative, corrected spellings of doubtful places.
 */
export function documentWords(document: Findable): readonly string[] {
  const codes = document.requisites.flatMap(({ number, date }) => [
    ...(number === undefined ? [] : codeSpellings(number.value)),
    ...(date === undefined ? [] : [numeric(date.value), dayMonth(date.value).replace('\u00A0', ' ')]),
  ]);
  const mended = document.plans.flatMap((plan) =>
    plan.measures.flatMap((measure) => (measure.notes ?? []).flatMap((note) => note.aliases ?? [])),
  );
  return [
    ...new Set([
      document.kind,
      document.territory.name,
      document.territory.short,
      ...codes,
      ...(document.aliases ?? []),
      ...mended,
    ]),
  ];
}

/** `863-ОД` → «863-ОД», «863 ОД», «863ОД», «863»; `ОД-863` is found by «863» too, and a suffix alone finds nothing. */
export function codeSpellings(code: string): readonly string[] {
  const parts = code.split(/[\s‐-―-]+/).filter((part) => part !== '');
  return [...new Set([code, parts.join(' '), parts.join(''), ...parts.filter((part) => /\d/.test(part))])];
}
