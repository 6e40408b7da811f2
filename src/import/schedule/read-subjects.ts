import type { Rules } from '../../schemas/rules.ts';
import { plain } from './words.ts';

/** Subjects and their groups, as the year's frame knows them. */
export type SubjectFrame = Pick<Rules, 'subjects' | 'grades'>;

export type SubjectReading =
  /** `extra` are words that the subject's name does not have: «английский язык», «углублённая». */
  | { readonly kind: 'subject'; readonly subject: string; readonly extra: string | undefined }
  /** A subject that is drawn at random. */
  | { readonly kind: 'choice'; readonly group: string; readonly subjects: readonly string[] }
  /** `isNamed`: subjects are named, and which of them is meant must be asked. */
  | { readonly kind: 'unclear'; readonly candidates: readonly string[]; readonly isNamed: boolean };

/**
 * Short forms of schools that are no beginnings of the word: a table of the language, no list of subjects. What they
 * lead to is looked for among the subjects of the frame.
 */
const SHORT_FORMS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'лит-ра': 'литература',
    'мат-ка': 'математика',
    'инф-ка': 'информатика',
    'физ-ка': 'физика',
    'общ-е': 'обществознание',
    'общ-ние': 'обществознание',
    'геогр-я': 'география',
    'биол-я': 'биология',
    инглиш: 'английский',
    англ: 'английский',
    нем: 'немецкий',
    франц: 'французский',
    инъяз: 'иностранный язык',
    иняз: 'иностранный язык',
    иннос: 'иностранный',
    природоведение: 'окружающий мир',
  }),
);

const CHOICE =
  /(?:по\s+)?(?:случайн[а-я]*\s+)?выбор[а-я]*|на основе случайного выбора|один из(?:\s+предмет[а-я]*)?:?/gu;
/** «базовый уровень», «углублённо»: how a subject is taught goes to the note. */
const LEVEL = /(?<!\p{L})(?:базов|углубл|профильн)[а-я]*\.?(?:\s+уров[а-я]*\.?)?/gu;
const EMPTY_WORDS = new Set([
  'предмет',
  'предметы',
  'один',
  'из',
  'предметов',
  'на',
  'основе',
  'случайного',
  'случайный',
  'по',
  'и',
  'или',
  'впр',
]);

