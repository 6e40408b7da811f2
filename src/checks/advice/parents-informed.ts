import { numeric } from '../../domain/dates.ts';
import { firstWork, informBy } from '../../domain/schedule/duty.ts';
import { counted } from '../russian.ts';
import type { Recommendation } from './recommendation.ts';

/** Whether a meeting was held no file has to say; a schedule that was not there yet told nobody anything. */
export const parentsInformed: Recommendation = {
  id: 'parents-informed',
  departures: ({ rows, published }, limit) => {
    const first = firstWork(rows);
    const last = limit === undefined ? undefined : informBy(rows, limit);
    if (limit === undefined || first === undefined || last === undefined || published <= last) return [];
    const span = counted(limit, 'дня', 'дней', 'дней');
    const what = `График опубликован ${numeric(published)}, позже ${numeric(last)}: до первой работы меньше ${span}`;
    return [{ row: rows.indexOf(first), field: 'date', what, with: [] }];
  },
};
