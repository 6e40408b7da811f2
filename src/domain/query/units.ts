import type { Lexicon } from './lexicon.ts';
import { known } from './meaning.ts';
import { Phrases, type Span } from './spans.ts';
import { daysIn } from './facts/days.ts';
import { hotlineAsked } from './facts/hotline.ts';
import type { Reading, Token } from './tokens.ts';
import { asksMeaning, isEmpty } from './empty-words.ts';
import type { Alternative, DayAsked, UnderstoodWord, Why } from './understood.ts';
import { plainWords, type Vocabulary } from './vocabulary.ts';

const MONTHS = 'января февраля марта апреля мая июня июля августа сентября октября ноября декабря'.split(' ');

/** How much another way to say it counts, compared with the word itself. */
const WEIGHTS = { abbreviation: 0.95, synonym: 0.7, subject: 0.9, typo: 0.9, day: 0.95 } as const;

interface Saying {
  readonly phrase: string;
  readonly weight: number;
  readonly why: Why;
}

/** Phrases of the glossary and subjects' names, each with the other ways to say the same. */
export function sayingsOf(lexicon: Lexicon): Phrases<Saying> {
  const sayings = new Phrases<Saying>();
  const add = (phrase: string, other: string, weight: number, why: Why): void =>
    sayings.add(phrase, { phrase: other, weight, why });
  for (const { term, expansion, synonyms } of lexicon.terms) {
    if (expansion !== undefined) {
      add(term, expansion, WEIGHTS.abbreviation, 'abbreviation');
      add(expansion, term, WEIGHTS.abbreviation, 'abbreviation');
    }
    for (const synonym of synonyms) {
      add(synonym, term, WEIGHTS.synonym, 'synonym');
      add(term, synonym, WEIGHTS.synonym, 'synonym');
      if (expansion !== undefined) add(synonym, expansion, WEIGHTS.synonym, 'synonym');
    }
  }
  for (const { name, aliases } of lexicon.subjects)
    for (const alias of aliases) add(alias, name, WEIGHTS.subject, 'synonym');
  addGrades(sayings);
  return sayings;
}

const ORDINALS = 'первый второй третий четвертый пятый шестой седьмой восьмой девятый десятый одиннадцатый'.split(' ');
const CLASSMATES = 'перво второ третье четверо пяти шести семи восьми девяти десяти одиннадцати'.split(' ');

/** «Пятый класс» and «пятиклассники» are the fifth grade, which pages write in digits. */
function addGrades(sayings: Phrases<Saying>): void {
  ORDINALS.forEach((ordinal, index) => {
    const saying: Saying = { phrase: `${index + 1} класс`, weight: 1, why: 'synonym' };
    for (const phrase of [`${ordinal} класс`, `${CLASSMATES[index]}классник`]) sayings.add(phrase, saying);
  });
}

/** What the engine is asked for to find a phrase; undefined when no page can have it. */
function soughtFor(phrase: string, vocabulary: Vocabulary): Pick<Alternative, 'sought' | 'stems'> | undefined {
  const words = plainWords(phrase).filter((word) => !isEmpty(word));
  const meanings = words.map((word) => known(word, vocabulary));
  if (words.length === 0 || !meanings.every((one) => one?.stems.every(({ only }) => only === undefined)))
    return undefined;
  return {
    sought: meanings.map((one) => one?.sought).join(' '),
    stems: meanings.flatMap((one) => one?.stems.map((found) => found.stem) ?? []),
  };
}

/** 0 for a word of every page, 1 for a word of one: the share of what the rarest word can tell. */
function weightOf(pages: number, total: number): number {
  return Math.log((total + 1) / (Math.max(1, pages) + 0.5)) / Math.log((total + 1) / 1.5);
}

/** What a word or phrase is itself looked for as; undefined when no page has it. */
function itself(said: readonly Token[]): Alternative | undefined {
  const meanings = said.flatMap(({ meaning }) => (meaning === undefined ? [] : [meaning]));
  const isFound = meanings.every(({ stems }) => stems.some(({ only }) => only !== 'lexicon'));
  if (meanings.length === 0 || meanings.length < said.length || !isFound) return undefined;
  const why = said.find((token) => token.why !== undefined)?.why ?? meanings.find((one) => one.why !== undefined)?.why;
  const sought = meanings.map((meaning) => meaning.sought).join(' ');
  const stems = meanings.flatMap((one) => (one.why === 'form' ? [one.sought] : one.stems.map((found) => found.stem)));
  return { sought, stems, weight: why === 'typo' ? WEIGHTS.typo : 1, ...(why && { why }) };
}

