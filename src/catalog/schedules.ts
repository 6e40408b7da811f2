import {
  byDate,
  changesOf,
  daysEver,
  isOver,
  nextRow,
  statusOf,
  type AssessmentStatus,
  yearOnShow,
} from '../domain/schedule/state.ts';
import {
  choiceWords,
  classesWords,
  detailsWords,
  capitalised,
  fieldVerbs,
  fieldWords,
  leafDay,
  leafMonth,
  leafWeekday,
  orList,
  slotWords,
  subjectTitle,
  valueWords,
} from '../domain/schedule/words.ts';
import { gradeCalendars, idleLetters } from '../domain/calendar/classes.ts';
import { dayMonth } from '../domain/dates.ts';
import { informBy } from '../domain/schedule/duty.ts';
import { type Staleness, stalenessOf } from '../domain/schedule/freshness.ts';
import { typography } from '../domain/typography.ts';
import { isRealDate } from '../schemas/common.ts';
import type { Schedule, ScheduleChange, ScheduleRow } from '../schemas/schedule.ts';
import { entriesOf, htmlOf, memo, segment } from './entries.ts';
import { portal } from './portal.ts';
import { rulesByYear, type RulesView } from './rules.ts';
import { sourceView, type SourceView } from './sources.ts';

export interface ChangeView {
  readonly on: string;
  readonly row: string;
  readonly field: ScheduleChange['field'];
  /** What changed: «Урок: был», «Было», «Работа отменена». */
  readonly lead: string;
  /** «стал», «стало» */
  readonly verb: string;
  readonly was: string;
  readonly now: string;
  readonly reason: string;
  readonly order: string | undefined;
  /** «Математика, 5 «А»» */
  readonly what: string;
  /** The day that the work left, when its date was changed. */
  readonly leftDay: string | undefined;
}

export interface RowView {
  readonly id: string;
  readonly grade: number;
  readonly letters: readonly string[];
  readonly classes: string;
  readonly subject: string;
  readonly shortSubject: string;
  readonly details: string;
  readonly lesson: number | undefined;
  /** Beginning on the school's clocks, `09:25`. */
  readonly time: string | undefined;
  /** «2-й урок, 9:25»; an empty text when the school has set neither. */
  readonly slot: string;
  readonly date: string;
  readonly lastDay: string;
  readonly leaf: { readonly day: string; readonly month: string; readonly weekday: string };
  readonly status: AssessmentStatus;
  readonly over: boolean;
  /** «история, литература или иностранный язык» when the subject is drawn at random */
  readonly choice: { readonly from: string; readonly known: string } | undefined;
  readonly reserve: string | undefined;
  readonly note: string | undefined;
  readonly reasons: readonly string[];
  readonly observersWanted: boolean;
  readonly changes: readonly ChangeView[];
}

/** The last day for telling parents how the works go, and who says so; a duty of one municipality is an example. */
export interface DutyView {
  readonly day: string;
  readonly text: string;
  readonly source: SourceView;
}

export interface ScheduleView {
  readonly school: string;
  readonly year: string;
  readonly order: Schedule['order'];
  readonly published: string;
  readonly checked: string;
  readonly nextCheck: string | undefined;
  /** Why the schedule has to be asked about, or undefined when it was compared in time. */
  readonly stale: Staleness | undefined;
  readonly duty: DutyView | undefined;
  readonly rows: readonly RowView[];
  readonly grades: readonly {
    readonly grade: number;
    readonly rows: readonly RowView[];
    /** Letters of the classes that can be chosen; empty when every work is for the whole parallel. */
    readonly letters: readonly string[];
    /** Those of them that no work is for. */
    readonly idle: readonly string[];
    /** The nearest day on which a class of this grade writes. */
    readonly nextDay: string | undefined;
  }[];
  readonly changes: readonly ChangeView[];
  readonly html: string;
  /** Every day that a row has or ever had. */
  readonly days: readonly string[];
  /** True when the last work lies before the day of the build. */
  readonly over: boolean;
}

function leadOf(change: ScheduleChange): string {
  if (change.field === 'status') return `Работа ${change.new}`;
  const [was] = fieldVerbs(change.field);
  return change.field === 'date' ? capitalised(was) : `${capitalised(fieldWords(change.field))}: ${was}`;
}

const isDayField = (field: ScheduleChange['field']): boolean => field === 'date' || field === 'secondDate';

function changeView(change: ScheduleChange, row: ScheduleRow): ChangeView {
  return Object.freeze({
    on: change.date,
    row: change.row,
    field: change.field,
    lead: leadOf(change),
    verb: fieldVerbs(change.field)[1],
    was: valueWords(change.field, change.old),
    now: valueWords(change.field, change.new),
    reason: typography(change.reason),
    order: change.order === undefined ? undefined : typography(change.order),
    what: `${subjectTitle(row)}, ${classesWords(row.grade, row.letters)}`,
    leftDay: isDayField(change.field) && isRealDate(String(change.old)) ? String(change.old) : undefined,
  });
}