function wordsOf(text: string): string[] {
  return plain(text)
    .replace(/[«»"()]/g, ' ')
    .split(/[\s.,;:/]+/)
    .flatMap((word) => (SHORT_FORMS.get(word) ?? word).split(' '))
    .filter((word) => word !== '' && word !== '-');
}

/** True when the typed words are the name's words or beginnings of them, in order and none left over. */
function abbreviates(typed: readonly string[], name: readonly string[]): boolean {
  if (typed.length !== name.length) return false;
  return typed.every((word, at) => {
    const whole = name[at] ?? '';
    const least = typed.length > 1 ? 1 : 2;
    return word.length >= least && whole.startsWith(word);
  });
}

/** The same for «лит-ра», «рус-й»: a beginning, a hyphen, an end. */
function contracts(word: string, name: string): boolean {
  const [start = '', end = ''] = word.split('-');
  return start.length >= 2 && end !== '' && name.startsWith(start) && name.endsWith(end);
}

interface Known {
  readonly subject: string;
  readonly names: readonly (readonly string[])[];
}

const known = new WeakMap<SubjectFrame['subjects'], readonly Known[]>();

/** Names of the frame's subjects as words; remembered, because every cell of a sheet asks for them. */
function knownSubjects({ subjects }: SubjectFrame): readonly Known[] {
  const made =
    known.get(subjects) ??
    subjects.map(({ name, short, aliases = [] }) => ({ subject: name, names: [name, short, ...aliases].map(wordsOf) }));
  known.set(subjects, made);
  return made;
}

function subjectsOfGrade(frame: SubjectFrame, grade: number | undefined): ReadonlySet<string> {
  const grades = grade === undefined ? frame.grades : frame.grades.filter((one) => one.grade === grade);
  return new Set(
    grades.flatMap((one) => [...one.compulsory, ...(one.choices ?? []).flatMap(({ subjects }) => subjects)]),
  );
}

/** Subjects that the words may mean: whole names first, then beginnings; those of the grade before all others. */
function matches(typed: readonly string[], frame: SubjectFrame, grade: number | undefined): readonly string[] {
  const subjects = knownSubjects(frame);
  const same = (one: readonly string[]): boolean => one.join(' ') === typed.join(' ');
  const whole = subjects.filter(({ names }) => names.some(same));
  if (whole.length === 1) return whole.map(({ subject }) => subject);
  const byStart = subjects.filter(({ names }) =>
    names.some(
      (name) =>
        abbreviates(typed, name) ||
        (typed.length === 1 &&
          (abbreviates(typed, name.slice(0, 1)) || (name.length === 1 && contracts(typed[0] ?? '', name[0] ?? '')))),
    ),
  );
  const own = subjectsOfGrade(frame, grade);
  const ofGrade = byStart.filter(({ subject }) => own.has(subject));
  return (ofGrade.length > 0 ? ofGrade : byStart).map(({ subject }) => subject);
}

type Choice = NonNullable<Rules['grades'][number]['choices']>[number];

function choicesOf(frame: SubjectFrame, grade: number | undefined): readonly Choice[] {
  return frame.grades
    .filter((one) => grade === undefined || one.grade === grade)
    .flatMap(({ choices = [] }) => choices);
}

/** The groups whose name the words begin: «ест.», «естеств.-науч. предмет». */
function groupsNamed(typed: readonly string[], frame: SubjectFrame, grade: number | undefined): readonly Choice[] {
  const said = typed.flatMap((word) => word.split('-')).filter((word) => !EMPTY_WORDS.has(word) && word !== '');
  if (said.length === 0) return [];
  return choicesOf(frame, grade).filter(({ group }) => {
    const name = wordsOf(group).flatMap((word) => word.split('-'));
    return said.every((word) => word.length >= 2 && name.some((part) => part.startsWith(word)));
  });
}

/** Words that the cell has and the subject's name does not: they go to the note, so that nothing printed is lost. */
function extraWords(printed: string, subject: string): string | undefined {
  const name = wordsOf(subject);
  const foreign = wordsOf(printed).filter(
    (word) => word.length > 3 && !word.includes('-') && !name.some((part) => part.startsWith(word.slice(0, 4))),
  );
  return foreign.length === 0 ? undefined : printed.trim();
}

function choiceOf(
  typed: readonly string[],
  listed: readonly string[],
  frame: SubjectFrame,
  grade: number | undefined,
): SubjectReading {
  const groups = choicesOf(frame, grade);
  const named = groupsNamed(typed, frame, grade);
  const holding = groups.filter(
    ({ subjects }) => listed.length > 0 && listed.every((subject) => subjects.includes(subject)),
  );
  const found = holding.length > 0 ? holding : named.length > 0 ? named : groups;
  const [only, ...others] = [...new Map(found.map((group) => [group.group, group])).values()];
  if (only && others.length === 0)
    return { kind: 'choice', group: only.group, subjects: listed.length > 1 ? listed : only.subjects };
  const candidates = [...new Set(groups.map(({ group }) => `${group}, по случайному выбору`))];
  return { kind: 'unclear', candidates, isNamed: true };
}

/**
 * Reads a subject by its name, its alias of the frame or a short form of either. What fits two subjects is unclear,
 * except where one of them alone is written in this grade («лит.» in the fourth).
 */
export function readSubject(printed: string, frame: SubjectFrame, grade?: number): SubjectReading {
  const lower = plain(printed);
  const isChoice = CHOICE.test(lower);
  CHOICE.lastIndex = 0;
  const text = isChoice ? lower.replace(CHOICE, ' ') : lower;
  const typed = wordsOf(text);
  const single = typed.length === 0 || isChoice ? [] : matches(typed, frame, grade);
  const [subject, ...others] = single;
  if (subject !== undefined && others.length === 0)
    return { kind: 'subject', subject, extra: extraWords(printed, subject) };
  if (others.length > 0) return { kind: 'unclear', candidates: single, isNamed: true };
  const bare = text.replace(LEVEL, ' ');
  const taught = bare === text || isChoice ? undefined : readSubject(bare, frame, grade);
  if (taught?.kind === 'subject') return { ...taught, extra: printed.trim() };
  const pieces = text
    .split(/[,;/()]|\sи\s|\sили\s|\n/)
    .map((piece) => wordsOf(piece).filter((word) => !EMPTY_WORDS.has(word)));
  const read = pieces
    .filter((piece) => piece.length > 0)
    .map((piece) => matches(piece, frame, grade))
    .filter((found) => found.length === 1)
    .flat();
  const listed = [...new Set(read)];
  if (isChoice) return choiceOf(typed, listed, frame, grade);
  const [named] = listed;
  // «иностранный (английский) язык» names one subject twice.
  if (named !== undefined && listed.length === 1 && read.length > 1)
    return { kind: 'subject', subject: named, extra: extraWords(printed, named) };
  const groups = groupsNamed(typed, frame, grade);
  if (listed.length > 1) {
    const drawn = choiceOf(typed, listed, frame, grade);
    return {
      kind: 'unclear',
      candidates: [...listed, ...(drawn.kind === 'choice' ? [`${drawn.group}, по случайному выбору`] : [])],
      isNamed: true,
    };
  }
  if (groups.length > 0) {
    const candidates = groups.flatMap(({ group, subjects }) => [...subjects, `${group}, по случайному выбору`]);
    return { kind: 'unclear', candidates: [...new Set(candidates)], isNamed: true };
  }
  return { kind: 'unclear', candidates: nearestOf(lower, frame, grade), isNamed: false };
}

/** Number of letters at the beginning that two words share. */
function shared(a: string, b: string): number {
  let count = 0;
  while (count < Math.min(a.length, b.length) && a[count] === b[count]) count += 1;
  return count;
}

/** What may have been meant by words that fit nothing: names that begin alike, else all subjects of the grade. */
function nearestOf(typed: string, frame: SubjectFrame, grade: number | undefined): readonly string[] {
  const own = [...subjectsOfGrade(frame, grade)];
  const near = own.filter((subject) => shared(typed, plain(subject)) >= 2);
  return near.length > 0 ? near : own;
}
