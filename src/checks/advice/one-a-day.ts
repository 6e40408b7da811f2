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
      if (held.length <= limit) return [];
      const last = held.at(-1) ?? 0;
      const subjects = held.map((index) => rows[index]).filter((row) => row !== undefined).map(subjectOf);
      const works = counted(held.length, 'работу', 'работы', 'работ');
      const what = `${name} класс пишет ${numeric(day)} ${works}: ${subjects.join(', ')}`;
      return [{ row: last, field: rows[last]?.secondDate === day ? 'secondDate' : 'date', what, with: held }];
    });
  },
};
