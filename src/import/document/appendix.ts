import type { SourceLine } from '../blocks.ts';
import { clean, flat, isBlank, joinLines, kindIn, PLANS } from './head.ts';

/** What stands before a table: the mark of an appendix, the title of the plan, and other text. */
export interface Appendix {
  readonly appendix?: string;
  readonly title?: string;
  readonly rest: readonly SourceLine[];
}

const opensPlan = ({ text }: SourceLine): boolean => kindIn(text, PLANS) !== undefined;

/** The title goes on in the lines below it: to an empty line, and past it while a line begins in small letters. */
function titleEnd(lines: readonly SourceLine[], start: number): number {
  let end = start + 1;
  while (end < lines.length) {
    const line = lines[end] as SourceLine;
    const next = lines.slice(end).find((one) => !isBlank(one));
    if (isBlank(line)) {
      if (!next || !/^\p{Ll}/u.test(clean(next.text))) break;
    } else if (isBlank(lines[end - 1] as SourceLine) && !/^\p{Ll}/u.test(clean(line.text))) break;
    end += 1;
  }
  return end;
}

/** Reads the head of an appendix. */
export function readAppendix(lines: readonly SourceLine[]): Appendix {
  const mark = lines.findIndex(({ text }) => /^приложение(?!\p{L})/u.test(flat(text)));
  const plan = lines.findIndex((line, at) => at > mark && opensPlan(line));
  if (plan === -1) {
    const words = joinLines(lines);
    return mark === -1 || words === ''
      ? { rest: lines }
      : { appendix: joinLines(lines.slice(mark)), rest: lines.slice(0, mark) };
  }
  const end = titleEnd(lines, plan);
  const before = mark === -1 ? plan : mark;
  return {
    ...(mark !== -1 && { appendix: joinLines(lines.slice(mark, plan)) }),
    title: joinLines(lines.slice(plan, end)),
    rest: [...lines.slice(0, before), ...lines.slice(end)],
  };
}
