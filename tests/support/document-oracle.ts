import { parse } from 'yaml';

/** How a source prints a plan; every field is written by hand from the source. */
export interface ExpectedPlan {
  /** The table's head starts with these characters, … */
  readonly opens: string;
  /** … after this place of the source, … */
  readonly after?: string;
  /** … and the table ends before this place, or with the source. */
  readonly closes?: string;
  readonly numbers: readonly string[];
  /** Columns after the number, in the printed order. */
  readonly columns: readonly CellName[];
  readonly cellPerLine?: true;
  /** A compound word that a page break parted after its hyphen: the space in it is the page's. */
  readonly tornCompound?: string;
}

type CellName = 'activity' | 'term' | 'responsible' | 'result';
type Part = 'issuer' | 'part' | 'date' | 'number' | 'place' | 'title' | 'signatory' | 'plan' | 'body';

export interface Expected {
  readonly source: string;
  /** The document starts and ends at these words of the source. */
  readonly from?: string;
  readonly until?: string;
  /** What the text outside the tables consists of, in order. */
  readonly outside: readonly Part[];
  /** The second `body` of `outside` starts with these words. */
  readonly bodyBreak?: string;
  readonly plans: readonly ExpectedPlan[];
}

interface ReadPlan {
  id: string;
  title: string;
  appendix?: string;
  columns: Record<string, string>;
  sections?: string[];
  measures: ({ order: number; number: string; section?: number } & Record<CellName, string>)[];
}

export interface ReadDocument {
  readonly title: string;
  readonly issuer: string;
  readonly place?: string;
  readonly requisites: { part: string; number: { printed: string }; date: { printed: string } }[];
  readonly signatory?: { role: string; name: string };
  readonly plans: ReadPlan[];
  /** The body as a reader sees it: escapes and marks of Markdown are gone. */
  readonly paragraphs: string[];
}

export function readDocument(file: string): ReadDocument {
  const [, yaml = '', body = ''] = file.split(/^---$/m);
  const paragraphs = body
    .split(/\n+/)
    .map((line) => line.replace(/^- /, '').replaceAll('**', '').replace(/\\(.)/g, '$1'))
    .filter((line) => line !== '');
  return { ...(parse(yaml) as Omit<ReadDocument, 'paragraphs'>), paragraphs };
}

