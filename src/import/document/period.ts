import type { Plan } from '../../schemas/document.ts';

export interface Period {
  readonly period: Plan['period'];
  /** Where it was taken from, for the reader. */
  readonly note: string;
}

const SCHOOL_YEARS = /(20\d\d)\s*[-–—/]\s*(?:20)?(\d\d)\s*(?:учебн|уч\.)/u;
const YEARS = /(20\d\d)\s*[-–—]\s*(20\d\d)\s*(?:гг|год)/u;
const YEAR = /(20\d\d)\s*(?:год|г\.|г(?!\p{L}))/u;

/**
 * The time of a plan: by its title, else by the title of the act, else by the years in its terms, else a school year
 * of the day on which it was signed, or published. It is never certain, and its note says where it comes from.
 */
export function periodOf(titles: readonly string[], terms: readonly string[], signed: string): Period {
  for (const title of titles) {
    const school = SCHOOL_YEARS.exec(title);
    if (school)
      return {
        period: { from: `${school[1]}-09-01`, to: `20${school[2]}-08-31` },
        note: `По заголовку: ${school[1]}–20${school[2]} учебный год.`,
      };
    const years = YEARS.exec(title);
    if (years)
      return {
        period: { from: `${years[1]}-01-01`, to: `${years[2]}-12-31` },
        note: `По заголовку: ${years[1]}–${years[2]} годы.`,
      };
    const year = YEAR.exec(title)?.[1];
    if (year) return { period: { from: `${year}-01-01`, to: `${year}-12-31` }, note: `По заголовку: ${year} год.` };
  }
  const years = terms.flatMap((term) => term.match(/(?<!\d)20\d\d(?!\d)/g) ?? []).toSorted();
  const [first, last] = [years[0], years.at(-1)];
  if (first && last)
    return {
      period: { from: `${first}-01-01`, to: `${last}-12-31` },
      note: 'В заголовке время плана не названо; взяты годы из сроков.',
    };
  const year = Number(signed.slice(0, 4)) - (signed.slice(5) < '08-01' ? 1 : 0);
  return {
    period: { from: `${year}-09-01`, to: `${year + 1}-08-31` },
    note: 'Время плана в документе не названо; взят учебный год, в котором документ подписан или опубликован.',
  };
}
