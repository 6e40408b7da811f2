/** Octets of a handout as they go over the wire, measured: its bound as a list, all but rows and codes, each of these. */
const BOUND = 30 * 1024;
const REST = 14 * 1024;
const ROW = 30;
export const CODE_OCTETS = 330;

/** What of a day's works a handout holds. */
export interface HandoutScope<Work> {
  /** Which works the table names: of too many those that wait for observers, of too many of those none. */
  readonly named: 'все' | 'где ждут' | 'никакие';
  readonly works: readonly Work[];
  /** Works with a code each: as many as fit on the page, first of all those that wait for observers. */
  readonly coded: readonly Work[];
}

/** How many codes a page with a table of so many works can carry. */
export function codesBeside(rows: number): number {
  return Math.max(0, Math.floor((BOUND - REST - ROW * rows) / CODE_OCTETS));
}

/**
 * A coordinator sees to one district, not to a region: a handout is bounded, and says what it leaves out.
 * @param listed works up to which a table names them all
 */
export function handoutScope<Work>(
  works: readonly Work[],
  wanted: (work: Work) => boolean,
  listed: number,
): HandoutScope<Work> {
  const waiting = works.filter(wanted);
  if (works.length <= listed) return { named: 'все', works, coded: codedOf(works, waiting) };
  if (waiting.length > 0 && waiting.length <= listed)
    return { named: 'где ждут', works: waiting, coded: codedOf(waiting, waiting) };
  return { named: 'никакие', works: [], coded: [] };
}

/** In the order of the table, as the coordinator reads it. */
function codedOf<Work>(works: readonly Work[], waiting: readonly Work[]): readonly Work[] {
  const ordered = [...new Set([...waiting, ...works])];
  const coded = new Set(ordered.slice(0, codesBeside(works.length)));
  return works.filter((work) => coded.has(work));
}