/** Characters without spaces, tags and bold marks: where the file broke a line does not matter here. */
const squeeze = (text: string): string => text.replace(/<[^>]*>|\*\*|\s+/g, '');
const spaced = (text: string): string =>
  text
    .replace(/<[^>]*>|\*\*/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
const words = (text: string): string[] => (spaced(text).match(/[\p{L}\p{N}]+/gu) ?? []).toSorted();

function between(source: string, from: string | undefined, until: string | undefined): string {
  const start = from === undefined ? 0 : source.indexOf(from);
  const end = until === undefined ? source.length : source.indexOf(until, start);
  if (start === -1 || end === -1) throw new Error(`the source has no «${from}» or «${until}»`);
  return source.slice(start, end);
}

/** Everything in which a content file differs from its source; empty when it does not. */
export function disagreements(wholeSource: string, document: ReadDocument, expected: Expected): string[] {
  const source = between(wholeSource, expected.from, expected.until);
  const tables = expected.plans.map((plan) => between(between(source, plan.after, undefined), plan.opens, plan.closes));
  const found = expected.plans.flatMap((plan, index) => {
    const read = document.plans[index];
    return read ? planDisagreements(tables[index] ?? '', read, plan) : ['a plan is missing'];
  });
  const outside = tables.reduce((text, table) => text.replace(table, () => '\n'), source);
  return [...found, ...textDisagreements(outside, document, expected)];
}

function planDisagreements(table: string, plan: ReadPlan, expected: ExpectedPlan): string[] {
  const found: string[] = [];
  const same = (what: string, inFile: unknown, inSource: unknown): void => {
    if (JSON.stringify(inFile) !== JSON.stringify(inSource))
      found.push(`${plan.id}, ${what}: ${JSON.stringify(inFile)} ≠ ${JSON.stringify(inSource)}`);
  };
  same(
    'numbers',
    plan.measures.map((row) => row.number),
    expected.numbers,
  );
  same(
    'places',
    plan.measures.map((row) => row.order),
    expected.numbers.map((_, index) => index + 1),
  );

  const regions = rowRegions(table, expected);
  for (const [index, region] of regions.entries()) {
    const row = plan.measures[index];
    if (!row) continue;
    const { cells, rest } = readRegion(region, expected);
    const name = `row ${index + 1} (${row.number})`;
    const inFile = expected.columns.map((column) => row[column]);
    same(
      name,
      inFile.map(spaced),
      cells.map((cell) => mend(spaced(cell), expected)),
    );
    const next = plan.measures[index + 1];
    const heading = next && next.section !== row.section ? (plan.sections?.[(next.section ?? 0) - 1] ?? '') : '';
    same(`${name}, heading below`, spaced(heading), spaced(rest));
  }
  const first = plan.measures[0]?.section;
  const head = [plan.columns['number'], ...expected.columns.map((column) => plan.columns[column])];
  const beforeRows = [...head, first === undefined ? '' : (plan.sections?.[first - 1] ?? '')].join(' ');
  same('head and first heading', spaced(beforeRows), spaced(headRegion(table, expected)));

  const heads = table.split(expected.opens).length - 1;
  const inFile = [
    ...Array.from({ length: heads }, () => head.join(' ')),
    ...(plan.sections ?? []),
    ...plan.measures.flatMap((row) => [row.number, ...expected.columns.map((column) => row[column])]),
  ].join(' ');
  same('all words of the table', words(inFile), words(table));
  return found;
}

const rowStart = (number: string, plan: ExpectedPlan): RegExp => {
  const digits = number.replaceAll('.', '\\.');
  return plan.cellPerLine ? new RegExp(`\\n\\t${digits} *\\n(?=\\t)`) : new RegExp(`\\n${digits}(?=\\t)`);
};

/** Where each printed number stands, found one after another. */
function numberPlaces(table: string, plan: ExpectedPlan): { start: number; end: number }[] {
  let from = 0;
  return plan.numbers.map((number) => {
    const match = rowStart(number, plan).exec(table.slice(from));
    if (!match) throw new Error(`the source has no row ${number} after character ${from}`);
    const start = from + match.index;
    from = start + match[0].length;
    return { start, end: from };
  });
}

const mend = (cell: string, { tornCompound }: ExpectedPlan): string =>
  tornCompound === undefined ? cell : cell.replace(tornCompound, tornCompound.replace(' ', ''));

/** Text from each number to the next one. */
function rowRegions(table: string, plan: ExpectedPlan): string[] {
  const places = numberPlaces(table, plan);
  return places.map(({ end }, index) => table.slice(end, places[index + 1]?.start ?? table.length));
}

function headRegion(table: string, plan: ExpectedPlan): string {
  return table.slice(0, numberPlaces(table, plan)[0]?.start);
}

/** Cells of a row by their place after the number, and what stands below the row: a heading of a section. */
function readRegion(region: string, plan: ExpectedPlan): { cells: string[]; rest: string } {
  const width = plan.columns.length;
  if (plan.cellPerLine) {
    const pieces = region.replace(/^\t/, '').split('\n\t');
    return { cells: pieces.slice(0, width), rest: pieces.slice(width).join('\n') };
  }
  const [first = '', ...below] = region
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith(plan.opens));
  const cells = first.split('\t').slice(1);
  const rest: string[] = [];
  for (const line of below) {
    if (!line.startsWith('\t')) rest.push(line);
    else for (const [index, torn] of line.split('\t').slice(1).entries()) cells[index] += ` ${torn}`;
  }
  return { cells, rest: rest.join('\n') };
}

function textDisagreements(outside: string, document: ReadDocument, expected: Expected): string[] {
  const { paragraphs } = document;
  const second = expected.bodyBreak === undefined ? paragraphs.length : paragraphs.indexOf(expected.bodyBreak);
  const bodies = [paragraphs.slice(0, second), paragraphs.slice(second)];
  const plans = document.plans.map(({ appendix = '', title }) => appendix + title);
  const [requisite] = document.requisites;
  const parts: Record<Part, () => string> = {
    issuer: () => document.issuer,
    part: () => requisite?.part ?? '',
    date: () => requisite?.date.printed ?? '',
    number: () => requisite?.number.printed ?? '',
    place: () => document.place ?? '',
    title: () => document.title,
    signatory: () => `${document.signatory?.role}${document.signatory?.name}`,
    plan: () => plans.shift() ?? '',
    body: () => bodies.shift()?.join('') ?? '',
  };
  // A dash before a clause or an item of a list is the file's formatting. Letter case and spaces are
  // left out here for the sake of headings («П Р И К А З»); paragraphs are compared exactly below.
  const text = outside.replace(/^ *- /gm, '');
  const flat = (value: string): string => squeeze(value).toLowerCase();
  const inFile = flat(expected.outside.map((part) => parts[part]()).join(''));
  const found = inFile === flat(text) ? [] : [`text outside the tables: ${inFile} ≠ ${flat(text)}`];
  const exact = spaced(text);
  return [...found, ...paragraphs.filter((paragraph) => !exact.includes(paragraph)).map((lost) => `text: «${lost}»`)];
}
