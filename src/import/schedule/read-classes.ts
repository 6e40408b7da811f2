import { withRussianLetters } from './words.ts';

/** A class or a whole parallel (no letters), as a cell names it. */
export interface ClassReading {
  readonly grade: number;
  readonly letters?: readonly string[];
}

type Token =
  | { readonly kind: 'grade'; readonly grade: number }
  | { readonly kind: 'letters'; readonly letters: string[] }
  | { readonly kind: 'dash' };

const ALPHABET = 'АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЭЮЯ';
/** Words that say «class» and nothing more. */
const WORDS = /(?<!\p{L})(?:класс[а-я]*|кл|параллел[а-я]*|все|вся|всех|учащиеся|обучающиеся)(?!\p{L})\.?/giu;
/** «(25 чел.)», «- 15 человек», «, 20 учащихся»: how many write is no class. */
const PEOPLE =
  /\s*[(,;-]?\s*(?<!\d)\d{1,3}\s*чел(?:овека?)?\.?(?!\p{L})\)?|\s*[(,;-]\s*\d{1,3}\s*(?:учащихся|обучающихся|учеников|уч-ся)\)?/giu;
/** «5-е», «5-х», «5-ые»: an ending of the numeral is small and follows a dash, or stands beside the word «класс». */
const ENDING = /^(?:-(?:е|х|й|м|ые|ых|ый|ого|ом|ти|ми)|ые|ых|ый|ого|ом)(?!\p{L})/u;
const ENDING_BESIDE_WORD = /^(?:е|х|й|м)(?!\p{L})/u;

function tokens(text: string, beside: boolean): Token[] | undefined {
  const found: Token[] = [];
  let rest = text;
  while (rest !== '') {
    const grade = /^\d+/.exec(rest)?.[0];
    const letters = /^\p{L}+/u.exec(rest)?.[0];
    if (grade !== undefined) {
      if (Number(grade) < 1 || Number(grade) > 11) return undefined;
      found.push({ kind: 'grade', grade: Number(grade) });
      rest = rest.slice(grade.length);
      const ending = ENDING.exec(rest) ?? (beside ? ENDING_BESIDE_WORD.exec(rest) : null);
      rest = rest.slice(ending?.[0].length ?? 0);
    } else if (letters !== undefined) {
      const upper = letters.toUpperCase();
      // «аб» are letters of classes, «урок» is a word.
      if (!/^[А-ЯЁ]{1,12}$/.test(upper) || [...upper].toSorted().join('') !== upper) return undefined;
      // «5А и 5Б»: a small «и» before a number or between letters joins them.
      if (letters !== 'и') found.push({ kind: 'letters', letters: [...upper] });
      rest = rest.slice(letters.length);
    } else if (/^\s*-/.test(rest)) {
      found.push({ kind: 'dash' });
      rest = rest.replace(/^\s*-\s*/, '');
    } else if (/^[\s,;./()]/.test(rest)) rest = rest.slice(1);
    else return undefined;
  }
  return found;
}

function letterRange(from: string, to: string): readonly string[] | undefined {
  const [first, last] = [ALPHABET.indexOf(from), ALPHABET.indexOf(to)];
  return first === -1 || last <= first ? undefined : [...ALPHABET.slice(first + 1, last + 1)];
}

interface Open {
  readonly grade: number;
  readonly letters: string[];
}

/** Puts tokens together; undefined when they are no list of classes. */
function parse(list: readonly Token[]): Open[] | undefined {
  const found: Open[] = [];
  for (const [at, token] of list.entries()) {
    const last = found.at(-1);
    const [before, after] = [list[at - 1], list[at + 1]];
    if (token.kind === 'dash') {
      if (before === undefined || after === undefined || after.kind === 'dash') return undefined;
    } else if (token.kind === 'grade') {
      const opened = before?.kind === 'dash';
      // «5-7» is a range of parallels, «5а-5в» one of letters.
      if (opened && last && last.letters.length === 0 && after?.kind !== 'letters' && token.grade > last.grade) {
        for (let grade = last.grade + 1; grade <= token.grade; grade += 1) found.push({ grade, letters: [] });
      } else if (!opened) found.push({ grade: token.grade, letters: [] });
      else if (last?.grade !== token.grade || last.letters.length === 0 || after?.kind !== 'letters') return undefined;
    } else if (last === undefined) return undefined;
    else {
      const dash =
        before?.kind === 'dash' ? at - 1 : list[at - 2]?.kind === 'dash' && before?.kind === 'grade' ? at - 2 : -1;
      const from = last.letters.at(-1);
      const isRange = dash > 0 && list[dash - 1]?.kind === 'letters' && from !== undefined;
      const letters = isRange ? letterRange(from, token.letters[0] ?? '') : token.letters;
      if (letters === undefined || (isRange && token.letters.length > 1)) return undefined;
      last.letters.push(...letters);
    }
  }
  return found.length > 0 ? found : undefined;
}

/** One entry a parallel; undefined when a letter stands twice, or a parallel stands whole and by letters at once. */
function gathered(found: readonly Open[]): readonly ClassReading[] | undefined {
  const grades = new Map<number, string[]>();
  for (const { grade, letters } of found) {
    const known = grades.get(grade);
    if (known !== undefined && (known.length === 0 || letters.length === 0)) return undefined;
    grades.set(grade, [...(known ?? []), ...letters]);
  }
  const twice = [...grades.values()].some((letters) => new Set(letters).size < letters.length);
  if (twice) return undefined;
  return [...grades].map(([grade, letters]) => ({ grade, ...(letters.length > 0 && { letters: letters.toSorted() }) }));
}

/**
 * Reads classes: «5А, 5Б», «5 аб», «5-е кл.», «5 классы», «5-7 кл», «5 «А», «Б»», «5А–В», «5а-5в».
 * Undefined when anything in the text is not understood: half of a class is no class.
 */
export function readClasses(printed: string): readonly ClassReading[] | undefined {
  const cased = withRussianLetters(printed.normalize('NFC'))
    .replace(/[‐‑‒–—−]/g, '-')
    .replace(/[«»"„“”'’]/g, '')
    .replace(/[\s\u00A0]+/g, ' ')
    .replace(PEOPLE, '');
  const text = cased.replace(WORDS, ' ').trim();
  // «класс 5А» and «5А» alike; a letter of no parallel and «5.1» are no classes.
  if (!/^\d/.test(text) || /\d\.\d/.test(text)) return undefined;
  const list = tokens(text, text !== cased.trim());
  const found = list && parse(list);
  return found && gathered(found);
}
