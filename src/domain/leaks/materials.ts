import type { Span } from './finding.ts';
import { isMaterialName } from './file-names.ts';
import { classAt } from './labels.ts';
import { type Line, type Reading, spanOf, tokensIn } from './reading.ts';
import { isSign, type Token } from './tokens.ts';

/** Tasks, variants and keys of a work that children are yet to write. */

const VARIANT = /^вариант(а|у|ом|е|ы|ов|ам|ами|ах)?$/;
const KEYS = /^(ответ(ы|ов|ам|ами|ах)?|критери(и|й|ев|ям|ями)|ключ(и|ей|ам|ами)?|решени(я|е|й|ям))$/;
const TASK = /^(задани(е|я|ю|ем|и|й|ям|ями|ях)|задач(а|и|е|у)?|впр)$/;
/** «Вариант 2 графика», «вариант 1 маршрута», «демонстрационный вариант» are no variants of tasks. */
const OF_OTHER =
  /^(график|расписан|маршрут|меню|рассадк|договор|заявлен|проведени|организац|бланк|формы$|акта?$|приказ|план|питани|подвоз|демонстрационн|демо)/;
/** How many tokens may stand between «ответы» and the number of the task. */
const REACH = 7;

function isNumber(token: Token | undefined): boolean {
  return token?.kind === 'number' && token.text.length <= 4;
}

/** Place of the number after «вариант», «задание»: `№ 3`, `3`, `«3»`; or -1. */
function numberPlace(tokens: readonly Token[], index: number): number {
  for (let at = index + 1; at < index + 4; at += 1) {
    if (isNumber(tokens[at])) return at;
    if (!isSign(tokens[at], '№«"') && !/^(номер|n)$/.test(tokens[at]?.low ?? '')) return -1;
  }
  return -1;
}

function isOfOther(tokens: readonly Token[], from: number, to: number): boolean {
  return tokens.slice(Math.max(0, from - 2), to + 4).some((token) => OF_OTHER.test(token.low));
}

/** «вариант 3», «вариант № 3», «3 вариант», «3-й вариант»; «три варианта» and «2 варианта» only count. */
function variantAt(
  tokens: readonly Token[],
  index: number,
): { readonly from: number; readonly to: number } | undefined {
  if (!VARIANT.test(tokens[index]?.low ?? '')) return undefined;
  const number = numberPlace(tokens, index);
  if (number !== -1 && !isDate(tokens, number))
    return isOfOther(tokens, index, number) ? undefined : { from: index, to: number + 1 };
  if (tokens[index]?.low !== 'вариант') return undefined;
  const before = tokens[index - 1];
  const ordinal =
    before?.kind === 'word' &&
    /^(й|ый|ой)$/.test(before.low) &&
    isSign(tokens[index - 2], '-') &&
    isNumber(tokens[index - 3]);
  const from = ordinal ? index - 3 : isNumber(before) ? index - 1 : -1;
  return from === -1 || isOfOther(tokens, from, index) ? undefined : { from, to: index + 1 };
}

/** «вариант 20 апреля», «вариант 12.05»: a day, or a number of things. */
function isDate(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1];
  if (next?.kind === 'word')
    return /^(январ|феврал|март|апрел|ма[йя]$|июн|июл|август|сентябр|октябр|ноябр|декабр|год|минут|час|дн)/.test(
      next.low,
    );
  return (
    isSign(next, '.:') &&
    next?.spaced === false &&
    tokens[index + 2]?.kind === 'number' &&
    tokens[index + 2]?.spaced === false
  );
}

/** «ответы к заданию 5», «критерии: вариант 3», «задание 5. Ответ: 12» */
function keysAt(tokens: readonly Token[], index: number): { readonly from: number; readonly to: number } | undefined {
  if (KEYS.test(tokens[index]?.low ?? '')) {
    for (let at = index + 1; at <= index + REACH && at < tokens.length; at += 1) {
      if (isSign(tokens[at], '.;!?|')) break;
      const number = TASK.test(tokens[at]?.low ?? '') ? numberPlace(tokens, at) : -1;
      if (number === -1 || classAt(tokens, number) > 0 || isDate(tokens, number) || isYear(tokens[number])) continue;
      return { from: at, to: number + 1 };
    }
  }
  const number = /^задани[еяю]$|^задач[аи]$/.test(tokens[index]?.low ?? '') ? numberPlace(tokens, index) : -1;
  if (number === -1) return undefined;
  for (let at = number + 1; at < Math.min(tokens.length, number + 60); at += 1) {
    if (/^(ответ|решение|ключ)$/.test(tokens[at]?.low ?? '') && isSign(tokens[at + 1], ':–—-='))
      return { from: index, to: number + 1 };
  }
  return undefined;
}

