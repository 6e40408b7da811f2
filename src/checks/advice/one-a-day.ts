import { numeric } from '../../domain/dates.ts';
import { counted } from '../russian.ts';
import { type Recommendation, daysOf, isHeld, subjectOf } from './recommendation.ts';

export const oneADay: Recommendation = {
  id: 'one-a-day',
  departures: ({ rows, classesOf }, limit = 1) => {
    const days = new Map<string, { readonly name: string; readonly day: string; readonly rows: number[] }>();
    for (const [index, row] of rows.entries()) {
      if (!isHeld(row)) continue;
      for (const name of classesOf(row)) {
        for (const day of daysOf(row)) {
          const key = `${name} ${day}`;
          const found = days.get(key) ?? { name, day, rows: [] };
          if (!found.rows.includes(index)) found.rows.push(index);
          days.set(key, found);
        }
      }
    }
    return [...days.values()].flatMap(({ name, day, rows: held }) => {
      const last = held.at(-1) ?? 0;
      // One subject twice on a day is the same work written down twice, and that is an error of its own.
      const subjects = [...new Set(held.flatMap((index) => rows[index] ?? []).map(subjectOf))];
      if (subjects.length <= limit) return [];
      const works = counted(subjects.length, 'работа', 'работы', 'работ');
      const what = `${numeric(day)} у ${name} класса ${works}: ${subjects.join(', ')}`;
      return [{ row: last, field: rows[last]?.secondDate === day ? 'secondDate' : 'date', what, with: held }];
    });
  },
};
