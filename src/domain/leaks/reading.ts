import { labelOfAll, type Label } from './labels.ts';
import { type Name, nameAt } from './names.ts';
import { plain, type Plain } from './plain.ts';
import { type Token, isSign, tokensOf } from './tokens.ts';

/** One cell of a row: its tokens from `from` up to `to`. */
export interface Cell {
  readonly from: number;
  readonly to: number;
}

/** A line of the text as detectors read it. */
export interface Line {
  readonly tokens: readonly Token[];
  readonly names: readonly Name[];
  readonly kind: 'text' | 'item' | 'row' | 'heading';
  /** Cells of a row. */
  readonly cells: readonly Cell[];
  /** Words of the table's first row, cell by cell; empty for a line outside a table and for that row itself. */
  readonly head: readonly string[];
  /** Number of the table in the text, from 0; -1 outside tables. */
  readonly table: number;
  /** What the heading or the introducing line above says about the people of this line. */
  readonly intro: Label | undefined;
  /** Does it hold a digit? Most of what is looked for does. */
  readonly digits: boolean;
  /** A line of a quotation in the words of an act. */
  readonly quotedAct: boolean;
}

/** A text read once for all detectors. */
export interface Reading extends Plain {
  readonly given: string;
  readonly lines: readonly Line[];
}

/** Names of a line, one after another. */
function namesOf(tokens: readonly Token[]): Name[] {
  const names: Name[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const to = nameAt(tokens, index);
    if (to === index) continue;
    names.push({ from: index, to });
    index = to - 1;
  }
  return names;
}

function isRow(line: string, tokens: readonly Token[]): boolean {
  if (isSign(tokens[0], '|')) return true;
  let bars = 0;
  let tabs = 0;
  for (const token of tokens) {
    if (isSign(token, '|')) bars += 1;
    if (isSign(token, '\t')) tabs += 1;
  }
  return bars >= 1 || (tabs >= 1 && !line.startsWith('\t'));
}

function cellsOf(tokens: readonly Token[]): Cell[] {
  const cells: Cell[] = [];
  let from = isSign(tokens[0], '|') ? 1 : 0;
  for (let index = from; index < tokens.length; index += 1) {
    if (!isSign(tokens[index], '|\t')) continue;
    cells.push({ from, to: index });
    from = index + 1;
  }
  if (from < tokens.length) cells.push({ from, to: tokens.length });
  return cells;
}

function kindOf(line: string, tokens: readonly Token[]): Line['kind'] {
  if (isRow(line, tokens)) return 'row';
  if (isSign(tokens[0], '#')) return 'heading';
  if (isSign(tokens[0], '-*+•–—')) return 'item';
  return tokens[0]?.kind === 'number' && isSign(tokens[1], '.)') && tokens[1]?.spaced === false ? 'item' : 'text';
}

/** Words by which a quotation is seen to be one of an act. */
const ACT_WORDS = /^(приказ|постановл|распоряж|возлож|утверд|утвер|назнач|поруч|пункт)/;

const DIGIT = /\d/;
const ITEM = /^[ \t]*[-*+•–—]/;
const NOTHING: readonly Token[] = [];
const PLAIN_LINE = {
  tokens: NOTHING,
  names: [],
  cells: [],
  head: [],
  table: -1,
  intro: undefined,
  digits: false,
  quotedAct: false,
} as const;
/** Two words with capitals side by side, a pupil, or what opens a list or a table. */
const NAMED =
  /[А-ЯЁ][A-Za-zА-ЯЁа-яё]{0,40}[^A-Za-zА-ЯЁа-яё]{1,5}[A-ZА-ЯЁ]|[Уу]чен|[Уу]чащ|[Оо]буча|[|\t]|^[ \t]*#|:[ \t]*$/;

/** Can a text hold anything that is looked for? A cheap look that spares most lines the careful one. */
export function isOfUse(text: string): boolean {
  return DIGIT.test(text) || NAMED.test(text);
}

class Reader {
  readonly lines: Line[] = [];
  private heading: Label | undefined;
  private opening: Label | undefined;
  private table = -1;
  private head: readonly string[] = [];
  private inTable = false;

  line(text: string, from: number): void {
    const tokens = isOfUse(text) ? tokensOf(text, from) : NOTHING;
    if (tokens === NOTHING && text.trim() !== '') {
      this.lines.push({ ...PLAIN_LINE, kind: ITEM.test(text) ? 'item' : 'text' });
      this.opening = undefined;
      this.inTable = false;
      return;
    }
    if (tokens.length === 0) {
      this.inTable = false;
      return;
    }
    const kind = kindOf(text, tokens);
    const names = namesOf(tokens);
    const cells = kind === 'row' ? cellsOf(tokens) : [];
    if (kind === 'row' && !this.inTable) this.openTable(tokens, cells);
    const head = kind === 'row' && this.inTable ? this.head : [];
    this.inTable = kind === 'row';
    const quotedAct = isSign(tokens[0], '>') && tokens.some((token) => ACT_WORDS.test(token.low));
    const table = kind === 'row' ? this.table : -1;
    if (kind === 'heading') {
      this.heading = labelOfAll(tokens);
      this.opening = undefined;
    }
    const intro = this.opening ?? this.heading;
    const digits = DIGIT.test(text);
    this.lines.push({ tokens, names, kind, digits, cells, head, table, intro, quotedAct });
    const last = tokens.at(-1);
    if (kind === 'text' && isSign(last, ':')) this.opening = labelOfAll(tokens) ?? this.heading;
    else if (kind === 'text' && names.length === 0) this.opening = undefined;
  }

  private openTable(tokens: readonly Token[], cells: readonly Cell[]): void {
    this.table += 1;
    this.head = cells.map(({ from, to }) =>
      tokens
        .slice(from, to)
        .map((token) => token.low)
        .join(' '),
    );
  }
}

/** Reads a text once: plain signs, lines, tokens, names, tables with their heads. Linear in its length. */
export function read(given: string): Reading {
  const { text, at } = plain(given);
  const reader = new Reader();
  let from = 0;
  for (const line of text.split('\n')) {
    reader.line(line, from);
    from += line.length + 1;
  }
  return { given, text, at, lines: reader.lines };
}

/** Tokens of a cell. */
export function tokensIn(line: Line, cell: Cell | undefined): readonly Token[] {
  return cell === undefined ? [] : line.tokens.slice(cell.from, cell.to);
}

/** Offsets in the plain text from the first token of a range to its last. */
export function spanOf(line: Line, from: number, to: number): { readonly start: number; readonly end: number } {
  const start = line.tokens[from]?.start ?? 0;
  return { start, end: line.tokens[Math.max(to - 1, from)]?.end ?? start };
}
