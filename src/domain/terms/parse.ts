import { takeApart } from './notes.ts';
import { namesNoTime } from './names-no-time.ts';
import { readCalendar } from './read-calendar.ts';
import { readRecurring } from './read-recurring.ts';
import { readRelative } from './read-relative.ts';
import { readWhole } from './read-whole.ts';
import { tidy } from './text.ts';
import type { NamedTerm, PlanPeriod, Term } from './types.ts';

/** The longest term of the published plans has 66 signs; a paragraph is no term. */
const longest = 400;

/**
 * What the printed term (срок) of a measure means. The printed words stay beside it and are never corrected:
 * «Январь-апрель 2020 г» in a plan for 2020/21 is 2020. Nothing is understood by half: a term with a word
 * outside the known forms, or with a day that does not exist, is `unread`.
 *
 * Months without a year take it from the plan's period, see `placeMonths`; such a term says `yearAssumed`.
 * Never throws, whatever the text.
 *
 * @param printed the cell of the plan; line breaks and doubled spaces do not matter
 * @param period first and last day of the plan, ГГГГ-ММ-ДД
 */
export function parseTerm(printed: string, period: PlanPeriod): Term {
  // An over-long text is not even tidied: its cost must not grow with its length.
  if (printed.length > longest * 4) return { kind: 'unread' };
  const text = tidy(printed);
  if (/^[-–—.]*$/u.test(text)) return { kind: 'empty' };
  if (text.length > longest) return { kind: 'unread' };
  const relative = readRelative(text);
  if (relative) return relative;
  const { head, brackets, clause } = takeApart(text);
  const term = readWhole(head, period) ?? readRecurring(head) ?? readCalendar(head, period);
  if (term) return withAsides(term, brackets, clause, period);
  return namesNoTime(text) ? { kind: 'unstated' } : { kind: 'unread' };
}

/** Days in brackets make months exact: «Сентябрь 2020 (07.09.2020)»; all other words become the note. */
function withAsides(
  term: NamedTerm,
  brackets: readonly string[],
  clause: string | undefined,
  period: PlanPeriod,
): NamedTerm {
  const notes = clause === undefined ? [] : [clause];
  let result = term;
  for (const aside of brackets) {
    const exact = result.kind === 'months' ? readCalendar(aside, period) : undefined;
    if (result.kind === 'months' && exact?.kind === 'dates') {
      result = { ...result, days: [...(result.days ?? []), ...exact.days] };
    } else if (aside !== '') {
      notes.push(aside);
    }
  }
  return notes.length > 0 ? { ...result, note: notes.join('; ') } : result;
}
