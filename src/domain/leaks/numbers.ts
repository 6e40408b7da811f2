import type { Span } from './finding.ts';
import { personsOf } from './people.ts';
import { type Line, type Reading, spanOf } from './reading.ts';
import { endsSentence } from './sentences.ts';
import { isSign, type Token } from './tokens.ts';

/** Numbers that belong to one person: insurance, passport, mobile phone. */

/**
 * Is this the insurance number of a person? Nine digits and their check: each digit times its place from the right;
 * the sum modulo 101, where 100 counts as 0.
 * Source of the rule: приказ Фонда пенсионного и социального страхования, «Порядок ведения индивидуального лицевого счёта».
 */
export function isSnils(digits: string): boolean {
  if (!/^\d{11}$/.test(digits) || /^(\d)\1{8}/.test(digits)) return false;
  let sum = 0;
  for (let place = 0; place < 9; place += 1) sum += Number(digits[place]) * (9 - place);
  return (sum % 101) % 100 === Number(digits.slice(9));
}

/** Numbers that stand one after another, divided by one sign at most: digits joined, and how many tokens they take. */
function run(
  tokens: readonly Token[],
  from: number,
  most: number,
): { readonly parts: readonly string[]; readonly to: readonly number[] } {
  const parts: string[] = [];
  const to: number[] = [];
  let index = from;
  while (parts.length < most && tokens[index]?.kind === 'number') {
    parts.push(tokens[index]?.text ?? '');
    to.push(index + 1);
    index += 1;
    if (isSign(tokens[index], '-') && tokens[index + 1]?.kind === 'number') index += 1;
  }
  return { parts, to };
}

function snilsIn(line: Line): Span[] {
  if (!line.digits) return [];
  const { tokens } = line;
  const named = tokens.some((token) => token.low === 'снилс' || token.low.startsWith('страхов'));
  const spans: Span[] = [];
  for (const [index, token] of tokens.entries()) {
    if (
      token.kind !== 'number' ||
      (index > 0 && isSign(tokens[index - 1], '-') && tokens[index - 2]?.kind === 'number')
    )
      continue;
    const { parts, to } = run(tokens, index, 4);
    const printed = parts.map((part) => part.length).join(' ') === '3 3 3 2';
    const end = printed ? to[3] : to[0];
    const digits = printed ? parts.join('') : named ? (parts[0] ?? '') : '';
    if (end !== undefined && isSnils(digits)) spans.push({ kind: 'СНИЛС', ...spanOf(line, index, end) });
  }
  return spans;
}

/** Insurance numbers: «112-233-445 95» anywhere, eleven digits together where the line calls them so; the check must agree. */
export function findSnils(reading: Reading): Span[] {
  return reading.lines.flatMap(snilsIn);
}

/** End of «4510 123456», «45 10 № 123456», «серия 4510 номер 123456», or undefined. */
function passportEnd(tokens: readonly Token[], index: number): number | undefined {
  let at = index;
  let series = '';
  while (series.length < 4 && tokens[at]?.kind === 'number') {
    series += tokens[at]?.text ?? '';
    at += 1;
  }
  if (series.length !== 4) return series.length === 10 && at === index + 1 ? at : undefined;
  while (at < index + 8 && (isSign(tokens[at], '№,.:') || /^(номер|n|no)$/.test(tokens[at]?.low ?? ''))) at += 1;
  const number = tokens[at];
  return number?.kind === 'number' && number.text.length === 6 ? at + 1 : undefined;
}

/** «I-АК № 123456», the series of a birth certificate. */
function certificateEnd(tokens: readonly Token[], index: number): number | undefined {
  const [roman, hyphen, letters, ...rest] = tokens.slice(index, index + 5);
  if (!/^[IVXLІХУ]{1,6}$/.test(roman?.text ?? '') || !isSign(hyphen, '-') || !/^[А-Я]{2}$/.test(letters?.text ?? ''))
    return undefined;
  const at = rest.findIndex((token) => token.kind === 'number' && token.text.length === 6);
  return at === -1 ? undefined : index + 3 + at + 1;
}

/** How far from the word its number may stand. */
const NEAR = 14;

/** Tokens of the same sentence around a word: from, and up to. */
function sentenceAround(tokens: readonly Token[], index: number): readonly [number, number] {
  let from = index;
  while (from > 0 && index - from < NEAR && !endsSentence(tokens, from - 1)) from -= 1;
  let to = index;
  while (to < tokens.length && to - index < NEAR && !endsSentence(tokens, to)) to += 1;
  return [from, to];
}

function passportIn(line: Line): Span | undefined {
  if (!line.digits) return undefined;
  const { tokens } = line;
  for (const [index, token] of tokens.entries()) {
    const passport = /^паспорт/.test(token.low) || (/^сери[яию]$/.test(token.low) && personsOf(line).length > 0);
    const certificate = /^(свидетельств|рождени|свид$)/.test(token.low);
    if (!passport && !certificate) continue;
    const [from, to] = sentenceAround(tokens, index);
    for (let at = from; at < to; at += 1) {
      const end = passport ? passportEnd(tokens, at) : certificateEnd(tokens, at);
      if (end !== undefined) return { kind: 'паспорт', ...spanOf(line, at, end) };
    }
  }
  return undefined;
}

/** Series and number of a passport or a birth certificate, where the line speaks of one. */
export function findPassports(reading: Reading): Span[] {
  return reading.lines.flatMap((line) => passportIn(line) ?? []);
}

/** Letters that may stand in an address between it and the number of a messenger's link. */
const MESSENGER = /(?:wa\.me|whatsapp|viber|t\.me|tel:)/;

function mobileIn(line: Line, text: string): Span[] {
  if (!line.digits) return [];
  const { tokens } = line;
  const spans: Span[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token?.kind !== 'number') continue;
    const plus = isSign(tokens[index - 1], '+') && !token.spaced;
    const previous = tokens[index - 1];
    if (previous && !token.spaced && (previous.kind === 'number' || isSign(previous, '.№'))) continue;
    let digits = '';
    let at = index;
    while (digits.length < 11 && at < index + 14) {
      const next = tokens[at];
      if (next?.kind === 'number') digits += next.text;
      else if (!isSign(next, '() -.\u2013')) break;
      at += 1;
    }
    if (digits.length !== 11 || tokens[at - 1]?.kind !== 'number') continue;
    if (!/^[78]9/.test(digits) || (digits.startsWith('7') && !plus && !inMessenger(text, token.start))) continue;
    if (inAddress(text, token.start) && !inMessenger(text, token.start)) continue;
    spans.push({ kind: 'мобильный телефон', ...spanOf(line, plus ? index - 1 : index, at) });
    index = at - 1;
  }
  return spans;
}

const BACK = 60;

/** The part of an address that stands before a place: up to the last space or bracket. */
function addressBefore(text: string, place: number): string {
  const before = text.slice(Math.max(0, place - BACK), place);
  return before.slice(Math.max(before.lastIndexOf(' '), before.lastIndexOf('('), before.lastIndexOf('\n')) + 1);
}

function inAddress(text: string, place: number): boolean {
  return /https?:\/\//.test(addressBefore(text, place));
}

function inMessenger(text: string, place: number): boolean {
  return MESSENGER.test(addressBefore(text, place));
}

/** Mobile numbers of Russia: +7 or 8, then 9. Digits of an address count only in links of messengers. */
export function findMobiles(reading: Reading): Span[] {
  return reading.lines.flatMap((line) => mobileIn(line, reading.text));
}