function isYear(token: Token | undefined): boolean {
  return /^20\d\d$/.test(token?.text ?? '');
}

/** «КИМ № 12», «КИМ 3» */
function kimAt(tokens: readonly Token[], index: number): { readonly from: number; readonly to: number } | undefined {
  if (tokens[index]?.low !== 'ким' || tokens[index]?.text !== 'КИМ') return undefined;
  const number = numberPlace(tokens, index);
  const taken = number === -1 || classAt(tokens, number) > 0 || isDate(tokens, number) || isYear(tokens[number]);
  return taken ? undefined : { from: index, to: number + 1 };
}

/** «Ответы: 1) 24; 2) 36»: the word, then numbered answers. */
function answersAt(
  tokens: readonly Token[],
  index: number,
): { readonly from: number; readonly to: number } | undefined {
  if (!/^(ответы|ключи)$/.test(tokens[index]?.low ?? '') || !isSign(tokens[index + 1], ':')) return undefined;
  const numbered = tokens
    .slice(index + 2, index + 40)
    .filter((token, at, all) => token.kind === 'number' && isSign(all[at + 1], ')–—-'));
  return numbered.length >= 2 ? { from: index, to: index + 2 } : undefined;
}

const FINDERS = [variantAt, keysAt, kimAt, answersAt];

function inLine(line: Line): Span | undefined {
  if (!line.digits) return undefined;
  for (let index = 0; index < line.tokens.length; index += 1) {
    for (const finder of FINDERS) {
      const found = finder(line.tokens, index);
      if (found) return { kind: 'материалы работы', ...spanOf(line, found.from, found.to) };
    }
  }
  return undefined;
}

const TASK_HEAD = /^(№( п)?( \/ п)?|№ ?задани[яей]*|задани[еяй]|номер задани[яй]|номер)$/;
const KEY_HEAD = /^((правильн|верн)\S* )?(ответ|ключ|критери|решени)/;
const POINT_HEAD = /балл/;

/** Tables of task, answer and points: the task numbered in two rows or more. */
function inTables(reading: Reading): Span[] {
  const rows = Map.groupBy(
    reading.lines.filter((line) => line.table >= 0 && line.head.length > 0),
    (line) => line.table,
  );
  return [...rows.values()].flatMap((lines): Span[] => {
    const head = lines[0]?.head ?? [];
    const task = head.findIndex((name) => TASK_HEAD.test(name));
    const key = head.findIndex((name) => KEY_HEAD.test(name));
    const points = head.some((name) => POINT_HEAD.test(name));
    const isTask = /задани/.test(head[task] ?? '');
    // «№ | Критерий | Балл» is how a school marks; «Задание | Ответ» is a key even without points.
    if (task === -1 || key === -1 || !isTask || (!points && !/ответ|ключ|решени/.test(head[key] ?? ''))) return [];
    const numbered = lines.filter((line) => {
      const tokens = tokensIn(line, line.cells[task]);
      return (
        tokens.some((token) => token.kind === 'number') &&
        tokens.length <= 3 &&
        tokensIn(line, line.cells[key]).length > 0
      );
    });
    const [first] = numbered;
    return first && numbered.length >= 2
      ? [{ kind: 'материалы работы', ...spanOf(first, first.cells[task]?.from ?? 0, first.cells[task]?.to ?? 1) }]
      : [];
  });
}

const ADDRESS = /(?:https?:\/\/|\]\()[^\s)<>"]{1,2000}/g;

/** Addresses whose last part is named as test materials are. */
function inAddresses(reading: Reading): Span[] {
  return [...reading.given.matchAll(ADDRESS)].flatMap((match): Span[] => {
    const address = match[0].replace(/^\]\(/, '');
    const name = address.split(/[?#]/, 1)[0]?.split('/').filter(Boolean).at(-1) ?? '';
    // The portal's own addresses are names of files, which are looked at where they lie.
    if (address.startsWith('/') || !isMaterialName(decodedName(name))) return [];
    return [
      {
        kind: 'материалы работы',
        start: match.index + match[0].length - address.length,
        end: match.index + match[0].length,
      },
    ];
  });
}

function decodedName(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** Test materials in a text and its tables; offsets of the plain text. */
export function findMaterials(reading: Reading): Span[] {
  const lines = reading.lines.flatMap((line) => inLine(line) ?? []);
  return [...lines, ...inTables(reading)];
}

/** Addresses of test materials; offsets of the given text. */
export function findMaterialLinks(reading: Reading): Span[] {
  return inAddresses(reading);
}
