import type { Span } from './finding.ts';
import { type Label, classAt, isGlue, labelOf, labelOfAll } from './labels.ts';
import { isClearSurname, isNameCell, isPatronymic, type Name } from './names.ts';
import { type Line, type Reading, spanOf, tokensIn } from './reading.ts';
import { endsSentence } from './sentences.ts';
import { isCapital, isSign, type Token } from './tokens.ts';

/** A name of a line with what the line says about the person. */
export interface Person extends Name {
  readonly label: Label | undefined;
}

/** How many tokens after a name may stand before the word that says who it is. */
const REACH = 9;
/** The ending of a verb: what stands after it is no longer said of the office named before it. */
const VERB = /(?:ил|ал|ела|ила|ала|ело|ели|или|али|лся|лась|лись|ует|уют|ает|ают|яет|яют|ит|ят|ется|ются)$/;

/** What is said right after a name: «Иванова А. П., учитель 5А», «Иванов Пётр (5А)». */
function labelAfter(tokens: readonly Token[], from: number, stop: number): Label | undefined {
  for (let index = from; index < Math.min(stop, from + REACH); index += 1) {
    const token = tokens[index];
    if (token === undefined || endsSentence(tokens, index)) return undefined;
    const label = token.kind === 'word' ? labelOf(token.low) : undefined;
    if (label === 'role' || label === 'pupil') return label;
    if (classAt(tokens, index) > 0) return 'pupil';
    // A class led by its teacher is no class of a pupil: «зам. директора», «кл. руководитель».
    if (!isGlue(token) && !/^(кл|классн[а-я]*|зам|школьн[а-я]*|старш[а-я]*|муниципальн[а-я]*)$/.test(token.low))
      return undefined;
  }
  return undefined;
}

/** The label that goes on from words in front of a name. */
class Before {
  label: Label | undefined;
  /** False when a verb stands between the office and the name. */
  near = true;
  private readonly base: Label | undefined;

  constructor(base: Label | undefined) {
    this.base = base;
    this.label = base;
  }

  reset(): void {
    this.label = this.base;
    this.near = true;
  }

  word(token: Token): void {
    const label = token.kind === 'word' ? labelOf(token.low) : undefined;
    if (label === 'role' || label === 'pupil') {
      this.label = label;
      this.near = true;
    } else if (label === 'act' && this.label === undefined) this.label = 'role';
    else if (this.label === 'pupil' && this.base !== 'pupil' && !isGlue(token)) this.reset();
    else if (this.label === 'role' && token.kind === 'word' && VERB.test(token.low)) this.near = false;
  }

  class(): void {
    if (this.label === 'role' && this.near) return;
    this.label = 'pupil';
    this.near = true;
  }
}

/** «Ответственные: 4 класс — …; 5 класс — …»: an office in front of a colon is that of the whole line. */
function isLed(tokens: readonly Token[]): boolean {
  const colon = tokens.findIndex((token) => isSign(token, ':'));
  return colon > 0 && labelOfAll(tokens.slice(0, colon)) === 'role';
}

/** «Мария Петровна», with no surname: so people call a teacher, not a child. */
function isAddress(tokens: readonly Token[], name: Name): boolean {
  return name.to - name.from === 2 && isPatronymic(tokens[name.from + 1]);
}

function baseOf(line: Line): Label | undefined {
  if (line.names.length > 0 && isLed(line.tokens)) return 'role';
  // Under a heading about pupils prose may well name their teacher; a list names them.
  return line.kind === 'text' && line.intro === 'pupil' ? undefined : line.intro;
}

/** Is there only a sign or «и» between two names? */
function isEnumeration(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(from, to).every((token) => isSign(token, ',/') || token.low === 'и');
}

function personsOfText(line: Line): Person[] {
  const { tokens, names } = line;
  const persons: Person[] = [];
  const before = new Before(baseOf(line));
  let next = 0;
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    const name = names[next];
    if (token === undefined) break;
    if (name?.from === index) {
      const following = names[next + 1];
      const after = labelAfter(tokens, name.to, following?.from ?? tokens.length);
      const office = (before.label === 'role' && before.near) || isAddress(tokens, name);
      const label = office ? 'role' : (after ?? before.label);
      persons.push({ ...name, label });
      next += 1;
      index = name.to - 1;
      if (following === undefined || !isEnumeration(tokens, name.to, following.from)) before.reset();
      else if (after !== undefined) before.reset();
      continue;
    }
    const bare = before.label === 'pupil' && before.near && isClearSurname(token) && follows(tokens, index);
    if (bare) persons.push({ from: index, to: index + 1, label: 'pupil' });
    const length = classAt(tokens, index);
    if (length > 0) {
      before.class();
      index += length - 1;
    } else if (endsSentence(tokens, index)) before.reset();
    else before.word(token);
  }
  return persons;
}

/** «ученик 5А Иванов», «ученица Петрова»: a bare surname right after the class or the word. */
function follows(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1];
  return (
    before?.kind === 'word' &&
    (/^(ученик|учениц|обучающ|учащ)/.test(before.low) ||
      /^[А-Яа-я]$/.test(before.text) ||
      before.low.startsWith('класс'))
  );
}

