import { readCalendar } from './read-calendar.ts';
import { plain } from './text.ts';
import type { PlanPeriod, WholePeriodTerm } from './types.ts';

/** «год» without an ending stands in the Елабуга roadmap, items 28–35: «В течение год». */
const always =
  /^(?:постоянно|круглогодично|систематически|регулярно|(?:весь|в течени[ие]|на протяжении)(?: (?:всего|календарного|учебного|текущего|года?|периода?|срока?|плана|действия|реализации))+)(?!\p{L})[,;.]? ?/u;

/** The whole time of the plan: «В течение года», «постоянно»; with months after it: «В течение года Март 2023 г.» */
export function readWhole(text: string, period: PlanPeriod): WholePeriodTerm | undefined {
  let rest = plain(text);
  const whole = rest;
  // «постоянно, в течение года» says the same twice.
  for (let match = always.exec(rest); match; match = always.exec(rest)) rest = rest.slice(match[0].length);
  if (rest === whole) return undefined;
  if (rest === '') return { kind: 'wholePeriod' };
  const named = readCalendar(rest, period);
  if (named?.kind !== 'months' || named.days) return undefined;
  return { kind: 'wholePeriod', spans: named.spans, ...(named.yearAssumed && { yearAssumed: true }) };
}
