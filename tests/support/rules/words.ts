import type { Token } from '../html.ts';
import type { Page } from '../pages.ts';

/** Tags that stand inside a line of text: the letters on their two sides touch. */
export const INLINE = new Set(
  'a abbr b bdi cite code data dfn del em i ins kbd mark output q s samp small span strong time u var'.split(' '),
);
/** Tags whose text is not read as part of the page. */
export const UNREAD = new Set(['script', 'style', 'title', 'template', 'noscript']);

const ENDS_WORD = /[\p{L}\p{N},;:!?.»)]$/u;
const STARTS_WORD = /^[\p{L}\p{N}«(№]/u;

interface Place {
  readonly line: number;
  readonly text: string;
}

/** Places where a word runs into an inline tag's first word without a space: «смотрите<a>график</a>». */
export function gluedWords(tokens: readonly Token[]): Place[] {
  const places: Place[] = [];
  let before = '';
  let border = false;
  let unread: string | undefined;
  for (const token of tokens) {
    if (token.kind !== 'text') {
      if (unread !== undefined) {
        if (token.kind === 'close' && token.name === unread) unread = undefined;
      } else if (UNREAD.has(token.name) && token.kind === 'open') unread = token.name;
      else if (INLINE.has(token.name)) border = true;
      else before = '';
      continue;
    }
    if (unread !== undefined || token.text === '') continue;
    if (border && ENDS_WORD.test(before) && STARTS_WORD.test(token.text)) {
      places.push({ line: token.line, text: `${before.slice(-30)}|${token.text.slice(0, 30)}` });
    }
    before = token.text;
    border = false;
  }
  return places;
}

/** The text that a person reads, tags as spaces. */
export function readText(tokens: readonly Token[]): string {
  let unread: string | undefined;
  const parts: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'text') {
      if (unread === undefined) parts.push(token.text);
    } else if (token.kind === 'open' && UNREAD.has(token.name) && unread === undefined) unread = token.name;
    else if (token.kind === 'close' && token.name === unread) unread = undefined;
  }
  return parts.join(' ');
}

const TODAY = /(?<!\p{L})(?:сегодня|завтра|послезавтра|вчера|позавчера|через\s+\d+\s+(?:день|дня|дней))(?!\p{L})/giu;

/** Words that are true on one day only: a page that lies on a disk for months must not say them by itself. */
export function todayWords(page: Page): string[] {
  const text = readText(page.tokens).replace(/\s+/g, ' ');
  return [...text.matchAll(TODAY)].map((match) => text.slice(Math.max(0, match.index - 40), match.index + 40));
}

/** Paths of a developer's machine in a published file. */
export function machinePaths(text: string, folders: readonly string[]): string[] {
  const known = folders.filter((folder) => text.includes(folder));
  const guessed = text.match(/(?:file:\/\/|(?<![\w.:/-])\/(?:root|home|Users|tmp|var\/folders)\/)[\w./-]*/g) ?? [];
  return [...known, ...guessed];
}
