import { firstStanding } from '../standing.ts';

const GRADE = '(1[01]|[1-9])';
const ORDINAL = '(?:-?(?:ый|ий|ой|ого|его|ому|ему|ом|ем|ые|ых|го|му|й|м|х|е))';
/** Letters that classes are named by; «й», «е», «х» after a number are endings of «пятый», «пятое», «пятых». */
const LETTER = '([абвгджзиклмнопрст])';
const QUOTED = String.raw`\s*[-«"„'(]?\s*${LETTER}\s*[»"“')]?`;

/** Before a grade it stands alone: «15 класс», «№5», «2.5» name none. */
const PART_OF_CODE = /[\p{L}\d.,/№-]/u;
/** «5 класс», «5-й класс», «5а класс», «5 «А» класс», «5–8 классы». */
const BEFORE = new RegExp(
  String.raw`${GRADE}(?:${ORDINAL}(?!\p{L})|${QUOTED}(?!\p{L}))?(?:\s*[-–—,и]\s*\d{1,2}(?:-?[йхе])?)*\s*(?:класс|параллел|кл(?!\p{L}))`,
  'gu',
);
/** «класс 5», «класс 5 Б». */
const AFTER = new RegExp(
  String.raw`(?:класс|параллел)\p{L}*\s*[-—:№]?\s*${GRADE}(?![\d.])(?:${QUOTED}(?!\p{L}))?`,
  'u',
);
/** «5а», «5-А», «5-й»: the word «класс» need not be said. */
const ALONE = new RegExp(String.raw`${GRADE}(?:${ORDINAL}|-?${LETTER}|\s*[«"„']${LETTER}[»"“'])(?![\p{L}\d/-])`, 'gu');

const WORDS: readonly (readonly [start: string, grade: number])[] = [
  ['перв(?:о|ый|ого|ому|ом|ые|ых)', 1],
  ['втор(?:о|ой|ого|ому|ом|ые|ых)', 2],
  ['трет(?:ий|ьего|ьему|ьем|ьи|ьих|ье)', 3],
  ['четв[её]р(?:о|тый|того|тому|том|тые|тых)', 4],
  ['пят(?:и|ый|ого|ому|ом|ые|ых)', 5],
  ['шест(?:и|ой|ого|ому|ом|ые|ых)', 6],
  ['сем(?:и|ьмой)|седьм(?:ой|ого|ому|ом|ые|ых)', 7],
  ['восьм(?:и|ой|ого|ому|ом|ые|ых)', 8],
  ['девят(?:и|ый|ого|ому|ом|ые|ых)', 9],
  ['десят(?:и|ый|ого|ому|ом|ые|ых)', 10],
  ['одиннадцат(?:и|ый|ого|ому|ом|ые|ых)', 11],
];
const IN_WORDS = WORDS.map(
  ([start, grade]) =>
    [
      new RegExp(String.raw`(?:^|\P{L})(?:${start})(?:класс|\s*(?:${QUOTED}\s+)?(?:класс|параллел|кл(?!\p{L})))`, 'u'),
      grade,
    ] as const,
);

export interface GradeAsked {
  readonly grade?: number;
  /** A capital letter. */
  readonly letter?: string;
}

function asked(grade: number, letter: string | undefined): GradeAsked {
  return letter === undefined ? { grade } : { grade, letter: letter.toUpperCase() };
}

/**
 * The grade and the class that a query names: «5 класс», «пятый класс», «5а», «5-й», «пятиклассник».
 * @param text in lower case, «ё» as «е»
 */
export function gradeAsked(text: string): GradeAsked {
  for (const match of [firstStanding(text, BEFORE, PART_OF_CODE), AFTER.exec(text)]) {
    const [, grade, letter] = match ?? [];
    if (grade !== undefined) return asked(Number(grade), letter);
  }
  for (const [pattern, grade] of IN_WORDS) {
    const match = pattern.exec(text);
    if (match !== null) return asked(grade, match[1]);
  }
  const [, grade, letter, quoted] = firstStanding(text, ALONE, PART_OF_CODE) ?? [];
  return grade === undefined ? {} : asked(Number(grade), letter ?? quoted);
}

/**
 * The same of a query about works: «впр 5», «русский 6» say the grade alone.
 * @param said words beside those of works and subjects
 */
export function gradeOrNumber(text: string, said: readonly string[]): GradeAsked {
  const [number = ''] = said;
  const isGrade = said.length === 1 && new RegExp(`^${GRADE}$`).test(number);
  const found = gradeAsked(text);
  return found.grade === undefined && isGrade ? { grade: Number(number) } : found;
}
