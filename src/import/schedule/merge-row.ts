import { fieldValue } from '../../domain/schedule/fields.ts';
import { slugOf, uniqueSlug } from '../../domain/slug.ts';
import { changeableFields, type ScheduleChange, type ScheduleRow } from '../../schemas/schedule.ts';
import type { School } from '../../schemas/school.ts';
import type { IsoDate } from '../../domain/dates.ts';
import { askAll, type Question } from './question.ts';
import type { NamedOrder, PrintedOrder } from './titles.ts';
import type { Work } from './work.ts';

/** What an editor adds to a spreadsheet. */
export interface Settings {
  readonly schoolYear: string;
  /** The day of the import: it stands in `checked` and in new entries of changes. */
  readonly today: IsoDate;
  /** The order that approves a new schedule. */
  readonly order?: PrintedOrder | undefined;
  /** Orders of the table of which it may be one, where that is not sure. */
  readonly possibleOrders?: readonly NamedOrder[] | undefined;
  /** Classes of the school's card: which letters a whole parallel has. */
  readonly classes?: School['classes'];
  /** Form and length of works of which the table says nothing. */
  readonly form?: ScheduleRow['form'] | undefined;
  readonly minutes?: ScheduleRow['minutes'] | undefined;
  /** Why works were changed, and the order about it: «№ 131 от 20.11.2026». */
  readonly reason?: string | undefined;
  readonly changeOrder?: string | undefined;
  /** What becomes of works that stand on the portal and not in the table. */
  readonly missing?: 'keep' | 'cancel' | undefined;
}

type Field = (typeof changeableFields)[number];
/** A row on its way: length and form may still be unknown. */
type Loose = { -readonly [Name in keyof ScheduleRow]?: ScheduleRow[Name] | undefined };

/** «6 классы, русский язык», «6А класс, русский язык» */
export const titleOf = (row: {
  readonly grade: number;
  readonly letters?: readonly string[] | undefined;
  readonly subject?: string | undefined;
  readonly choice?: { readonly group: string } | undefined;
}): string =>
  `${row.grade}${row.letters ? `${row.letters.join('')} класс` : ' классы'}, ${row.subject ?? row.choice?.group ?? ''}`;

export function newId(work: Work, used: Set<string>): string {
  const letters = slugOf((work.letters ?? []).join(''));
  const subject = work.subject === undefined ? 'vybor' : slugOf(work.subject.slice(0, 3));
  return uniqueSlug(`${work.grade}${letters}-${subject}`, used, 'rabota');
}

/** Fields that the work states; a day that is alone says that there is no second one. */
function stated(work: Work, row: ScheduleRow | undefined): Loose {
  const { address: _a, movedFrom: _m, part: _p, letters, choice, ...own } = work;
  const drawn = row?.choice;
  return {
    ...own,
    letters: letters && [...letters],
    secondDate: work.secondDate,
    // What was drawn stays drawn, and a drawn subject keeps what it was drawn from.
    ...(drawn && row.subject !== undefined && choice && { subject: row.subject }),
    ...(drawn ? { choice: drawn } : choice && { choice: choice as ScheduleRow['choice'] }),
  };
}

/** Filling in what was not said moves nothing; the entry about the new day says that the work was moved. */
function needsEntry(field: Field, old: ScheduleRow, row: ScheduleRow): boolean {
  const [was, now] = [old[field], row[field]];
  if (String(fieldValue(old, field)) === String(fieldValue(row, field))) return false;
  if (field === 'status') return was === 'отменена' || now === 'отменена';
  if (field === 'letters') return false;
  if (field === 'subject') return was !== undefined || old.choice === undefined;
  return was !== undefined || ALWAYS_TOLD.has(field);
}

/** Fields whose absence says something. */
const ALWAYS_TOLD: ReadonlySet<Field> = new Set(['secondDate', 'minutes', 'form']);

/** The entry that tells of classes of a published row that write with it no more, and with no other row either. */
export function lettersEntry(old: ScheduleRow, row: ScheduleRow, settings: Settings): ScheduleChange {
  return entry(row.id, 'letters', fieldValue(old, 'letters'), fieldValue(row, 'letters'), settings);
}

