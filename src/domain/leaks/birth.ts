import type { Span } from './finding.ts';
import { personsOf } from './people.ts';
import { type Line, type Reading, spanOf } from './reading.ts';
import { endsSentence } from './sentences.ts';
import { isSign, type Token } from './tokens.ts';

/** Nobody who is named on the portal of a school was born earlier, and no child later than five years ago. */
const FIRST_YEAR = 1950;
const YOUNGEST = 5;

const MONTHS = /^(январ|феврал|март|апрел|ма[йя]$|июн|июл|август|сентябр|октябр|ноябр|декабр)/;

/** Number of tokens of a whole date from here on («12.03.2014», «2014-03-12», «12 марта 2014»), or 0; and its year. */
function dateAt(
  tokens: readonly Token[],
  index: number,
): { readonly length: number; readonly year: number } | undefined {
  const [a, b, c, d, e] = tokens.slice(index, index + 5);
  if (a?.kind !== 'number') return undefined;
  if (b?.kind === 'word' && MONTHS.test(b.low) && c?.kind === 'number' && c.text.length === 4)
    return { length: 3, year: Number(c.text) };
  if (!isSign(b, './-') || c?.kind !== 'number' || !isSign(d, './-') || e?.kind !== 'number') return undefined;
  if (a.text.length === 4 && c.text.length <= 2 && e.text.length <= 2) return { length: 5, year: Number(a.text) };
  if (a.text.length > 2 || c.text.length > 2 || (e.text.length !== 4 && e.text.length !== 2)) return undefined;
  return { length: 5, year: e.text.length === 4 ? Number(e.text) : Number(e.text) + 2000 };
}

function isYear(token: Token | undefined): boolean {
  return token?.kind === 'number' && /^(19|20)\d\d$/.test(token.text);
}

/** «дата рождения: 12.03.2014», «родился 12 марта 2014»; the words alone, as in a form, are no secret. */
function afterWords(line: Line, index: number): Span | undefined {
  const { tokens } = line;
  const token = tokens[index];
  if (token === undefined) return undefined;
  const birth =
    /^рождени[яе]$/.test(token.low) && /^(дата|даты|дату|датой|год|года|день)$/.test(tokens[index - 1]?.low ?? '');
  const born = /^(родил(ся|ась)|рожден[а]?)$/.test(token.low);
  if (!birth && !born) return undefined;
  for (let at = index + 1; at < Math.min(index + 7, tokens.length); at += 1) {
    if (endsSentence(tokens, at)) break;
    const date = dateAt(tokens, at);
    if (date && date.year >= FIRST_YEAR && !isAnniversary(tokens, index)) {
      return { kind: 'дата рождения', ...spanOf(line, at, at + date.length) };
    }
    if (born && isYear(tokens[at]) && personsOf(line).some((person) => person.label === 'pupil')) {
      return { kind: 'дата рождения', ...spanOf(line, at, at + 1) };
    }
  }
  return undefined;
}

/** «День рождения школы 01.09.1965» is the school's. */
function isAnniversary(tokens: readonly Token[], index: number): boolean {
  return /^(школ|лице|гимназ|город|район|сел|поселк|класс)/.test(tokens[index + 1]?.low ?? '');
}

/** «2014 г. р.», «2014 г.р.», «2014 года рождения» */
function beforeWords(line: Line, index: number): Span | undefined {
  const { tokens } = line;
  if (!isYear(tokens[index])) return undefined;
  const words = tokens
    .slice(index + 1, index + 5)
    .filter((token) => token.kind === 'word')
    .map((token) => token.low);
  const short = words[0] === 'г' && words[1] === 'р' && isSign(tokens[index + 2], '.');
  const long = /^(года?|г)$/.test(words[0] ?? '') && words[1] === 'рождения';
  // A year of birth says who somebody is only beside a name; «дети 2019 года рождения» are a whole year of children.
  return (short || long) && personsOf(line).length > 0
    ? { kind: 'дата рождения', ...spanOf(line, index, index + 1) }
    : undefined;
}

/** «Иванов Пётр, 12.03.2014»: a whole date right beside the name of somebody who holds no office. */
function besideName(line: Line, year: number): Span | undefined {
  for (const person of personsOf(line)) {
    if (person.label === 'role') continue;
    let index = person.to;
    while (isSign(line.tokens[index], ',:–—-|\t()') && index < person.to + 4) index += 1;
    const date = dateAt(line.tokens, index);
    if (date && date.length === 5 && date.year >= FIRST_YEAR && date.year <= year - YOUNGEST) {
      return { kind: 'дата рождения', ...spanOf(line, index, index + date.length) };
    }
  }
  return undefined;
}

function inColumn(line: Line): Span | undefined {
  for (const [index, cell] of line.cells.entries()) {
    if (!/(дата|год|день) рождени/.test(line.head[index] ?? '')) continue;
    if (line.tokens[cell.from]?.kind === 'number')
      return { kind: 'дата рождения', ...spanOf(line, cell.from, cell.to) };
  }
  return undefined;
}

/**
 * Days and years of birth.
 * @param year the present year: a recent date beside a name is that of a signature
 */
export function findBirthDays(reading: Reading, year: number): Span[] {
  const spans: Span[] = [];
  const told = new Set<number>();
  for (const line of reading.lines) {
    if (!line.digits || (line.kind === 'row' && told.has(line.table))) continue;
    let found = besideName(line, year) ?? inColumn(line);
    for (let index = 0; found === undefined && index < line.tokens.length; index += 1) {
      found = afterWords(line, index) ?? beforeWords(line, index);
    }
    if (!found) continue;
    if (line.kind === 'row') told.add(line.table);
    spans.push(found);
  }
  return spans;
}
