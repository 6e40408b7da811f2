import type { Cell } from './cells.ts';
import type { Context } from './context.ts';
import { interpretDay } from './interpret-day.ts';
import { takeFacets, type Facets } from './facets.ts';
import type { Work } from './work.ts';
import { isEmpty, plain, tidy } from './words.ts';

export interface NoteResult extends Pick<Work, 'reserve' | 'movedFrom' | 'note'> {
  readonly movedTo?: string;
  readonly facets: Facets;
}

const STATES: readonly (readonly [Exclude<Work['status'], undefined>, RegExp])[] = [
  ['отменена', /^(?:работа )?отменен[ао]?(?!\p{L})/u],
  ['перенесена', /^(?:работа )?перенесен[ао]?(?!\p{L})/u],
  ['проведена', /^(?:работа )?проведен[ао]?(?!\p{L})/u],
];

/**
 * Reads a note. It is data only as a whole («перенос на 16.05», «2 урок», «резерв 20.05»); other words stay words
 * for parents, and of those only «отменена…» and the like at the very beginning say a state.
 */
export function interpretNote(cell: Cell, context: Context): NoteResult {
  const facets = takeFacets(cell.text);
  if (isEmpty(facets.rest)) return { facets: facets.facets };
  if (/резерв|перен[ео]с/iu.test(cell.text)) {
    const day = interpretDay(cell, context, undefined);
    const { date, reserve, movedFrom, questions } = day;
    const known = date ?? reserve ?? movedFrom;
    const isWhole = known !== undefined && questions.length === 0;
    const moved = /перен[ео]с/iu.test(cell.text);
    // «резерв 20.05» alone has no day of its own, and says so by a question that is of no interest here.
    const reserveOnly = reserveOf(cell, context);
    if (reserveOnly) return { reserve: reserveOnly, facets: {} };
    if (isWhole)
      return {
        facets: moved ? { status: 'перенесена' } : {},
        ...(date && moved && { movedTo: date }),
        ...(reserve && { reserve }),
        ...(movedFrom && { movedFrom }),
        ...(!moved && date && { note: tidy(cell.text) }),
      };
  }
  const state = STATES.find(([, pattern]) => pattern.test(plain(cell.text)))?.[0];
  return { note: tidy(cell.text), facets: state ? { status: state } : {} };
}

function reserveOf(cell: Cell, context: Context): string | undefined {
  const match = /^\s*резерв[а-яё]*(?:\s+(?:день|дата))?\s*[:–—-]?\s*(.+)$/isu.exec(cell.text);
  const text = match?.[1];
  if (text === undefined) return undefined;
  const { date, questions } = interpretDay({ ...cell, text, value: { kind: 'text' } }, context, undefined);
  return questions.length === 0 ? date : undefined;
}
