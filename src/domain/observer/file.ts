import type { Observation } from '../../schemas/observation.ts';
import { slugOf } from '../slug.ts';
import { merged } from './merge.ts';
import { progressOf } from './progress.ts';
import type { KitStage } from './kit.ts';
import { titleOf } from './title.ts';

/** A file of observations is far smaller; what is larger is none, and is not read. In octets. */
export const FILE_LIMIT = 5_000_000;

/** Letters of a school's name in the name of a file: mail and old systems cut long ones. */
const NAME_LIMIT = 40;

/**
 * Name of a saved file, in Latin letters that every system keeps: `nablyudenie-licey-21-2027-04-20.json`;
 * of several `nablyudeniya-2027-04-20.json`, by the day that they are saved on.
 * @param today `ГГГГ-ММ-ДД`
 */
export function fileName(records: readonly Observation[], today: string): string {
  const [only] = records;
  if (only === undefined || records.length > 1) return `nablyudeniya-${today}.json`;
  const school = only.place?.school ?? slugOf(only.place?.name ?? '').slice(0, NAME_LIMIT);
  return ['nablyudenie', school.replace(/-$/, ''), `${only.date}.json`].filter((part) => part !== '').join('-');
}

/** What stands in a file beside what is on the device. */
export interface Offered {
  readonly title: string;
  readonly answers: number;
  readonly here: 'новая' | 'дополнит запись на этом устройстве' | 'такая уже есть';
}

/** Describes the observations of a file before they are taken over. */
export function offered(
  stages: readonly KitStage[],
  records: readonly Observation[],
  here: readonly Observation[],
): readonly Offered[] {
  return records.map((record) => {
    const own = here.find(({ id }) => id === record.id);
    const same = own !== undefined && JSON.stringify(merged(own, record)) === JSON.stringify(merged(own, own));
    return {
      title: titleOf(record),
      answers: progressOf(stages, record).answered,
      here: own === undefined ? 'новая' : same ? 'такая уже есть' : 'дополнит запись на этом устройстве',
    };
  });
}
