import type { documentKinds, OfficialDocument } from '../../schemas/document.ts';
import type { SourceLine } from '../blocks.ts';
import { joinTorn, normaliseSpaces } from '../words.ts';
import { type Doubt, doubt } from './doubt.ts';
import { doubtfulNumber, findDate, findNumber, requisiteOf } from './requisites.ts';

type Kind = (typeof documentKinds)[number];

/** What stands before the text of an act, and what is left as its text. */
export interface Head {
  readonly kind: Kind | undefined;
  readonly title: string;
  readonly issuer: string;
  readonly place?: string;
  readonly requisites: OfficialDocument['requisites'];
  readonly body: readonly SourceLine[];
  readonly doubts: readonly Doubt[];
}

const KINDS: readonly (readonly [Kind, RegExp])[] = [
  ['приказ', /^приказ(?!ом)/],
  ['постановление', /^постановление/],
  ['распоряжение', /^распоряжение/],
  ['письмо', /^письмо/],
];
export const PLANS: readonly (readonly [Kind, RegExp])[] = [
  ['дорожная карта', /^дорожная карта/],
  ['план', /^(?:план|комплекс мер|перечень мероприятий)/],
];

/** A line without bold marks and letter-spacing: «П Р И К А З» → «приказ». */
export function flat(text: string): string {
  const clean = normaliseSpaces(text.replaceAll('**', ''));
  const letters = /^(?:\p{L} ){2,}\p{L}(?!\p{L})/u.test(clean)
    ? clean.replace(/(?<=\p{L}) (?=\p{L}(?: |:|$))/gu, '')
    : clean;
  return letters.toLowerCase();
}

export const clean = (text: string): string => normaliseSpaces(text.replaceAll('**', ''));

export const kindIn = (text: string, kinds: typeof KINDS): Kind | undefined =>
  kinds.find(([, pattern]) => pattern.test(flat(text)))?.[0];