function unit(tokens: readonly Token[], others: readonly Saying[], vocabulary: Vocabulary): UnderstoodWord | undefined {
  const said = tokens.length === 1 ? tokens : tokens.filter(({ text }) => !isEmpty(text));
  const own = itself(said);
  const alternatives = new Map(own === undefined ? [] : [[own.sought, own]]);
  for (const { phrase, weight, why } of [...others].sort((a, b) => b.weight - a.weight)) {
    const other = soughtFor(phrase, vocabulary);
    if (other !== undefined && !alternatives.has(other.sought))
      alternatives.set(other.sought, { ...other, weight, why });
  }
  const [first] = alternatives.values();
  if (first === undefined) return undefined;
  const stems =
    own === undefined
      ? first.stems.flatMap((key) => vocabulary.stems.get(key) ?? [])
      : // Of the words that a half-typed one may become the commonest is meant.
        said.flatMap(({ meaning }) => (meaning?.why === 'form' ? meaning.stems.slice(0, 1) : (meaning?.stems ?? [])));
  const why = said.find((token) => token.why !== undefined)?.why;
  return {
    typed: tokens.map(({ typed }) => typed).join(' '),
    meant: tokens.map(({ meaning, why: mended, typed }) => (mended && meaning ? meaning.meant : typed)).join(' '),
    sought: first.sought,
    ...(why && { why }),
    alternatives: [...alternatives.values()],
    weight: Math.max(...stems.map(({ pages }) => weightOf(pages, vocabulary.pages)), 0),
    ofSchools: own !== undefined && stems.every(({ only }) => only === 'schools'),
  };
}

/** Questions that are understood without a word that pages have, and what they ask for. */
const QUESTIONS: readonly (readonly [asks: (text: string) => boolean, typed: string, meant: string])[] = [
  [(text) => /(?:^|\P{L})когда(?!\p{L})/u.test(text), 'когда', 'график'],
  [(text) => hotlineAsked(text) !== undefined, 'кому', 'горячая линия'],
];

const two = (value: number): string => String(value).padStart(2, '0');

/** A day is looked for as pages may write it: «14.05.2027» of any year that they have, or «14 мая». */
function dayUnit(
  tokens: readonly Token[],
  { day, month, year }: DayAsked,
  vocabulary: Vocabulary,
): UnderstoodWord | undefined {
  const start = `${two(day)}.${two(month)}.`;
  const exact = [...vocabulary.stems.keys()]
    .filter((key) => (year === undefined ? key.startsWith(start) : key === `${start}${year}`))
    .map((key): Alternative => ({ sought: key, stems: [key], weight: 1 }));
  const inWords = soughtFor(`${day} ${MONTHS[month - 1]} ${year ?? ''}`, vocabulary);
  const alternatives = [...exact, ...(inWords === undefined ? [] : [{ ...inWords, weight: WEIGHTS.day }])];
  const [first] = alternatives;
  const typed = tokens.map((token) => token.typed).join(' ');
  return first && { typed, meant: typed, sought: first.sought, alternatives, weight: 1, ofSchools: false };
}

function isMissing({ meaning, text }: Token): boolean {
  return !isEmpty(text) && (meaning?.stems.every(({ only }) => only === 'lexicon') ?? true);
}

/** The words of a query that are looked for, and those that no page has. */
export function unitsOf(
  { tokens, text }: Reading,
  sayings: Phrases<Saying>,
  vocabulary: Vocabulary,
): { readonly words: readonly UnderstoodWord[]; readonly missing: readonly string[] } {
  const telling = tokens.some(({ text }) => !isEmpty(text) && !asksMeaning(text));
  const words = new Map<string, UnderstoodWord>();
  const missing: string[] = [];
  const spans: readonly Span<readonly Saying[]>[] = sayings.in(tokens.map(({ text }) => text));
  const days = daysIn(text);
  for (let at = 0; at < tokens.length;) {
    const begins = tokens[at]?.at ?? 0;
    const day = days.find((one) => one.at <= begins && begins < one.end);
    if (day !== undefined) {
      const length = tokens.slice(at).findIndex((token) => token.at >= day.end);
      const said = tokens.slice(at, length === -1 ? undefined : at + length);
      at += said.length;
      const whole = dayUnit(said, day.value, vocabulary);
      if (whole !== undefined) words.set(whole.sought, whole);
      else missing.push(said.map(({ typed }) => typed).join(' '));
      continue;
    }
    const span = spans.find(({ start }) => start === at);
    const part = tokens.slice(at, span?.end ?? at + 1);
    at += part.length;
    const [first] = part;
    if (first === undefined) break;
    if (part.length === 1 && telling && (isEmpty(first.text) || asksMeaning(first.text))) continue;
    const whole = unit(part, span?.value ?? [], vocabulary);
    if (whole !== undefined) words.set(whole.sought, words.get(whole.sought) ?? whole);
    else missing.push(...part.filter(isMissing).map(({ typed }) => typed));
  }
  // A question says what is asked where no word of it does: «когда …» asks for dates, «кому жаловаться» for a number.
  for (const [asks, typed, meant] of QUESTIONS) {
    const found = words.size === 0 && asks(text) ? soughtFor(meant, vocabulary) : undefined;
    if (found === undefined) continue;
    const alternatives: readonly Alternative[] = [{ ...found, weight: WEIGHTS.synonym, why: 'synonym' }];
    words.set(found.sought, { typed, meant, sought: found.sought, alternatives, weight: 0, ofSchools: false });
  }
  return { words: [...words.values()], missing: [...new Set(missing)] };
}