function rowView(row: ScheduleRow, schedule: Schedule, builtOn: string, short: (name: string) => string): RowView {
  return Object.freeze({
    id: row.id,
    grade: row.grade,
    letters: row.letters ?? [],
    classes: classesWords(row.grade, row.letters),
    subject: subjectTitle(row),
    shortSubject: row.subject === undefined ? 'по выбору' : short(row.subject),
    details: detailsWords(row, isOver(row, builtOn)),
    lesson: row.lesson,
    time: row.time,
    slot: slotWords(row),
    date: row.date,
    lastDay: row.secondDate ?? row.date,
    leaf: { day: leafDay(row), month: leafMonth(row), weekday: leafWeekday(row) },
    status: statusOf(row),
    over: isOver(row, builtOn),
    choice:
      row.subject !== undefined || row.choice === undefined
        ? undefined
        : { from: orList(row.choice.subjects), known: choiceWords(row.choice) },
    reserve: row.reserve === undefined ? undefined : dayMonth(row.reserve),
    note: row.note === undefined ? undefined : typography(row.note),
    reasons: (row.exceptions ?? []).map((exception) => typography(exception.reason)),
    observersWanted: row.observersWanted ?? false,
    changes: changesOf(schedule, row.id).map((change) => changeView(change, row)),
  });
}

/**
 * A schedule made ready to be shown on the day `builtOn`.
 * @param classes letters of a grade by the school's card; none for a year that the card does not tell of any more
 */
export function scheduleView(
  school: string,
  schedule: Schedule,
  builtOn: string,
  short: (name: string) => string,
  html: string,
  classes: ReadonlyMap<number, readonly string[]>,
  duty?: DutyView,
): ScheduleView {
  const sorted = [...schedule.rows].sort(byDate);
  const rows = sorted.map((row) => rowView(row, schedule, builtOn, short));
  const source = new Map(sorted.map((row) => [row.id, row]));
  return Object.freeze({
    school,
    year: schedule.schoolYear,
    order: schedule.order,
    published: schedule.published,
    checked: schedule.checked,
    nextCheck: schedule.nextCheck,
    stale: stalenessOf(schedule, builtOn),
    duty,
    rows,
    // The same classes have a pill on the page and a calendar.
    grades: gradeCalendars([schedule], classes).map(({ grade, letters }) => ({
      grade,
      rows: rows.filter((row) => row.grade === grade),
      letters,
      idle: idleLetters(schedule.rows, grade, letters),
      nextDay: nextRow(
        sorted.filter((row) => row.grade === grade),
        builtOn,
      )?.date,
    })),
    changes: (schedule.changes ?? [])
      .flatMap((change) => {
        const row = source.get(change.row);
        return row === undefined ? [] : [changeView(change, row)];
      })
      .reverse(),
    html,
    days: [...daysEver(schedule)].sort(),
    over: rows.every((row) => row.over || row.status === 'отменена'),
  });
}

async function dutyView(schedule: Schedule, frame: RulesView | undefined): Promise<DutyView | undefined> {
  const limit = frame?.limits.find((one) => one.rule === 'parents-informed');
  const day = limit?.value === undefined ? undefined : informBy(schedule.rows, limit.value);
  if (limit === undefined || day === undefined) return undefined;
  return { day, text: limit.text, source: await sourceView(limit.source) };
}

/** All schedules: school id → year → schedule. */
export const schedulesBySchool = memo(async (): Promise<ReadonlyMap<string, ReadonlyMap<string, ScheduleView>>> => {
  const { builtOn } = await portal();
  const rules = await rulesByYear();
  const year = yearOnShow(builtOn);
  const cards = new Map((await entriesOf('schools')).map((entry) => [segment(entry.id, 2), entry.data.classes ?? {}]));
  const found = new Map<string, Map<string, ScheduleView>>();
  for (const entry of await entriesOf('schedules')) {
    const school = segment(entry.id, 2);
    const frame = rules.get(entry.data.schoolYear);
    const short = frame?.shortSubject ?? ((name: string) => name);
    const duty = await dutyView(entry.data, frame);
    const years = found.get(school) ?? new Map<string, ScheduleView>();
    // Letters go from a school to its younger children with the years: a past year has those that its rows name.
    const card = entry.data.schoolYear === year ? Object.entries(cards.get(school) ?? {}) : [];
    const classes = new Map(card.map(([grade, letters]) => [Number(grade), letters]));
    years.set(entry.data.schoolYear, scheduleView(school, entry.data, builtOn, short, htmlOf(entry), classes, duty));
    found.set(school, years);
  }
  return found;
});

/** Rows of every schedule as content has them: «school year» → rows. */
export const rowsBySchedule = memo(
  async (): Promise<ReadonlyMap<string, readonly ScheduleRow[]>> =>
    new Map(
      (await entriesOf('schedules')).map((entry) => [
        `${segment(entry.id, 2)} ${entry.data.schoolYear}`,
        entry.data.rows,
      ]),
    ),
);
