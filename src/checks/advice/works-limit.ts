import { counted } from '../russian.ts';
import { type Departure, type Recommendation, isHeld } from './recommendation.ts';

/** The figure stands with each grade of the year's frame. */
export const worksLimit: Recommendation = {
  id: 'works-limit',
  departures: ({ rows, frame, classesOf }) => {
    const limits = new Map(frame.grades.map(({ grade, limit }) => [grade, limit]));
    const works = new Map<string, number[]>();
    for (const [index, row] of rows.entries()) {
      if (!isHeld(row)) continue;
      for (const name of classesOf(row)) works.set(name, [...(works.get(name) ?? []), index]);
    }
    const found = new Map<number, Departure>();
    for (const [name, held] of works) {
      const byDay = held.toSorted((a, b) => ((rows[a]?.date ?? '') < (rows[b]?.date ?? '') ? -1 : 1));
      const limit = limits.get(rows[held[0] ?? 0]?.grade ?? 0);
      const extra = limit === undefined ? undefined : byDay[limit];
      if (extra === undefined || found.has(extra)) continue;
      const count = counted(held.length, 'работа', 'работы', 'работ');
      found.set(extra, {
        row: extra,
        field: 'grade',
        what: `У ${name} класса ${count} за год, а самое большее ${limit}`,
        with: held,
      });
    }
    return [...found.values()];
  },
};
