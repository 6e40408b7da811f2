import { daysBetween, numeric } from '../../domain/dates.ts';
import { lastDay } from '../../domain/schedule/state.ts';
import { counted } from '../russian.ts';
import { type Departure, type Recommendation, isHeld } from './recommendation.ts';

/**
 * The letter counts by parallel: classes of one parallel that write a subject on different days come
 * under it too, those that write it on one day do not.
 */
export const daysBetweenWorks: Recommendation = {
  id: 'days-between',
  departures: ({ rows }, limit) => {
    if (limit === undefined) return [];
    const known = [...rows.entries()].filter(([, row]) => isHeld(row) && row.subject !== undefined);
    const bySubject = Map.groupBy(known, ([, row]) => `${row.grade} ${row.subject}`);
    return [...bySubject.values()].flatMap((works) => {
      const days = [...Map.groupBy(works, ([, row]) => row.date)].sort(([a], [b]) => (a < b ? -1 : 1));
      const found: Departure[] = [];
      for (const [place, [day, group]] of days.entries()) {
        const earlier = days[place - 1]?.[1];
        const [first] = group;
        if (earlier === undefined || first === undefined) continue;
        const before = earlier.map(([, row]) => lastDay(row)).reduce((a, b) => (a > b ? a : b));
        const gap = daysBetween(before, day);
        if (gap >= limit) continue;
        const [index, row] = first;
        const distance = gap <= 0 ? 'работы идут внахлёст' : `между работами ${counted(gap, 'день', 'дня', 'дней')}`;
        const what = `${row.grade} параллель, ${row.subject}: ${numeric(before)} и ${numeric(day)}, ${distance}`;
        found.push({ row: index, field: 'date', what, with: [...earlier, ...group].map(([at]) => at) });
      }
      return found;
    });
  },
};
