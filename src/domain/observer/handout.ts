/** Works up to which each gets a code of its own: two or three sheets of coupons. */
export const CODED_WORKS = 24;

/** What of a day's works a handout holds. */
export interface HandoutScope<Work> {
  /** Which works the table names: of too many those that wait for observers, of too many of those none. */
  readonly named: 'все' | 'где ждут' | 'никакие';
  readonly works: readonly Work[];
  /** Works with a code each; none when there are too many. */
  readonly coded: readonly Work[];
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
  const coded = works.length > CODED_WORKS ? [] : works;
  if (works.length <= listed) return { named: 'все', works, coded };
  const waiting = works.filter(wanted);
  if (waiting.length > 0 && waiting.length <= listed)
    return { named: 'где ждут', works: waiting, coded: waiting.length > CODED_WORKS ? [] : waiting };
  return { named: 'никакие', works: [], coded: [] };
}
