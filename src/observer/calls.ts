import { callsAt, type Holiday } from '../domain/observer/calls.ts';
import { dayMonthYear } from '../domain/dates.ts';
import type { NumberLine, Observation } from '../schemas/observation.ts';
import { make, need } from './dom.ts';

const WHOM = { школа: 'Школа', муниципальный: 'Район', региональный: 'Регион', федеральный: 'Страна' } as const;

/** Numbers to call, nearest first, with what may be said of each at this moment. @param holidays days off that the portal knows */
export function callList(lines: readonly NumberLine[], holidays: readonly Holiday[]): HTMLElement {
  const items = callsAt(lines, new Date(), holidays).map(({ level, title, phone, tel, extension, state, hours }) =>
    make(
      'li',
      {},
      make('p', { class: 'title' }, `${WHOM[level]}: ${title}`),
      make(
        'p',
        {},
        make('a', { class: 'phone-line', href: tel }, phone),
        extension === undefined ? '' : `, добавочный ${extension}`,
      ),
      make('p', {}, make('strong', {}, state), `. Часы: ${hours}.`),
    ),
  );
  return make('ol', { class: 'rows' }, ...items);
}

/** The section «Кому звонить»: the numbers of the chosen school; those of the portal until one is chosen. */
export function showCalls({ numbers }: Observation, holidays: readonly Holiday[]): void {
  const [here, portal] = [need('[data-calls-here]'), need('[data-calls-portal]')];
  here.hidden = numbers === undefined || numbers.lines.length === 0;
  portal.hidden = !here.hidden;
  if (numbers === undefined) return;
  const taken = `Номера взяты с портала ${dayMonthYear(numbers.taken)}.`;
  here.replaceChildren(callList(numbers.lines, holidays), make('p', { class: 'quiet' }, taken));
}
