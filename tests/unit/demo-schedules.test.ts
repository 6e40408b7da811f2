import assert from 'node:assert/strict';
import test from 'node:test';
import type { Schedule, ScheduleRow } from '../../src/schemas/schedule.ts';
import type { School } from '../../src/schemas/school.ts';
import { classesOf, daysOf, demoSchools } from './demo-content.ts';

interface Planned {
  readonly id: string;
  readonly card: School;
  readonly schedule: Schedule;
}

const schools = demoSchools();
const planned: readonly Planned[] = schools.flatMap(({ id, card, schedule }) =>
  schedule === undefined ? [] : [{ id, card, schedule }],
);
const rows = planned.flatMap(({ id, card, schedule }) => schedule.rows.map((row) => ({ id, card, row })));

/** The invented season, a picture of the federal one of spring 2026. */
const SEASON = { from: '2027-04-20', to: '2027-05-20' };
/** May holidays, with the Mondays to which their weekend days may move. */
const DAYS_OFF = ['2027-05-01', '2027-05-03', '2027-05-09', '2027-05-10'];
const GRADES = [4, 5, 6, 7, 8, 10];
const SUBJECTS = [
  'русский язык',
  'математика',
  'окружающий мир',
  'литературное чтение',
  'иностранный язык',
  'история',
  'литература',
  'обществознание',
  'география',
  'биология',
  'физика',
  'химия',
  'информатика',
];

/** Departures from the recommendations that the example shows on purpose; there must be no other. */
const LISTED = {
  firstOrLateLesson: ['vostochnaya-shkola 8-est', 'zarechenskaya-shkola 5-geo'],
  subjectOverSeveralDays: ['licey-21 7 информатика', 'licey-21 8 русский язык', 'primersk-shkola-7 6 математика'],
};

const daysBetween = (from: string, to: string): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to)).days;

function isSchoolDay(day: string): boolean {
  return (
    day >= SEASON.from && day <= SEASON.to && Temporal.PlainDate.from(day).dayOfWeek !== 7 && !DAYS_OFF.includes(day)
  );
}

/** Fails with the list of all offenders, so that an editor mends them in one go. */
function none(offenders: readonly string[]): void {
  assert.deepEqual([...offenders], []);
}

function grouped(pairs: readonly (readonly [string, string])[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const [key, value] of pairs) groups.set(key, [...(groups.get(key) ?? []), value]);
  return groups;
}

test('ten schools, of which one has published no schedule, show at least 240 works', () => {
  assert.equal(schools.length, 10);
  assert.ok(planned.length < schools.length, 'a school that published nothing is part of the example');
  assert.ok(rows.length >= 240, `${rows.length} rows`);
});

test('a row is named once in its school', () => {
  const ids = grouped(rows.map(({ id, row }) => [`${id} ${row.id}`, row.date]));
  none([...ids].filter(([, dates]) => dates.length > 1).map(([name]) => name));
});

test('no two schools share a set of dates', () => {
  const sets = planned.map(({ id, schedule }) => {
    const dates = new Set(
      schedule.rows.flatMap((row) => [row.date, ...(row.secondDate === undefined ? [] : [row.secondDate])]),
    );
    return [[...dates].sort().join(' '), id] as const;
  });
  none([...grouped(sets).values()].filter((ids) => ids.length > 1).map((ids) => ids.join(', ')));
});

test('works and reserve days fall on school days of the season', () => {
  none(
    rows.flatMap(({ id, row }) =>
      [row.date, row.secondDate, row.reserve]
        .filter((day) => day !== undefined && !isSchoolDay(day))
        .map((day) => `${id} ${row.id}: ${day}`),
    ),
  );
});

test('a second day and a reserve day come after the work', () => {
  none(
    rows
      .filter(({ row }) => [row.secondDate, row.reserve].some((day) => day !== undefined && day <= row.date))
      .map(({ id, row }) => `${id} ${row.id}`),
  );
});

test('a class writes one work a day, and nothing else on a reserve day', () => {
  const works = rows.flatMap(({ id, card, row }) =>
    classesOf(row, card).flatMap((name) =>
      [...daysOf(row), ...(row.reserve === undefined ? [] : [row.reserve])].map(
        (day) => [`${id} ${name} ${day}`, row.id] as const,
      ),
    ),
  );
  none([...grouped(works)].filter(([, ids]) => ids.length > 1).map(([slot, ids]) => `${slot}: ${ids.join(', ')}`));
});

test('a class writes at most three works in grade 4 and four elsewhere, each subject once', () => {
  const works = rows
    .filter(({ row }) => row.status !== 'отменена')
    .flatMap(({ id, card, row }) =>
      classesOf(row, card).map((name) => [`${id} ${name}`, row.subject ?? row.choice?.group ?? ''] as const),
    );
  none(
    [...grouped(works)]
      .filter(
        ([name, subjects]) =>
          subjects.length > (name.includes(' 4') ? 3 : 4) || new Set(subjects).size < subjects.length,
      )
      .map(([name, subjects]) => `${name}: ${subjects.join(', ')}`),
  );
});

test('grades and letters stand in the card of the school', () => {
  const inCard = (row: ScheduleRow, card: School): boolean => {
    const letters = card.classes?.[String(row.grade)];
    return letters !== undefined && (row.letters ?? []).every((letter) => letters.includes(letter));
  };
  none(
    rows
      .filter(({ card, row }) => !GRADES.includes(row.grade) || !inCard(row, card))
      .map(({ id, row }) => `${id} ${row.id}`),
  );
});

test('subjects bear the names of the rules, and a random one is known about a week ahead', () => {
  const known = (row: ScheduleRow): boolean =>
    [row.subject ?? SUBJECTS[0], ...(row.choice?.subjects ?? [])].every((name) => SUBJECTS.includes(name ?? ''));
  const inTime = (row: ScheduleRow): boolean => {
    if (row.choice === undefined) return true;
    const ahead = daysBetween(row.choice.knownFrom, row.date);
    return ahead >= 5 && ahead <= 10;
  };
  none(rows.filter(({ row }) => !known(row) || !inTime(row)).map(({ id, row }) => `${id} ${row.id}`));
});

test('only listed works stand on the first lesson or after the fourth', () => {
  const found = rows.filter(({ row }) => row.lesson !== undefined && (row.lesson < 2 || row.lesson > 4));
  assert.deepEqual(
    found.map(({ id, row }) => `${id} ${row.id}`),
    LISTED.firstOrLateLesson,
  );
  none(
    found
      .filter(({ row }) => !row.exceptions?.some(({ rule }) => rule === 'not-first-or-last-lesson'))
      .map(({ id, row }) => `${id} ${row.id}: нет причины`),
  );
});

test('a grade writes a subject on one day, but for the listed cases', () => {
  const works = rows
    .filter(({ row }) => row.subject !== undefined && row.status !== 'отменена')
    .map(({ id, row }) => [`${id} ${row.grade} ${row.subject}`, row.date] as const);
  const spread = [...grouped(works)].filter(([, dates]) => new Set(dates).size > 1).map(([name]) => name);
  assert.deepEqual(spread.sort(), [...LISTED.subjectOverSeveralDays].sort());
});
