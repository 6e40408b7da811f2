import { monthNumber } from './months.ts';
import { plain } from './text.ts';

const openings =
  /^(?:по|согласно|в соответствии|при|в период|в дни|в сроки|в ходе|во время|после|перед|до|одновременно|весь период)(?!\p{L})/u;

/**
 * True for words that tell how the time is found and name none: «по графику», «по мере издания», «при попадании
 * в выборку». Words with a number or a month in them may name a time, and are left to the reader.
 */
export function namesNoTime(text: string): boolean {
  const source = plain(text);
  if (!openings.test(source) || /\d/.test(source)) return false;
  return !(source.match(/\p{L}+/gu) ?? []).some((word) => monthNumber(word) !== undefined);
}