const NAME_HEAD = /^(ф ?\.? ?и ?\.? ?о|фамил|имя(?! (?:файл|пол|страниц|строк)))/;
const PUPIL_HEAD = /(ученик|учениц|учащ|обучающ|школьник|ребен|дет(и|ей)( |$)|призер|победител)/;
const CLASS_HEAD = /^(класс|параллель)/;

function headLabel(head: string): Label | undefined {
  // «Классный руководитель», «учитель, работающий с детьми»: the first clear word decides.
  for (const word of head.split(' ')) {
    const label = labelOf(word);
    if (label === 'role' || label === 'pupil') return label;
  }
  return undefined;
}

/** The head above each name of a row; names and cells both come in the order of the line. */
function headsOfNames(line: Line): string[] {
  let cell = 0;
  return line.names.map((name) => {
    while (cell < line.cells.length - 1 && name.from >= (line.cells[cell]?.to ?? 0)) cell += 1;
    return line.head[cell] ?? '';
  });
}

/** People of a table's row: what its head and its other cells say of them. */
function personsOfRow(line: Line): Person[] {
  const roleInRow = line.cells.some((cell) => tokensIn(line, cell).some((token) => labelOf(token.low) === 'role'));
  const pupilInRow = line.cells.some((cell) => tokensIn(line, cell).some((token) => labelOf(token.low) === 'pupil'));
  const roleInHead = line.head.some((head) => headLabel(head) === 'role');
  const classCell = line.cells.some((cell, index) => {
    const tokens = tokensIn(line, cell);
    return (
      tokens.some((_, at) => classAt(tokens, at) > 0) || (CLASS_HEAD.test(line.head[index] ?? '') && tokens.length > 0)
    );
  });
  const heads = headsOfNames(line);
  const found: Person[] = line.names.map((name, index) => ({ ...name, label: headLabel(heads[index] ?? '') }));
  if (found.length === 0) {
    for (const [index, cell] of line.cells.entries()) {
      const head = line.head[index] ?? '';
      const tokens = tokensIn(line, cell);
      const isName = NAME_HEAD.test(head) || (PUPIL_HEAD.test(head) && headLabel(head) === 'pupil');
      if (!isName || !isNameCell(tokens) || !(NAME_HEAD.test(head) || isNamed(tokens))) continue;
      found.push({ from: cell.from, to: cell.to, label: headLabel(head) });
      break;
    }
  }
  return found.map((person) => {
    if (person.label !== undefined) return person;
    if (roleInRow || (roleInHead && !pupilInRow) || line.intro === 'role') return { ...person, label: 'role' };
    return { ...person, label: pupilInRow || classCell || line.intro === 'pupil' ? 'pupil' : undefined };
  });
}

/** Under a heading such as «Ученик»: two words with capital letters, or a plain surname. */
function isNamed(tokens: readonly Token[]): boolean {
  return tokens.filter(isCapital).length > 1 || isClearSurname(tokens[0]);
}

const known = new WeakMap<Line, readonly Person[]>();

/** People whom a line names, each with what is said of them: an office, a pupil, or nothing. */
export function personsOf(line: Line): readonly Person[] {
  const before = known.get(line);
  if (before) return before;
  const persons = line.tokens.length === 0 ? [] : line.kind === 'row' ? personsOfRow(line) : personsOfText(line);
  known.set(line, persons);
  return persons;
}

/** People of a list without offices are many enough to be a list. */
const LIST = 3;

interface Group {
  /** The first name of the block. */
  readonly span: { readonly start: number; readonly end: number };
  count: number;
  pupils: number;
}

/**
 * Pupils called by name, and lists of three or more people without an office. A block of lines gives one finding.
 * @param lists false for official acts, whose lists of names are published as received
 */
export function findPeople(reading: Reading, lists: boolean): Span[] {
  const spans: Span[] = [];
  let group: Group | undefined;
  const close = (): void => {
    if (group && group.pupils > 0) spans.push({ kind: group.count >= LIST ? 'список людей' : 'ученик', ...group.span });
    else if (group && lists && group.count >= LIST) spans.push({ kind: 'список людей', ...group.span });
    group = undefined;
  };
  let previous: Line | undefined;
  for (const line of reading.lines) {
    const named = personsOf(line).filter((person) => person.label !== 'role');
    const persons = line.quotedAct ? named.filter((person) => person.label === 'pupil') : named;
    const isHead = line.kind === 'row' && line.head.length === 0;
    const joins = previous !== undefined && previous.kind === line.kind && line.kind !== 'heading';
    if (persons.length === 0 && !isHead) close();
    for (const [index, person] of persons.entries()) {
      const span = spanOf(line, person.from, person.to);
      const together = index === 0 ? joins : isNear(line, persons[index - 1], person);
      if (group && !together) close();
      group ??= { span, count: 0, pupils: 0 };
      group.count += 1;
      if (person.label === 'pupil') group.pupils += 1;
    }
    previous = line;
  }
  close();
  return spans;
}

/** Two names of one line belong together when little stands between them and no sentence ends. */
function isNear(line: Line, first: Person | undefined, second: Person): boolean {
  if (first === undefined) return false;
  for (let index = first.to; index < second.from; index += 1) {
    if (endsSentence(line.tokens, index) && !isSign(line.tokens[index], ';')) return false;
    const token = line.tokens[index];
    if (token && token.kind === 'word' && token.low !== 'и' && classAt(line.tokens, index - 1) === 0 && !isGlue(token))
      return false;
  }
  return true;
}
