/**
 * Texts that would keep a parser busy for minutes: no editor writes them by hand. They are refused before YAML or
 * Markdown is read, in time linear in the size of the file.
 */

export interface Bomb {
  readonly line: number;
  /** Where it stands: `fields` between the two lines of `---`, `body` below them. */
  readonly part: 'fields' | 'body';
  readonly message: string;
  readonly hint: string;
}

/** The content's own deepest nesting is four. */
const MAX_DEPTH = 24;
/** The schedule with all classes of a big school has some hundred rows, each a map of its own. */
const MAX_KEYS = 300;
const MAX_FLOW_ITEMS = 2000;
/** A paragraph of ten printed pages; satteri needs quadratic time for some of them. */
const MAX_BLOCK = 20_000;
/** Signs of emphasis in one paragraph: the parser compares each with each. */
const MAX_MARKS = 1500;

const DEEP = 'Слишком глубокая вложенность.';
const SIMPLE = 'Оставьте простые поля и списки.';

const NESTED_LIST = /^[ \t]*(?:-[ \t]+){9}/;
const NESTED_BLOCK = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))){25}/;
const KEY = /^( *)((?:- +)*)[^\s#'"[\]{}-][^:\n]{0,80}:(?: |$)/;

function bracketsIn(line: string, open: { depth: number; items: number }): boolean {
  for (const sign of line) {
    if (sign === '{' || sign === '[') open.depth += 1;
    else if ((sign === '}' || sign === ']') && open.depth > 0) open.depth -= 1;
    else if (sign === ',' && open.depth > 0) open.items += 1;
    if (open.depth === 0) open.items = 0;
    if (open.depth > MAX_DEPTH || open.items > MAX_FLOW_ITEMS) return true;
  }
  return false;
}

/** Keys of each open map by its indent; the library compares every key of a map with every other. */
function tooManyKeys(line: string, counts: Map<number, number>): boolean {
  const found = KEY.exec(line);
  if (!found) return false;
  const [, spaces = '', dashes = ''] = found;
  const indent = spaces.length + dashes.length;
  for (const other of counts.keys())
    if (other > indent || (dashes !== '' && other >= spaces.length)) counts.delete(other);
  const count = (counts.get(indent) ?? 0) + 1;
  counts.set(indent, count);
  return count > MAX_KEYS;
}

function inFields(lines: readonly string[], end: number): Bomb | undefined {
  const open = { depth: 0, items: 0 };
  const counts = new Map<number, number>();
  for (let index = 1; index < end; index += 1) {
    const line = lines[index] ?? '';
    const at = { line: index + 1, part: 'fields' } as const;
    if (NESTED_LIST.test(line) || /^ {80}/.test(line) || bracketsIn(line, open))
      return { ...at, message: DEEP, hint: SIMPLE };
    if (/^[ \t]*\?(?:[ \t]|$)/.test(line)) {
      const hint = 'Если это текст, возьмите его в кавычки.';
      return { ...at, message: 'Поле не может начинаться со знака вопроса.', hint };
    }
    if (tooManyKeys(line, counts)) return { ...at, message: 'Слишком много полей подряд.', hint: SIMPLE };
  }
  return undefined;
}

function inBody(lines: readonly string[], from: number): Bomb | undefined {
  let block = 0;
  let marks = 0;
  for (let index = from; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    const at = { line: index + 1, part: 'body' } as const;
    if (NESTED_BLOCK.test(line)) return { ...at, message: DEEP, hint: 'Оставьте простые абзацы и списки.' };
    const empty = line.trim() === '';
    block = empty ? 0 : block + line.length + 1;
    marks = empty ? 0 : marks + (line.match(/[_*~]/g)?.length ?? 0);
    if (marks > MAX_MARKS) {
      const hint = 'Знаки *, _ и ~ отмечают важные слова: оставьте их немного или разделите абзац.';
      return { ...at, message: 'В абзаце слишком много знаков * и _.', hint };
    }
    if (block <= MAX_BLOCK) continue;
    const message = `Слишком длинный абзац: больше ${MAX_BLOCK} знаков без пустой строки.`;
    return { ...at, message, hint: 'Разделите текст на абзацы пустыми строками.' };
  }
  return undefined;
}

/** The first place of a file that no parser should be given; undefined for an honest file. */
export function bombIn(text: string): Bomb | undefined {
  const lines = text.split(/\r\n?|\n/);
  const fence = lines.findIndex((line, index) => index > 0 && /^---[ \t]*$/.test(line));
  const end = fence === -1 ? lines.length : fence;
  return inFields(lines, end) ?? inBody(lines, end + 1);
}
