import { numeric } from '../../domain/dates.ts';
import { type Recommendation, isHeld } from './recommendation.ts';

const FIELDS = ['date', 'secondDate', 'reserve'] as const;

export const insideWindow: Recommendation = {
  id: 'inside-window',
  departures: ({ rows, frame: { window } }) => {
    if (window === undefined) return [];
    return [...rows.entries()].flatMap(([index, row]) =>
      FIELDS.flatMap((field) => {
        const day = row[field];
        if (!isHeld(row) || day === undefined || (day >= window.from && day <= window.to)) return [];
        const what = `${numeric(day)} вне сроков года: ${numeric(window.from)}–${numeric(window.to)}`;
        return [{ row: index, field, what, with: [] }];
      }),
    );
  },
};
