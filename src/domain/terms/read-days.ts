import type { Token } from './tokens.ts';
import type { DatesTerm, RangeTerm } from './types.ts';

/** Days alone («25.12.20 30.05.21»), from day to day, or a deadline («до 30.10.2020»); undefined for anything else. */
export function readDays(tokens: readonly Token[]): DatesTerm | RangeTerm | undefined {
  const [first, second, third] = tokens;
  if (first?.type === 'until') {
    return second?.type === 'day' && tokens.length === 2 ? { kind: 'range', to: second.date } : undefined;
  }
  if (first?.type === 'day' && second?.type === 'to') {
    if (third?.type !== 'day' || tokens.length !== 3 || third.date < first.date) return undefined;
    return { kind: 'range', from: first.date, to: third.date };
  }
  const days = tokens.flatMap((token) => (token.type === 'day' ? [token.date] : []));
  const onlyDays = tokens.every((token) => token.type === 'day' || token.type === 'and');
  return onlyDays && days.length > 0 ? { kind: 'dates', days } : undefined;
}
