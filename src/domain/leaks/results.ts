import type { Span } from './finding.ts';
import { classAt } from './labels.ts';
import { personsOf } from './people.ts';
import { type Line, type Reading, spanOf, tokensIn } from './reading.ts';
import { isSign, type Token } from './tokens.ts';

/** Marks and points of one child, and the numbers under which children write. */

const MARK = /^(отметк|оценк|балл)/;
const MARK_WORD = /^(двойк|тройк|четверк|пятерк|неуд$|отлично$|хорошо$|удовлетворительно$)/;
const GOT = /^(получи|набра|заработа|написа)/;

/** Is there a mark near this token: «отметка — 4», «12 баллов», «получил за работу «5»»? */
function markAt(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (token?.kind !== 'word') return false;
  if (MARK.test(token.low)) {
    const before = tokens[index - 1];
    if (before?.kind === 'number' && before.text.length <= 2) return true;
    return numberAfter(tokens, index + 1, 4);
  }
  if (GOT.test(token.low)) {
    return tokens.slice(index + 1, index + 9).some((next, at) => {
      const place = index + 1 + at;
      return (
        MARK_WORD.test(next.low) || (next.kind === 'number' && /^[2-5]$/.test(next.text) && isQuoted(tokens, place))
      );
    });
  }
  return false;
}

function isQuoted(tokens: readonly Token[], index: number): boolean {
  const [before, after] = [tokens[index - 1], tokens[index + 1]];
  return isSign(before, '«"“') || after === undefined || isSign(after, '.,;!');
}

/** A number of one or two digits among the next tokens, unless it is a class or a day. */
function numberAfter(tokens: readonly Token[], from: number, reach: number): boolean {
  for (let index = from; index < from + reach; index += 1) {
    const token = tokens[index];
    if (token?.kind === 'number') {
      const next = tokens[index + 1];
      return (
        token.text.length <= 2 &&
        classAt(tokens, index) === 0 &&
        !(isSign(next, '.') && next?.spaced === false && tokens[index + 2]?.kind === 'number')
      );
    }
    if (
      token?.kind === 'word' &&
      !/^(за|по|работу|впр|предмет[а-я]*|математик[а-я]*|русск[а-я]*|язык[а-я]*)$/.test(token.low)
    )
      return false;
  }
  return false;
}

/** «Отметки: Иванов Пётр — 4»: a number right after a name, in a line that speaks of marks. */
function markAfterName(line: Line, end: number): boolean {
  const { tokens } = line;
  let index = end;
  while (isSign(tokens[index], ',:–—-()') && index < end + 3) index += 1;
  const number = tokens[index];
  if (index === end || number?.kind !== 'number' || number.text.length > 2 || classAt(tokens, index) > 0) return false;
  return tokens.some((token) => MARK.test(token.low));
}

const MARK_HEAD = /(отметк|оценк|балл|результат|процент|сумма)/;

function markInRow(line: Line): boolean {
  const inHead = line.cells.some((cell, index) => {
    if (!MARK_HEAD.test(line.head[index] ?? '')) return false;
    const [first] = tokensIn(line, cell);
    return first?.kind === 'number' && first.text.length <= 3;
  });
  return inHead || line.tokens.some((_, index) => markAt(line.tokens, index));
}

/** A child's mark or points: beside a name that has no office, or beside the number of a participant. */
export function findMarks(reading: Reading): Span[] {
  const spans: Span[] = [];
  const told = new Set<number>();
  for (const line of reading.lines) {
    const persons = personsOf(line).filter((person) => person.label !== 'role');
    const [first] = persons;
    if (first === undefined || (line.kind === 'row' && told.has(line.table))) continue;
    const isMark =
      line.kind === 'row'
        ? markInRow(line)
        : markAfterName(line, first.to) || line.tokens.some((_, index) => markAt(line.tokens, index));
    if (!isMark) continue;
    if (line.kind === 'row') told.add(line.table);
    spans.push({ kind: 'отметка ученика', ...spanOf(line, first.from, first.to) });
  }
  return spans;
}

const CODE_HEAD = /^(код|коды|логин|№ участник|номер участник)/;
const OTHER_CODE = /(город|телефон|предмет|территор|регион|организац|школы|оо$|окпо|октмо|огрн|кладр|почтов|муниципал)/;
const OWNER = /^(участник|ученик|обучающ|учащ|ребенк|школьник)/;

function isCode(token: Token | undefined, next: Token | undefined): boolean {
  return token?.kind === 'number' && token.text.length === 5 && !(isSign(next, '-.') && next?.spaced === false);
}

function codeInText(line: Line): Span | undefined {
  const { tokens } = line;
  for (const [index, token] of tokens.entries()) {
    if (token.kind !== 'word' || !/^(код|коды|кода|кодом|кодами|кодов)$/.test(token.low)) continue;
    const next = tokens.slice(index + 1, index + 9);
    const at = next.findIndex((one, place) => isCode(one, next[place + 1]));
    if (at === -1) continue;
    const between = next.slice(0, at);
    if (between.some((one) => OTHER_CODE.test(one.low))) continue;
    if (!between.some((one) => OWNER.test(one.low)) && personsOf(line).every((person) => person.label === 'role'))
      continue;
    return { kind: 'код участника', ...spanOf(line, index + 1 + at, index + 2 + at) };
  }
  return undefined;
}

/** «Иванов Пётр 50123»: a number of five digits right beside a name. */
function codeBesideName(line: Line): Span | undefined {
  for (const person of personsOf(line)) {
    if (person.label === 'role') continue;
    for (const [from, step] of [
      [person.to, 1],
      [person.from - 1, -1],
    ] as const) {
      let index = from;
      while (isSign(line.tokens[index], ',:–—-|\t()') && Math.abs(index - from) < 4) index += step;
      if (isCode(line.tokens[index], line.tokens[index + 1]))
        return { kind: 'код участника', ...spanOf(line, index, index + 1) };
    }
  }
  return undefined;
}

const BESIDE_CODE = /(фио|ф \. ?и|фамил|ученик|участник|обучающ|отметк|балл|вариант|класс)/;

function codeInRow(line: Line): Span | undefined {
  const beside = line.head.filter((head) => BESIDE_CODE.test(head)).length;
  for (const [index, cell] of line.cells.entries()) {
    const head = line.head[index] ?? '';
    if (!CODE_HEAD.test(head) || OTHER_CODE.test(head)) continue;
    const others = beside - (BESIDE_CODE.test(head) ? 1 : 0);
    if (others === 0 && !OWNER.test(head.split(' ')[1] ?? '')) continue;
    const tokens = tokensIn(line, cell);
    if (tokens.length === 1 && isCode(tokens[0], undefined)) {
      return { kind: 'код участника', ...spanOf(line, cell.from, cell.to) };
    }
  }
  return undefined;
}

/** Codes of participants: five digits beside a name, after «код участника», or in a table's column of codes. */
export function findCodes(reading: Reading): Span[] {
  const spans: Span[] = [];
  const told = new Set<number>();
  for (const line of reading.lines) {
    if (!line.digits || (line.kind === 'row' && told.has(line.table))) continue;
    const found = codeInText(line) ?? codeBesideName(line) ?? (line.kind === 'row' ? codeInRow(line) : undefined);
    if (!found) continue;
    if (line.kind === 'row') told.add(line.table);
    spans.push(found);
  }
  return spans;
}
