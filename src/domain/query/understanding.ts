import { absentSchool } from './facts/absent-school.ts';
import { documentsAsked } from './facts/documents.ts';
import { timesAsked } from './facts/days.ts';
import { gradeAsked, gradeOrNumber } from './facts/grade.ts';
import { hotlineAsked } from './facts/hotline.ts';
import { numberedInDigits, ordinalNumber, schoolsAsked, speaksOfSchool } from './facts/schools.ts';
import { asksMeaning, isEmpty } from './empty-words.ts';
import { type FinderRow, folded } from './finder.ts';
import type { Lexicon } from './lexicon.ts';
import { Phrases, type Span } from './spans.ts';
import { stem } from './stem.ts';
import { cleaned } from './cleaned.ts';
import { read, type Reading } from './tokens.ts';
import type { Places, QueryFacts, UnderstoodQuery } from './understood.ts';
import { sayingsOf, unitsOf } from './units.ts';
import { plainWords, type Vocabulary } from './vocabulary.ts';

/** What of a lexicon is asked again and again, made once. */
interface Prepared {
  readonly sayings: ReturnType<typeof sayingsOf>;
  readonly terms: Phrases<string>;
  readonly named: Phrases<string>;
  readonly subjects: Phrases<string>;
  readonly territories: Phrases<string>;
}
const prepared = new WeakMap<Lexicon, Prepared>();

function prepare(lexicon: Lexicon): Prepared {
  let ready = prepared.get(lexicon);
  if (ready !== undefined) return ready;
  ready = {
    sayings: sayingsOf(lexicon),
    terms: new Phrases(),
    named: new Phrases(),
    subjects: new Phrases(),
    territories: new Phrases(),
  };
  for (const { id, term, expansion, synonyms } of lexicon.terms) {
    for (const phrase of [term, ...(expansion === undefined ? [] : [expansion])]) {
      ready.named.add(phrase, id);
      ready.terms.add(phrase, id);
    }
    for (const synonym of synonyms) ready.terms.add(synonym, id);
  }
  for (const { name, aliases } of lexicon.subjects)
    for (const phrase of [name, ...aliases]) ready.subjects.add(phrase, name);
  for (const { id, names } of lexicon.territories) for (const name of names) ready.territories.add(name, id);
  prepared.set(lexicon, ready);
  return ready;
}

/** A vocabulary with the words of schools' names and of the lexicon, which pages of the main index may lack. */
const widened = new WeakMap<Vocabulary, WeakMap<readonly FinderRow[], Vocabulary>>();

function widen(vocabulary: Vocabulary, lexicon: Lexicon, rows: readonly FinderRow[]): Vocabulary {
  const own = widened.get(vocabulary) ?? new WeakMap<readonly FinderRow[], Vocabulary>();
  widened.set(vocabulary, own);
  let wide = own.get(rows);
  if (wide === undefined) {
    const stems = new Map(vocabulary.stems);
    const add = (text: string, only: 'schools' | 'lexicon'): void => {
      for (const word of plainWords(text)) {
        const key = stem(word);
        if (!stems.has(key)) stems.set(key, { stem: key, form: word, pages: 0, only });
      }
    };
    for (const [, name, settlement, more] of rows) add(folded(`${name} ${settlement} ${more}`), 'schools');
    for (const { term, expansion = '', synonyms } of lexicon.terms)
      add([term, expansion, ...synonyms].join(' '), 'lexicon');
    for (const { name, aliases } of lexicon.subjects) add([name, ...aliases].join(' '), 'lexicon');
    for (const { names } of lexicon.territories) add(names.join(' '), 'lexicon');
    wide = { pages: vocabulary.pages, stems };
    own.set(rows, wide);
  }
  return wide;
}

const SCHEDULE =
  /(?:^|\P{L})(?:когда|график|расписани|дат[аыуе](?!\p{L})|числ|во сколько|календар|дни(?!\p{L})|день(?!\p{L}))/u;
const ACT = /(?:^|\P{L})акт(?:а|е|у|ом|ы|ов)?(?!\p{L})|бланк/u;
const OBSERVER = /(?:^|\P{L})наблюд(?:ат|ен)/u;
/** Not the end of «5-го», nor a number. */
const TELLING = /\p{L}{3}/u;
/** Words that go with a school and are no part of its name. */
const ABOUT_WORKS =
  /^(?:впр|график|расписани|дат|числ|когда|календар|работ|класс|параллел|провероч|контрольн|телефон|горяч|лини|номер)/;

/** What is asked when the query is a term alone, or a term with «что такое». */
function termAsked(words: readonly string[], { terms, named }: Prepared): string | undefined {
  const telling = words.filter((word) => !isEmpty(word) && !asksMeaning(word));
  if (telling.length === 0) return undefined;
  const explained = words.some(asksMeaning) || (words.includes('что') && words.includes('это'));
  return (explained ? terms : named).named(telling)[0] ?? (explained ? terms : named).named(words)[0];
}

