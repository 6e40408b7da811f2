import type { Recommendation } from './recommendation.ts';
import { isHeld } from './recommendation.ts';

/** Which lesson is the last one the data do not say, so only the first is noticed. */
export const notFirstLesson: Recommendation = {
  id: 'not-first-or-last-lesson',
  departures: ({ rows }) =>
    [...rows.entries()]
      .filter(([, row]) => isHeld(row) && row.lesson === 1)
      .map(([index]) => ({ row: index, field: 'lesson' as const, what: 'Работа стоит первым уроком', with: [] })),
  provable: (row) => row.lesson === 1,
};
