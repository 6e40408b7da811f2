import { counted } from '../plural.ts';
import { uncapitalised } from './words.ts';

interface DayRow {
  readonly school: string;
  readonly grade: number;
  readonly subject: string;
  readonly status: string;
}

/** What is written on one day, in two lines: «Математика, физика» and «5 класс: 7 школ · 7 класс: 2 школы». */
export function daySummary(rows: readonly DayRow[]): { readonly subjects: string; readonly grades: string } {
  const planned = rows.filter((row) => row.status !== 'отменена');
  const counts = new Map<string, number>();
  for (const { subject } of planned) counts.set(subject, (counts.get(subject) ?? 0) + 1);
  const names = [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([name]) => name);
  const subjects = names.map((name, index) => (index === 0 ? name : uncapitalised(name))).join(', ');
  const grades = [...new Set(planned.map((row) => row.grade))]
    .sort((a, b) => a - b)
    .map((grade) => {
      const schools = new Set(planned.filter((row) => row.grade === grade).map((row) => row.school)).size;
      return `${grade}\u00A0класс: ${counted(schools, ['школа', 'школы', 'школ'])}`;
    });
  return { subjects: subjects === '' ? 'Работ в этот день не осталось' : subjects, grades: grades.join(' · ') };
}
