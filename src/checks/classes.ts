import type { ScheduleRow } from '../schemas/schedule.ts';
import type { School } from '../schemas/school.ts';

/**
 * Classes that a row is about: `5А`, `5Б`; `5` where the school has one class without a letter.
 * @param school the card; undefined when it is missing or broken
 */
export function classesOfRow(
  row: Pick<ScheduleRow, 'grade' | 'letters'>,
  school: School | undefined,
): readonly string[] {
  const letters = row.letters ?? school?.classes?.[String(row.grade)] ?? [];
  return letters.length === 0 ? [String(row.grade)] : letters.map((letter) => `${row.grade}${letter}`);
}
