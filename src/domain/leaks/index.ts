import { findBirthDays } from './birth.ts';
import type { Finding, Span } from './finding.ts';
import { findMaterialLinks, findMaterials } from './materials.ts';
import { findMobiles, findPassports, findSnils } from './numbers.ts';
import { findPeople } from './people.ts';
import { type Reading, isOfUse, read } from './reading.ts';
import { findCodes, findMarks } from './results.ts';
import { LEAK_WORDS } from './words.ts';

export type { Finding, LeakKind } from './finding.ts';
export { leaksInName } from './file-names.ts';
export { LEAK_WORDS } from './words.ts';

export interface LeakOptions {
  /** Present year: a recent date beside a name is that of a signature, not of a birth. */
  readonly year: number;
  /** An official act, published as received: the people whom it names without an office may stand. */
  readonly act?: boolean;
  /** A field for a phone: a mobile number may stand there. */
  readonly contact?: boolean;
}

/** Nothing that is looked for is shorter, and most fields are days, names of files and single words. */
const SHORTEST = 5;
const NOTHING_TO_FIND = /^(?:[a-z][a-z0-9-]*|\d{4}-\d{2}-\d{2})$/;

const HIDDEN = /[&\u00ad\u0300-\u036f\u200b-\u200f\u2060\ufeff\n]/;

function spansOf(reading: Reading, options: LeakOptions): Span[] {
  return [
    ...findPeople(reading, options.act !== true),
    ...findBirthDays(reading, options.year),
    ...findSnils(reading),
    ...findPassports(reading),
    ...findCodes(reading),
    ...findMarks(reading),
    ...(options.contact === true ? [] : findMobiles(reading)),
    ...findMaterials(reading),
  ];
}

/**
 * Finds in a text (Markdown, a field, a table pasted from a spreadsheet) what must not be published: people,
 * their numbers and results, test materials. Precise rather than complete: what it finds stops a publication.
 * Linear in the length of the text. Offsets are those of the text given; findings come in the order of the text.
 */
export function findLeaks(text: string, options: LeakOptions): Finding[] {
  if (text.length < SHORTEST || NOTHING_TO_FIND.test(text)) return [];
  // A letter may be hidden behind an entity or a mark: such a text is read in any case.
  if (!isOfUse(text) && !HIDDEN.test(text)) return [];
  const reading = read(text);
  const place = (offset: number): number => reading.at[offset] ?? text.length;
  const found = spansOf(reading, options).map(({ kind, start, end }) => ({
    kind,
    start: place(start),
    end: place(end),
  }));
  return [...found, ...findMaterialLinks(reading)]
    .map((span) => ({ ...span, why: LEAK_WORDS[span.kind].why }))
    .sort((a, b) => a.start - b.start || a.end - b.end);
}
