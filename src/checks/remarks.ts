import { Lexer } from 'yaml';

/** Words after a `#` among the fields: the portal does not show them, yet they are published with the file. */
export interface Remark {
  /** Line and column of the file on which the words begin, from 1. */
  readonly line: number;
  readonly column: number;
  readonly text: string;
}

/** What the lexer puts before a scalar; it stands for no sign of the text. */
const SCALAR = '\u001F';
const NO_SIGN = new Set(['\u0002', '\u0018', SCALAR]);
const FENCE = /^---[ \t]*$/;

/** The front matter, without its fences, of a file that has one. */
function fieldsText(text: string): string {
  const lines = text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .split('\n');
  const end = lines.findIndex((line, index) => index > 0 && FENCE.test(line));
  return end === -1 ? '' : lines.slice(1, end).join('\n');
}

/** All comments of a file's front matter, in their order. */
export function remarksOf(text: string): readonly Remark[] {
  if (!text.includes('#')) return [];
  const fields = fieldsText(text);
  // Few files have one, and a walk through every front matter of a big portal costs time.
  if (!/(?:^|[ \t])#/m.test(fields)) return [];
  const remarks: Remark[] = [];
  let line = 2;
  let column = 1;
  let before = '';
  for (const token of new Lexer().lex(fields)) {
    if (token.startsWith('#') && before !== SCALAR) {
      const sign = /^#+[ \t]*/.exec(token)?.[0].length ?? 1;
      if (token.length > sign) remarks.push({ line, column: column + sign, text: token.slice(sign) });
    }
    before = token;
    if (NO_SIGN.has(token)) continue;
    const broken = token.lastIndexOf('\n');
    line += token.split('\n').length - 1;
    column = broken === -1 ? column + token.length : token.length - broken;
  }
  return remarks;
}