/** A line that holds the kind, a number or a date of the act, and nothing else but the place. */
function isRequisiteLine(text: string): boolean {
  const number = findNumber(text);
  const date = findDate(number?.rest ?? text);
  const rest = flat(date?.rest ?? number?.rest ?? text)
    .replace(/(?<!\p{L})от(?!\p{L})/gu, '')
    .replace(/[«»".,\s]/g, '');
  return (number ?? date) !== undefined && (rest === '' || KINDS.some(([kind]) => kind === rest));
}

/** True for a line that names the kind of an act alone: an act begins there. */
export function isActLine(text: string): boolean {
  return /^(?:приказ|постановление|распоряжение)(?:\s*№.*)?$/.test(flat(findDate(text)?.rest ?? text).trim());
}

const TITLE = /^\**\s*(?:Об?|О порядке)\s+\p{Ll}/u;
const PREAMBLE =
  /^(?:В соответствии|Во исполнение|В целях|В связи|В рамках|На основании|С целью|Руководствуясь|Согласно|По итогам|Для )/;
export const ORDERS = /^(?:приказываю|постановляю|распоряжаюсь|постановляет|обязываю)/;
const CLAUSE = /^\s*-?\s*1\.\s/;
const PLACE =
  /^(?:г\.|п\.|пос\.|с\.|р\.\s?п\.|п\.\s?г\.\s?т\.|город|пос[её]лок|село)\s*\p{Lu}|^\p{Lu}[\p{Ll}-]+(?:\s\p{Lu}[\p{Ll}-]+)?$/u;

/** Lines of one heading as one text. */
export function joinLines(lines: readonly SourceLine[]): string {
  return lines
    .map(({ text }) => clean(text))
    .filter((text) => text !== '')
    .reduce((all, next) => joinTorn(all, next), '');
}

export const isBlank = ({ text }: SourceLine): boolean => text.trim() === '';

/** The head of an act that orders: issuer, kind, date, number, place, title, then its text. */
function actHead(lines: readonly SourceLine[], start: number): Head {
  const operative = lines.findIndex(({ text }) => ORDERS.test(flat(text)) || CLAUSE.test(text));
  const limit = operative === -1 ? lines.length : operative;
  const titleAt = lines.findIndex(({ text }, at) => at < limit && TITLE.test(text));
  const endsAt = (from: number): number => {
    const end = lines.findIndex((line, at) => at > from && (isBlank(line) || PREAMBLE.test(clean(line.text))));
    return end === -1 ? limit : end;
  };
  const titleEnd = titleAt === -1 ? -1 : endsAt(titleAt);
  const preamble = lines.findIndex(({ text }, at) => at < limit && PREAMBLE.test(clean(text)));
  const bodyAt = titleAt !== -1 ? titleEnd : preamble !== -1 ? preamble : limit;
  const before = lines.slice(0, titleAt === -1 ? bodyAt : titleAt).filter((line) => !isBlank(line));
  const firstRequisite = before.findIndex(({ text }) => kindIn(text, KINDS) !== undefined || isRequisiteLine(text));
  const issuerLines = firstRequisite === -1 ? before : before.slice(0, firstRequisite);
  const requisiteLines = firstRequisite === -1 ? [] : before.slice(firstRequisite);
  const kind =
    kindIn(lines[start]?.text ?? '', KINDS) ??
    requisiteLines.map(({ text }) => kindIn(findDate(text)?.rest ?? text, KINDS)).find((one) => one);
  const requisiteText = requisiteLines.map(({ text }) => clean(text)).join('\n');
  const requisite = requisiteOf(capital(kind ?? 'документ'), requisiteText);
  const others = requisiteLines.filter(
    ({ text }) => kindIn(findDate(text)?.rest ?? text, KINDS) === undefined && !isRequisiteLine(text),
  );
  const place = others.find(({ text }) => PLACE.test(clean(text)));
  const strange = others.filter((line) => line !== place);
  const doubts = [
    ...strange.map(({ line, text }) =>
      doubt(`строка ${line}`, `«${clean(text)}»: неясно, что это; оставлено в тексте.`),
    ),
    ...(titleAt === -1 ? [doubt('начало', 'Название «О…», «Об…» не найдено: впишите title.')] : []),
    ...(issuerLines.length === 0 ? [doubt('начало', 'Кто издал, не найдено: впишите issuer.')] : []),
    ...(requisite?.number ? [] : [doubt('начало', doubtfulNumber(requisiteText) ?? 'Номер не найден.')]),
    ...(requisite?.date ? [] : [doubt('начало', 'Дата не найдена.')]),
  ];
  return {
    kind,
    title: titleAt === -1 ? '' : joinLines(lines.slice(titleAt, titleEnd)),
    issuer: joinLines(issuerLines),
    ...(place && { place: clean(place.text) }),
    requisites: requisite ? [requisite] : [],
    body: [...strange, ...lines.slice(bodyAt)],
    doubts,
  };
}

/** A plan or a road map by itself: its title, and a stamp of approval if it has one. */
function planHead(lines: readonly SourceLine[]): Head {
  const at = lines.findIndex(({ text }) => kindIn(text, PLANS) !== undefined);
  const blank = lines.findIndex((line, index) => index > at && isBlank(line));
  const end = at === -1 ? 0 : blank === -1 ? lines.length : blank;
  const stampAt = lines.findIndex(({ text }) => /^утвержд/.test(flat(text)));
  const stamp = stampAt === -1 || stampAt > at ? [] : lines.slice(stampAt, at === -1 ? undefined : at);
  const words = joinLines(stamp);
  const requisite = stamp.length > 0 ? requisiteOf('Гриф утверждения', words) : undefined;
  const doubted = requisite?.number ? undefined : doubtfulNumber(words);
  const kind = at === -1 ? undefined : kindIn(lines[at]?.text ?? '', PLANS);
  return {
    kind,
    title: at === -1 ? '' : joinLines(lines.slice(at, end)),
    issuer: '',
    requisites: requisite ? [requisite] : [],
    body: [...lines.slice(0, Math.max(at, 0)), ...lines.slice(end)],
    doubts: [
      ...(at === -1 ? [doubt('начало', 'Название документа не найдено: впишите title.')] : []),
      doubt('начало', 'Кто издал, не найдено: впишите issuer.'),
      ...(requisite ? [] : [doubt('начало', 'Реквизиты не указаны: в файле нет номера и даты.')]),
      ...(doubted === undefined ? [] : [doubt('начало', doubted)]),
    ],
  };
}

/** Reads the head of a document from the text before its first table. */
export function readHead(lines: readonly SourceLine[]): Head {
  const start = lines.findIndex(({ text }) => isActLine(text));
  const orders = lines.some(({ text }) => ORDERS.test(flat(text)));
  const plan = lines.findIndex(({ text }) => kindIn(text, PLANS) !== undefined);
  const isAct = start !== -1 && (plan === -1 || start < plan || orders);
  return isAct ? actHead(lines, start) : planHead(lines);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
