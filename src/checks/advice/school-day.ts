import { numeric, weekdayNumber } from '../../domain/dates.ts';
import { type Recommendation, isHeld } from './recommendation.ts';

const FIELDS = ['date', 'secondDate', 'reserve'] as const;
const SUNDAY = 7;

export const schoolDay: Recommendation = {
  id: 'school-day',
  departures: ({ rows, frame }) => {
    const dayOff = (day: string): string | undefined => {
      const holiday = frame.holidays?.find(({ from, to }) => from <= day && day <= to)?.name;
      return holiday ?? (weekdayNumber(day) === SUNDAY ? 'воскресенье' : undefined);
    };
    return [...rows.entries()].flatMap(([index, row]) =>
      FIELDS.flatMap((field) => {
        const day = row[field];
        const name = day === undefined || !isHeld(row) ? undefined : dayOff(day);
        return day === undefined || name === undefined
          ? []
          : [{ row: index, field, what: `${numeric(day)} не учебный день: ${name}`, with: [] }];
      }),
    );
  },
};
