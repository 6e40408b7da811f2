import { schoolYearBounds } from '../../domain/dates.ts';
import type { Rules } from '../../schemas/rules.ts';
import type { ScheduleRow } from '../../schemas/schedule.ts';
import { type Entry } from '../entry.ts';
import { nearest } from '../nearest.ts';
import type { Reporter } from '../reporter.ts';
import type { Rule } from '../rule.ts';
import { perhaps } from '../russian.ts';

const DAYS = ['date', 'secondDate', 'reserve'] as const;

function checkSubjects(
  entry: Entry,
  index: number,
  row: ScheduleRow,
  subjects: ReadonlySet<string>,
  report: Reporter,
): void {
  const named = (path: readonly (string | number)[], subject: string): void => {
    if (subjects.has(subject)) return;
    const near = nearest(subject, subjects);
    report.error(entry, ['rows', index, ...path], `Нет предмета «${subject}» в рамке года.`, {
      hint: near && perhaps(near),
    });
  };
  if (row.subject !== undefined) named(['subject'], row.subject);
  for (const [item, subject] of (row.choice?.subjects ?? []).entries()) named(['choice', 'subjects', item], subject);
  if (
    row.subject !== undefined &&
    row.choice &&
    subjects.has(row.subject) &&
    !row.choice.subjects.includes(row.subject)
  ) {
    const hint = `В choice названы: ${row.choice.subjects.join(', ')}.`;
    report.error(entry, ['rows', index, 'subject'], 'Предмет не из тех, между которыми был выбор.', { hint });
  }
}

function checkRow(entry: Entry, index: number, row: ScheduleRow, frame: Rules, report: Reporter): void {
  const grade = frame.grades.find((one) => one.grade === row.grade);
  if (grade === undefined) {
    const hint = `ВПР этого года пишут параллели: ${frame.grades.map((one) => one.grade).join(', ')}.`;
    report.error(entry, ['rows', index, 'grade'], `В ${row.grade} параллели в этом году ВПР нет.`, { hint });
  }
  const { from, to } = schoolYearBounds(frame.schoolYear);
  for (const field of DAYS) {
    const day = row[field];
    if (day === undefined || (day >= from && day <= to)) continue;
    report.error(entry, ['rows', index, field], `День вне учебного года ${frame.schoolYear}: ${day}.`, {
      hint: 'Проверьте год.',
    });
  }
  if (grade === undefined || row.subject === undefined) return;
  const listed = [...grade.compulsory, ...(grade.choices ?? []).flatMap((choice) => choice.subjects)];
  if (!listed.includes(row.subject) && frame.subjects.some((subject) => subject.name === row.subject)) {
    const hint = `В рамке года для неё названы: ${listed.join(', ')}.`;
    report.warning(entry, ['rows', index, 'subject'], `В ${row.grade} параллели такого предмета нет: ${row.subject}.`, {
      hint,
    });
  }
}

export const scheduleFrame: Rule = {
  id: 'schedule-frame',
  about: 'Параллели, предметы и дни графика есть в рамке его учебного года',
  check: (portal, report) => {
    for (const entry of portal.entries.schedules) {
      const { schoolYear, rows } = entry.data;
      const frame = portal.rules.get(schoolYear);
      if (frame === undefined) {
        if (portal.ruleYears.has(schoolYear)) continue;
        const hint = `Добавьте файл rules/${schoolYear}.md или исправьте год.`;
        report.error(entry, ['schoolYear'], `Нет рамки учебного года ${schoolYear}.`, { hint });
        continue;
      }
      const subjects = new Set(frame.subjects.map((subject) => subject.name));
      for (const [index, row] of rows.entries()) {
        checkRow(entry, index, row, frame, report);
        checkSubjects(entry, index, row, subjects, report);
      }
    }
  },
};
