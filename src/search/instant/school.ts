import { dayMonth, weekdayName } from '../../domain/dates.ts';
import type { FinderRow } from '../../domain/query/finder.ts';
import type { AbsentSchool, QueryFacts } from '../../domain/query/understood.ts';
import { dayInZone } from '../../domain/schedule/relative.ts';
import { capitalised, classesWords, detailsWords, subjectTitle } from '../../domain/schedule/words.ts';
import { routes } from '../../routes.ts';
import type { SchoolData } from '../../schemas/school-data.ts';
import type { ScheduleRow } from '../../schemas/schedule.ts';
import type { AnswerLine, InstantAnswer } from './answer.ts';

/** Works that are told at once. */
const SHOWN = 4;
/** Other schools that the words fit as well. */
const OTHERS = 3;

type Asked = Pick<QueryFacts, 'grade' | 'letter' | 'subjects' | 'days' | 'hotline'>;

function fits(row: ScheduleRow, { grade, letter, subjects, days }: Asked): boolean {
  const ofClass =
    (grade === undefined || row.grade === grade) &&
    (letter === undefined || row.letters === undefined || row.letters.includes(letter));
  const own = row.subject === undefined ? (row.choice?.subjects ?? []) : [row.subject];
  const ofSubject = subjects.length === 0 || own.some((subject) => subjects.includes(subject));
  const dates = [row.date, row.secondDate];
  const ofDay =
    days.length === 0 ||
    days.some(({ day, month }) =>
      dates.some((date) => date !== undefined && Number(date.slice(5, 7)) === month && Number(date.slice(8)) === day),
    );
  return ofClass && ofSubject && ofDay;
}

const lastDay = (row: ScheduleRow): string => row.secondDate ?? row.date;

function workLine(school: string, row: ScheduleRow): AnswerLine {
  return {
    words: `${dayMonth(row.date)}, ${weekdayName(row.date)}`,
    href: `${routes.school(school)}#r-${row.id}`,
    more: `${classesWords(row.grade, row.letters)}: ${subjectTitle(row)}; ${detailsWords(row)}`,
  };
}

/** What the schedule says to the query, when it says nothing of works to come. */
function emptyNote(data: SchoolData, asked: Asked, today: string): string {
  const schedule = data.schedules.find(({ schoolYear }) => schoolYear === data.schoolYear);
  if (schedule === undefined) return 'График этого года школа ещё не опубликовала.';
  if (schedule.rows.every((row) => lastDay(row) < today)) return 'Работы этого года прошли.';
  const { grade, subjects, days } = asked;
  if (grade !== undefined && !schedule.rows.some((row) => row.grade === grade))
    return `Работ ${grade}\u00A0класса в графике школы нет.`;
  return subjects.length + days.length > 0 ? 'Такой работы в графике школы нет или она прошла.' : 'Работ впереди нет.';
}

/** «лицей 21 5а математика»: the next works of that class with their days, and the school's number. */
export function schoolAnswer(data: SchoolData, asked: Asked, now: Date): InstantAnswer {
  const today = dayInZone(now, data.timeZone);
  const schedule = data.schedules.find(({ schoolYear }) => schoolYear === data.schoolYear);
  const works = (schedule?.rows ?? [])
    .filter((row) => row.status !== 'отменена' && lastDay(row) >= today && fits(row, asked))
    .sort((a, b) => (a.date === b.date ? a.grade - b.grade : a.date < b.date ? -1 : 1));
  const [line] = data.hotlines.filter(({ purpose }) => purpose !== 'психологическая помощь');
  const phone: readonly AnswerLine[] =
    line === undefined ? [] : [{ words: line.phone, href: line.tel, more: line.title }];
  const shown = works.slice(0, SHOWN).map((row) => workLine(data.id, row));
  const more = works.length - shown.length;
  const note =
    works.length === 0 ? emptyNote(data, asked, today) : more > 0 ? `Всего впереди работ: ${works.length}.` : '';
  const { grade, letter } = asked;
  return {
    kind: 'Школа',
    title:
      grade === undefined ? data.name : `${data.name}, ${classesWords(grade, letter === undefined ? [] : [letter])}`,
    href: grade === undefined ? routes.school(data.id) : routes.grade(data.id, grade),
    // Who asks for the number gets it first.
    lines: asked.hotline === undefined ? [...shown, ...phone] : [...phone, ...shown],
    ...(note !== '' && { note }),
  };
}

const schoolLine = ([id, name, settlement]: FinderRow): AnswerLine => ({
  words: name,
  href: routes.school(id),
  more: settlement,
});

/** «лицей 22» where there is none: that is said first, and other schools are offered as what they are. */
export function absentAnswer({ called, near }: AbsentSchool): InstantAnswer {
  return {
    kind: 'Школа',
    title: `${capitalised(called)} на портале нет`,
    href: routes.schools,
    lines: [...near.map(schoolLine), { words: 'Все школы портала', href: routes.schools }],
    ...(near.length > 0 && { note: 'Это другие школы: номер проверьте.' }),
  };
}

/** Other schools that the same words fit; undefined when there are none. */
export function otherSchools(schools: readonly FinderRow[]): InstantAnswer | undefined {
  const others = schools.slice(1, 1 + OTHERS);
  if (others.length === 0) return undefined;
  return {
    kind: 'Школа',
    title: 'Другие школы с такими словами',
    href: routes.schools,
    lines: others.map(schoolLine),
  };
}
