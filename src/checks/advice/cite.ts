import { numeric } from '../../domain/dates.ts';
import type { Citation } from '../../schemas/common.ts';
import type { Rules } from '../../schemas/rules.ts';

/** `Письмо … от 06.08.2021 № СК-228/03, п. 3`; what the title already says is not said twice. */
export function cite({ title, date, number, clause }: Citation): string {
  const said = number === undefined || number.split(' / ').every((part) => title.includes(part));
  const words = [title, date === undefined ? '' : `от ${numeric(date)}`, said ? '' : `№ ${number}`].filter(
    (part) => part !== '',
  );
  return words.join(' ') + (clause === undefined ? '' : `, ${clause}`);
}

/** What a recommendation says and where, by the year's frame; undefined when the frame is silent about it. */
export function basisOf(
  frame: Rules,
  rule: string,
): { readonly text: string; readonly limit: number | undefined } | undefined {
  const limit = frame.limits.find((one) => one.rule === rule);
  if (limit) return { text: `«${limit.text}» (${cite(limit.source)})`, limit: limit.value };
  if (rule === 'inside-window' && frame.window) {
    return { text: `«Работы идут внутри сроков, общих для страны» (${cite(frame.window.source)})`, limit: undefined };
  }
  return undefined;
}