function factsOf(reading: Reading, lexicon: Lexicon, rows: readonly FinderRow[]): QueryFacts {
  const { text, tokens } = reading;
  const ready = prepare(lexicon);
  const words = numberedInDigits(tokens.map((token) => token.text));
  const subjects = ready.subjects.in(words);
  const territories = ready.territories.in(words);
  const isIn = (spans: readonly Span<unknown>[], index: number): boolean =>
    spans.some(({ start, end }) => index >= start && index < end);
  const { days, months } = timesAsked(text);
  const documents = documentsAsked(text, lexicon);
  const isSaid = (word: string, index: number): boolean =>
    !isEmpty(word) && !isIn(subjects, index) && !ABOUT_WORKS.test(word);
  const isCode = /№|#/.test(text);
  const schedule = SCHEDULE.test(text);
  const aboutWorks = subjects.length > 0 || schedule || words.includes('впр');
  const { grade, letter } =
    aboutWorks && !isCode && days.length + months.length === 0
      ? gradeOrNumber(text, words.filter(isSaid))
      : gradeAsked(text);
  const named = (list: readonly string[]): readonly string[] => withoutTimes(list, days, months, grade);
  const hotline = hotlineAsked(text);
  const term = termAsked(words, ready);
  const naming = named(words.filter(isSaid));
  const schools = schoolsAsked(naming, rows, isCode);
  const absent = schools.length + documents.length > 0 ? undefined : absentSchool(words, naming, rows, isCode);
  const others = named(words.filter((word, index) => isSaid(word, index) && !isIn(territories, index)));
  const topic = others.some((word) => TELLING.test(word) && !speaksOfSchool([word]));
  const anySchool = !topic && schools.length === 0 && absent === undefined && words.some((word) => /^школ/.test(word));
  return {
    days,
    months,
    ...(grade !== undefined && { grade }),
    ...(letter !== undefined && { letter }),
    subjects: [...new Set(subjects.flatMap(({ value }) => value))],
    documents,
    schools,
    ...(absent && { absent }),
    territories: [...new Set(territories.flatMap(({ value }) => value))],
    ...(term !== undefined && { term }),
    ...(hotline && { hotline }),
    ...(ACT.test(text) ? { observer: 'act' } : OBSERVER.test(text) ? { observer: 'observer' } : {}),
    ...(anySchool && { anySchool }),
    ...(topic && { topic }),
    schedule,
  };
}

/** The words that may name a school: without the numbers and names of grades, days and months. */
function withoutTimes(
  words: readonly string[],
  days: QueryFacts['days'],
  months: QueryFacts['months'],
  grade: number | undefined,
): readonly string[] {
  const numbers = new Map<string, number>();
  const take = (value: number | undefined): void => {
    if (value !== undefined) numbers.set(String(value), (numbers.get(String(value)) ?? 0) + 1);
  };
  take(grade);
  for (const { day, month, year } of days) for (const one of [day, month, year]) take(one);
  for (const { year } of months) take(year);
  return words.filter((word) => {
    const left = numbers.get(word.replace(/^0(?=\d)/, '')) ?? 0;
    if (left > 0) numbers.set(word.replace(/^0(?=\d)/, ''), left - 1);
    const month = timesAsked(word).months.length > 0 && (months.length > 0 || days.length > 0);
    const ordinal = grade !== undefined && gradeAsked(`${word} класс`).grade === grade && !/^\d+$/.test(word);
    return left === 0 && !month && !ordinal;
  });
}

const NO_PLACES: Places = { schools: [] };

/**
 * What a query means: its words as the index has them, the words that nothing has, and what it says of days,
 * classes, papers, schools. Pure and quick: a few milliseconds with a vocabulary of thousands of stems.
 * @param places empty until the finder's data are there: the query is then understood without names of schools
 * @param options.asTyped nothing is mended: a word that no page has is missing, whatever may have been meant
 */
export function understand(
  query: string,
  vocabulary: Vocabulary,
  lexicon: Lexicon,
  places: Places = NO_PLACES,
  { asTyped = false }: { readonly asTyped?: boolean } = {},
): UnderstoodQuery {
  const typed = cleaned(query);
  const wide = widen(vocabulary, lexicon, places.schools);
  const reading = read(typed, wide, asTyped);
  const { sayings } = prepare(lexicon);
  const { words, missing } = unitsOf(reading, sayings, wide);
  const mended = reading.tokens.some(({ why }) => why !== undefined);
  const facts = factsOf(reading, lexicon, places.schools);
  // The number of a school that is not there stands on pages for other things: days, rooms, papers.
  const isTold = (one: string): boolean =>
    facts.absent === undefined || (ordinalNumber(one.toLowerCase()) ?? one) !== facts.absent.number;
  return {
    typed,
    words: words.filter((word) => isTold(word.typed)),
    // «Жаловаться» is answered with a number, and no word that is answered is missing.
    missing: missing.filter(
      (word) => isTold(word) && (facts.hotline === undefined || !hotlineAsked(plainWords(word).join(' '))),
    ),
    ...(mended && { shown: reading.shown }),
    facts,
  };
}