/**
 * Entries that tell of a row's step from what was published. Of its classes they tell nothing: those that get a row of
 * their own are known from the published one, and what is another thing there is told there.
 */
export function entriesOf(old: ScheduleRow, row: ScheduleRow, settings: Settings): ScheduleChange[] {
  return changeableFields
    .filter((field) => needsEntry(field, old, row))
    .map((field) => entry(row.id, field, fieldValue(old, field), fieldValue(row, field), settings));
}

function entry(
  row: string,
  field: Field,
  old: string | number,
  now: string | number,
  { today, reason, changeOrder }: Settings,
): ScheduleChange {
  return { date: today, row, field, old, new: now, reason: reason ?? '', ...(changeOrder && { order: changeOrder }) };
}

const order = [
  'id',
  'grade',
  'letters',
  'subject',
  'choice',
  'date',
  'secondDate',
  'lesson',
  'time',
  'minutes',
  'form',
  'status',
  'reserve',
  'note',
  'observersWanted',
  'exceptions',
] as const satisfies readonly (keyof ScheduleRow)[];

/** Fields in the order of the handbook, those without a value left out. */
export function tidyRow(row: Loose): ScheduleRow {
  return Object.fromEntries(
    order.filter((name) => row[name] !== undefined).map((name) => [name, row[name]]),
  ) as ScheduleRow;
}

/** A row of the new schedule, with what came of making it. */
export interface Made {
  readonly row: ScheduleRow;
  readonly changes: readonly ScheduleChange[];
  readonly questions: readonly Question[];
}

function ask(topic: Question['topic'], work: Work, message: string, hint: string): Question {
  return { ...askAll(topic, `${work.address}, ${titleOf(work)}: ${message}`, hint), address: work.address };
}

export function renewed(old: ScheduleRow, work: Work, settings: Settings): Made {
  const own = stated(work, old);
  const moved = own.date !== old.date;
  const questions: Question[] = [];
  if (old.status === 'отменена' && work.status === undefined)
    questions.push(
      ask(
        'status',
        work,
        'на портале эта работа отменена, а в таблице стоит.',
        'Напишите в таблице её состояние: отменена или назначена.',
      ),
    );
  const known = Object.fromEntries(
    Object.entries(own).filter(([name, value]) => value !== undefined || name === 'letters' || name === 'secondDate'),
  );
  const status = work.status ?? (moved ? 'перенесена' : old.status);
  const row = tidyRow({
    ...old,
    ...known,
    id: old.id,
    status: status === 'назначена' && old.status === undefined ? undefined : status,
  });
  if (row.status === 'перенесена' && !moved && old.status !== 'перенесена') {
    if (work.movedFrom === undefined) questions.push(movedQuestion(work));
    else return { row, changes: [entry(row.id, 'date', work.movedFrom, row.date, settings)], questions };
  }
  return { row, changes: entriesOf(old, row, settings), questions };
}

function movedQuestion(work: Work): Question {
  return ask(
    'status',
    work,
    'работа перенесена. С какого дня?',
    'Допишите в ячейку с предметом: (перенос с 14.05.2027).',
  );
}

export function fresh(work: Work, used: Set<string>, settings: Settings): Made {
  const own = stated(work, undefined);
  const row = tidyRow({
    ...own,
    id: newId(work, used),
    minutes: own.minutes ?? settings.minutes,
    form: own.form ?? settings.form,
    status: work.status === 'назначена' ? undefined : work.status,
  });
  const questions: Question[] = [];
  if (work.choice && work.choice.knownFrom === undefined)
    questions.push(
      ask(
        'known-from',
        work,
        'с какого дня станет известен предмет?',
        'Допишите в ячейку с предметом: (известен с 07.05.2027).',
      ),
    );
  const changes: ScheduleChange[] = [];
  if (row.status === 'перенесена') {
    if (work.movedFrom === undefined) questions.push(movedQuestion(work));
    else changes.push(entry(row.id, 'date', work.movedFrom, row.date, settings));
  }
  if (row.status === 'отменена') changes.push(entry(row.id, 'status', 'назначена', 'отменена', settings));
  return { row, changes, questions };
}
