import { counted } from '../plural.ts';
import { gradesWords } from '../school-words.ts';
import { uncapitalised } from './words.ts';

interface DayRow {
  readonly school: string;
  readonly grade: number;
  readonly subject: string;
  readonly status: string;
}

/** Subjects that a line of a day names; the others are only counted. */
const NAMED = 3;

/** False for a cancelled work: it is shown, marked, and counted nowhere. */
export function isPlanned(row: { readonly status: string }): boolean {
  return row.status !== 'отменена';
}

/** How many works are written, and in how many schools; cancelled ones are not counted. */
export function dayCounts(rows: readonly Pick<DayRow, 'school' | 'status'>[]): {
  readonly works: number;
  readonly schools: number;
} {
  const planned = rows.filter(isPlanned);
  return { works: planned.length, schools: new Set(planned.map((row) => row.school)).size };
}

/** What is written on one day, in two lines: «Математика, физика и ещё 2» and «14 работ, 9 школ: 4–8 и 10 классы». */
export function daySummary(rows: readonly DayRow[]): { readonly subjects: string; readonly counts: string } {
  const planned = rows.filter(isPlanned);
  if (planned.length === 0) return { subjects: 'Работ в этот день не осталось', counts: '' };
  const often = new Map<string, number>();
  for (const { subject } of planned) often.set(subject, (often.get(subject) ?? 0) + 1);
  const names = [...often].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([name]) => name);
  const named = names.slice(0, NAMED).map((name, index) => (index === 0 ? name : uncapitalised(name)));
  const rest = names.length - named.length;
  const { works, schools } = dayCounts(planned);
  const [workWords, schoolWords] = [
    counted(works, ['работа', 'работы', 'работ']),
    counted(schools, ['школа', 'школы', 'школ']),
  ];
  return {
    subjects: named.join(', ') + (rest > 0 ? ` и ещё\u00A0${rest}` : ''),
    counts: `${workWords}, ${schoolWords}: ${gradesWords(planned.map((row) => row.grade))}`,
  };
}
