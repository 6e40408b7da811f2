import type { Cell } from './cells.ts';
import type { Context } from './context.ts';
import type { IsoDate } from '../../domain/dates.ts';
import { type Facets, splitBrackets, takeFacets } from './facets.ts';
import { askCell, type Question } from './question.ts';
import { readDays, resolveDay } from './read-days.ts';
import { readSubject, type SubjectReading } from './read-subjects.ts';
import { isEmpty, tidy, without } from './words.ts';
import type { Work } from './work.ts';

export interface SubjectResult extends Pick<Work, 'subject' | 'choice' | 'reserve' | 'movedFrom' | 'note'> {
  /** «перенос на 16.05»: the day that the work stands on now. */
  readonly movedTo?: IsoDate;
  readonly facets: Facets;
  readonly questions: readonly Question[];
}

const HOW = 'Впишите предмет целиком.';
/** Words about days inside a subject's cell, up to a bracket or the end. */
const DAYS = /(?:резерв|перен[ео]с|предмет\s+станет\s+известен|станет\s+известен|известен)[^()\n]*/giu;
const ROOM = /(?<!\p{L})(?:каб(?:инет)?|ауд(?:итория)?)\.?\s*№?\s*\d+\p{L}?/giu;

interface Spoken {
  readonly text: string;
  readonly reserve?: IsoDate;
  readonly movedFrom?: IsoDate;
  readonly movedTo?: IsoDate;
  readonly knownFrom?: IsoDate;
}

/** Takes «резерв 20.05», «перенос с 14.05», «известен с 07.05» out of a text; words with no day stay in it. */
function takeDays(text: string, year: string): Spoken {
  let spoken: Spoken = { text };
  for (const { 0: words } of text.matchAll(DAYS)) {
    const known = /известен/i.test(words);
    const reading = readDays(known ? words.replace(/.*известен(?:\s+с)?/i, '') : words);
    const day = (list: typeof reading.days): IsoDate | undefined => {
      const one = list[0] && resolveDay(list[0], year);
      return typeof one === 'string' ? one : undefined;
    };
    const [now, reserve, from] = [day(reading.days), day(reading.reserve), day(reading.movedFrom)];
    if (!isEmpty(reading.rest) || (now ?? reserve ?? from) === undefined) continue;
    spoken = {
      ...spoken,
      text: without(spoken.text, spoken.text.indexOf(words), words.length),
      ...(reserve && { reserve }),
      ...(from && { movedFrom: from }),
      ...(now && (known ? { knownFrom: now } : { movedTo: now })),
    };
  }
  return spoken;
}

/** The subject among the words of a cell, and the words that are none of it. */
function findSubject(
  text: string,
  context: Context,
  grade: number,
): { readonly reading: SubjectReading; readonly notes: readonly string[]; readonly strange: readonly string[] } {
  const read = (words: string): SubjectReading => readSubject(words, context.rules, grade);
  const rooms = text.match(ROOM) ?? [];
  const bare = text.replace(ROOM, ' ');
  const { outer, inner } = splitBrackets(bare);
  const whole = read(bare);
  if (whole.kind === 'choice' || (whole.kind === 'subject' && inner.length === 0))
    return { reading: whole, notes: rooms, strange: [] };
  const outside = read(outer);
  if (outside.kind !== 'unclear') return { reading: outside, notes: [...inner, ...rooms], strange: [] };
  const pieces = outer
    .split(/[,;\n]/)
    .map(tidy)
    .filter((piece) => !isEmpty(piece));
  const readable = pieces.filter((piece) => read(piece).kind === 'subject');
  const [only, ...others] = readable;
  if (only !== undefined && others.length === 0)
    return { reading: read(only), notes: [...inner, ...rooms], strange: pieces.filter((piece) => piece !== only) };
  return { reading: whole.kind === 'unclear' ? whole : outside, notes: rooms, strange: [] };
}

/** Reads the cell of a work's subject, with whatever stands beside it: lesson, time, room, half of a work. */
export function interpretSubject(cell: Cell, context: Context, grade: number): SubjectResult {
  const year = context.rules.schoolYear;
  if (cell.value.kind !== 'text')
    return { facets: {}, questions: [askCell('subject', cell, 'какой предмет?', HOW, subjectsOf(context, grade))] };
  // Lines of a cell are parts of a list; reading makes spaces of them.
  const { text, reserve, movedFrom, movedTo, knownFrom } = takeDays(cell.text.replace(/\n+/g, ', '), year);
  const { inner } = splitBrackets(text);
  const { facets, rest } = takeFacets(text);
  const { reading, notes, strange } = findSubject(rest, context, grade);
  const found: SubjectResult = {
    facets,
    questions: [],
    ...(reserve && { reserve }),
    ...(movedFrom && { movedFrom }),
    ...(movedTo && { movedTo }),
  };
  if (reading.kind === 'unclear') {
    const options = reading.candidates.map((one) => [one, answerText(cell.text, rest, one)] as const);
    const several = reading.candidates.length > 0 ? 'какой предмет?' : 'какой предмет? В рамке года такого нет.';
    return { ...found, questions: [askCell('subject', cell, several, HOW, options)] };
  }
  if (strange.length > 0) {
    const [words] = strange;
    const subject = reading.kind === 'subject' ? reading.subject : reading.group;
    const ask = `предмет понятен, а слова «${words}» нет. Что с ними делать?`;
    const options = [
      [`в примечание: «${words}»`, `${subject} (${strange.join(', ')})`],
      ['убрать', subject],
    ] as const;
    return {
      ...found,
      questions: [askCell('words', cell, ask, 'Возьмите слова в скобки: они станут примечанием.', options)],
    };
  }
  const extra = reading.kind === 'subject' ? reading.extra : undefined;
  const note = [...(extra === undefined ? [] : [tidy(extra)]), ...notes.map((words) => originalOf(words, inner))].join(
    ', ',
  );
  return {
    ...found,
    ...(reading.kind === 'subject'
      ? { subject: reading.subject }
      : { choice: { group: reading.group, subjects: [...reading.subjects], ...(knownFrom && { knownFrom }) } }),
    ...(note !== '' && { note: note.charAt(0).toUpperCase() + note.slice(1) }),
  };
}

function subjectsOf({ rules }: Context, grade: number): readonly (readonly [string, string])[] {
  const own = rules.grades.find((one) => one.grade === grade);
  const all = [...(own?.compulsory ?? []), ...(own?.choices ?? []).flatMap(({ subjects }) => subjects)];
  return all.map((subject) => [subject, subject]);
}

/** The cell with the answer in the place of the words that were not understood. */
function answerText(cell: string, rest: string, subject: string): string {
  const words = tidy(rest);
  const at = cell.toLowerCase().replaceAll('ё', 'е').indexOf(words);
  return at === -1 || words === '' ? subject : `${cell.slice(0, at)}${subject}${cell.slice(at + words.length)}`;
}

/** The words of a bracket as they were typed: reading has put them into lower case. */
function originalOf(words: string, brackets: readonly string[]): string {
  return brackets.find((one) => one.toLowerCase().replaceAll('ё', 'е') === words) ?? words;
}
