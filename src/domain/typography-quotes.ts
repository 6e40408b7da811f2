/**
 * Straight quotes become «», inside them „“. When the quotes of a text do not pair up, none is touched:
 * a wrong guess is worse than a straight quote.
 */
export function russianQuotes(text: string): string {
  if (!text.includes('"')) return text;
  let depth = 0;
  let result = '';
  const straight: ('«' | '„')[] = [];
  for (let index = 0; index < text.length; index += 1) {
    const char = text[index] as string;
    if (char === '«' || char === '„') depth += 1;
    else if ((char === '»' || char === '“') && depth > 0) depth -= 1;
    if (char !== '"') {
      result += char;
    } else if (opens(text, index)) {
      const mark = depth === 0 ? '«' : '„';
      straight.push(mark);
      depth += 1;
      result += mark;
    } else {
      const opened = straight.pop();
      if (opened === undefined) return text;
      depth -= 1;
      result += opened === '«' ? '»' : '“';
    }
  }
  return straight.length === 0 ? result : text;
}

/** Seams of markup are transparent: what counts is the letter behind them. */
function opens(text: string, index: number): boolean {
  const before = text.slice(0, index).replaceAll('\uE001', '').at(-1);
  const after = text
    .slice(index + 1)
    .replaceAll('\uE001', '')
    .at(0);
  if (after === undefined || /\s/.test(after)) return false;
  return before === undefined || /[\s([{«„"—–/-]/.test(before);
}
