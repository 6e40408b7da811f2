import type { Schedule, ScheduleRow } from '../../schemas/schedule.ts';
import type { SchoolData } from '../../schemas/school-data.ts';
import { OBSERVATION_LIMITS } from '../../schemas/observation-form.ts';
import type { NumberLine, ObservationNumbers, ObservedClass } from '../../schemas/observation.ts';
import { dayMonth } from '../dates.ts';
import { classesWords, slotWords, subjectTitle } from '../schedule/words.ts';
import { cleanLine, type ObservationChange } from './record.ts';

/** A work that may be chosen, with a day of it: a two-day work stands once for each of its days. */
export interface ChoosableWork {
  readonly row: ScheduleRow;
  readonly date: string;
}

/** The schedule of the school year on show; the newest one while that year has none. */
export function presentSchedule(data: SchoolData): Schedule | undefined {
  return data.schedules.find((one) => one.schoolYear === data.schoolYear) ?? data.schedules[0];
}

/** Works of the school's present year that were not cancelled, by day, those of `today` and later first. */
export function choosableWorks(data: SchoolData, today: string): readonly ChoosableWork[] {
  const works = (presentSchedule(data)?.rows ?? [])
    .filter(({ status }) => status !== 'отменена')
    .flatMap((row) =>
      [row.date, row.secondDate].flatMap((date): ChoosableWork[] => (date === undefined ? [] : [{ row, date }])),
    )
    .sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0));
  const ahead = works.filter(({ date }) => date >= today);
  return [...ahead, ...works.filter(({ date }) => date < today)];
}

const key = ({ date, row }: ChoosableWork): string =>
  [date, String(row.lesson ?? 0).padStart(2, '0'), row.time ?? '', String(row.grade).padStart(2, '0'), row.id].join();

/** «20 апреля: 5 «А», «Б», математика, 2-й урок, 9:25» */
export function workWords({ row, date }: ChoosableWork): string {
  const slot = slotWords(row);
  const words = `${dayMonth(date)}: ${classesWords(row.grade, row.letters)}, ${subjectTitle(row).toLowerCase()}`;
  return slot === '' ? words : `${words}, ${slot}`;
}

/** Letters of the classes that write a work: its own, else all of the grade; one alone needs no choice. */
export function lettersOf(data: SchoolData, row: ScheduleRow): readonly string[] {
  return row.letters ?? data.classes.find(({ grade }) => grade === row.grade)?.letters ?? [];
}

/** What an observation takes from the chosen work; the class gets its letter when there is but one. */
export function changeOfWork(data: SchoolData, { row, date }: ChoosableWork): ObservationChange {
  const letters = lettersOf(data, row);
  const [letter] = letters;
  return {
    date,
    work: row.id,
    subject: cleanLine(subjectTitle(row), OBSERVATION_LIMITS.name),
    class: { grade: row.grade, ...(letters.length === 1 && letter !== undefined && { letter }) },
  };
}

/** What an observation takes from the chosen school: its place, its clocks and the numbers to call. */
export function changeOfSchool(data: SchoolData, today: string): ObservationChange {
  return {
    place: {
      school: data.id,
      name: data.name.slice(0, OBSERVATION_LIMITS.name),
      settlement: data.settlement.slice(0, OBSERVATION_LIMITS.name),
      territory: data.territory.name.slice(0, OBSERVATION_LIMITS.name),
      timeZone: data.timeZone,
      demo: data.demo,
    },
    numbers: numbersOf(data, today),
    work: undefined,
  };
}

/** A snapshot of the numbers, for the corridor without network. */
export function numbersOf(data: SchoolData, today: string): ObservationNumbers {
  return { taken: today, builtOn: data.builtOn, lines: data.hotlines.map(numberLine) };
}

/** Of a line what an observation keeps of it. */
export function numberLine(line: SchoolData['hotlines'][number]): NumberLine {
  const { level, tel, timeZone, title, purpose, phone, extension, free, hours, period, verifiedOn } = line;
  return {
    level,
    tel,
    timeZone,
    title,
    purpose,
    phone,
    ...(extension !== undefined && { extension }),
    ...(free !== undefined && { free }),
    hours,
    ...(period !== undefined && { period }),
    verifiedOn,
  };
}

/**
 * A class as it is typed: «5А», «5 «а»», «5 класс» become a grade and a letter, anything else stays words;
 * undefined for an empty text.
 */
export function readClass(text: string): ObservedClass | undefined {
  const line = cleanLine(text, OBSERVATION_LIMITS.class);
  if (line === undefined) return undefined;
  const [, grade, letter] =
    /^(\d{1,2})(?:\s*-?[йг]о?)?\s*(?:класс)?\s*[«"„]?([А-ЯЁа-яё])?[»"“]?\s*(?:класс)?$/.exec(line) ?? [];
  if (grade === undefined || Number(grade) < 1 || Number(grade) > 11) return { words: line };
  return { grade: Number(grade), ...(letter !== undefined && { letter: letter.toUpperCase() }) };
}
