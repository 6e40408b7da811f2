import Typograf from 'typograf';
import { hideVerbatim, showVerbatim } from './typography-verbatim.ts';
import { russianQuotes } from './typography-quotes.ts';

/**
 * Russian typography for the portal's own texts: «», —, no-break spaces. Texts of official acts never come here.
 * The result of a second run is the result of the first. Letters, digits and spaces at the ends are never changed.
 */

/** Only rules that neither reword nor remove anything. `ru/other/phone-number` stays off: it breaks 8 (81372) 2-11-22. */
const rules = [
  'ru/nbsp/abbr',
  'ru/nbsp/addr',
  'ru/nbsp/beforeParticle',
  'ru/nbsp/dayMonth',
  'ru/nbsp/initials',
  'ru/nbsp/mln',
  'ru/nbsp/page',
  'ru/nbsp/rubleKopek',
  'ru/nbsp/see',
  'ru/nbsp/year',
  'ru/dash/daysMonth',
  'ru/dash/time',
  'ru/dash/years',
  'common/nbsp/afterNumber',
  'common/nbsp/afterShortWord',
  'common/nbsp/beforeShortLastWord',
  'common/punctuation/hellip',
];

const typograf = new Typograf({
  locale: ['ru', 'en-US'],
  htmlEntity: { type: 'default', list: [] },
  disableRule: '*',
  enableRule: rules,
});

const nbsp = '\u00A0';
/** A place between two pieces of text that markup divides: `в <strong>школе</strong>`. */
const seam = '\uE001';
/** Something inside a line that is not text: a piece of code, a picture. */
const opaque = '\uE002';

const countedWords =
  'класс|лет|год|минут|час|дн|день|недел|месяц|балл|урок|работ|процент|человек|школ|рабочих|учебн|календарн|январ|феврал|март|апрел|ма[яй]|июн|июл|август|сентябр|октябр|ноябр|декабр|%';
const numberedWords =
  'класс(?:ы|ах|ов|ам|ами|е|а)?|уроки|уроках|уроков|пункты|пунктах|пунктов|страницы|страницах|стр\\.|строки|графы|с\\.|п\\.|пп\\.|ст\\.';
const rangeBefore = new RegExp(`(?<![\\d.,/–-])(\\d{1,4})-(\\d{1,4})(?=[ ${nbsp}](?:${countedWords}))`, 'giu');
const rangeAfter = new RegExp(
  `(?<=(?<![\\p{L}])(?:${numberedWords})[ ${nbsp}])(\\d{1,4})-(\\d{1,4})(?![\\d.,/–-]*[\\d/–-])`,
  'giu',
);

function range(whole: string, from: string, to: string): string {
  return Number(from) < Number(to) ? `${from}–${to}` : whole;
}

function dashes(text: string): string {
  return text
    .replace(/(?<=[^\s\d])[ \u00A0]-(?=[ \u00A0\n])/g, `${nbsp}—`)
    .replace(/(?<=\d)[ \u00A0]-(?=[ \u00A0\n](?!\d))/g, `${nbsp}—`)
    .replace(/(?<=\S) (?=[—–][ \u00A0\n])/g, nbsp)
    .replace(rangeBefore, range)
    .replace(rangeAfter, range);
}

function ties(text: string): string {
  return text
    .replace(/([№§]) (?=\S)/g, `$1${nbsp}`)
    .replace(/([№§])(?=[\d\uE000])/g, `$1${nbsp}`)
    .replace(/(?<=(?<!\p{L})(?:п|пп|ч|ст|стр|подп)\.) (?=\uE000)/giu, nbsp)
    .replace(/(?<=\uE000) (?=(?:года?|г\.|№))/g, nbsp)
    .replace(/(?<=\d–\d{1,4}) (?=\p{Ll})/gu, nbsp)
    .replace(/(?<=\d) (?=(?:%|‰|°C|₽))/g, nbsp);
}

function improve(text: string): string {
  const [body, hidden] = hideVerbatim(text);
  return showVerbatim(ties(dashes(typograf.execute(dashes(russianQuotes(body))))), hidden);
}

/** Some rules make room for others. A text on which they never come to rest stays as it was. */
function settled(text: string): string {
  let current = text;
  for (let round = 0; round < 5; round += 1) {
    const next = improve(current);
    if (next === current) return current;
    current = next;
  }
  return text;
}

const memory = new Map<string, string>();
const memoryLimit = 20_000;

function remembered(text: string): string {
  const known = memory.get(text);
  if (known !== undefined) return known;
  const edges = /^(\s*)([^]*?)(\s*)$/.exec(text);
  const result = edges?.[2] ? `${edges[1]}${settled(edges[2])}${edges[3]}` : text;
  if (memory.size >= memoryLimit) memory.clear();
  memory.set(text, result);
  return result;
}

/** Russian typography for one text without markup. */
export function typography(text: string): string {
  return typographyPieces([text])[0] ?? text;
}

/**
 * The same for a line that markup cuts into pieces, so that quotes and ties work across the cuts.
 * `null` stands for something that is not text. Returns as many pieces as came in.
 */
export function typographyPieces<Piece extends string | null>(pieces: readonly Piece[]): Piece[] {
  // Text that already has the marks used below is strange enough to be left alone.
  if (pieces.some((piece) => piece !== null && /[\uE000-\uE002]/.test(piece))) return [...pieces];
  const result = remembered(pieces.map((piece) => piece ?? opaque).join(seam)).split(seam);
  if (result.length !== pieces.length) return [...pieces];
  return pieces.map((piece, index) => (piece === null ? piece : (result[index] as Piece)));
}
