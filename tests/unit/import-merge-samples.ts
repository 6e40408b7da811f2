import type { Merged } from '../../src/import/schedule/merge.ts';
import type { Settings } from '../../src/import/schedule/merge-row.ts';
import type { Work } from '../../src/import/schedule/work.ts';
import type { Schedule, ScheduleRow } from '../../src/schemas/schedule.ts';

export const SETTINGS: Settings = { schoolYear: '2026-2027', today: '2026-11-21', reason: 'Олимпиада' };

export const row = (id: string, more: Partial<ScheduleRow> & Pick<ScheduleRow, 'grade'>): ScheduleRow => ({
  id,
  subject: 'математика',
  date: '2027-04-20',
  minutes: 45,
  form: 'на бумаге',
  ...more,
});

export const work = (more: Partial<Work> & Pick<Work, 'grade'>): Work => ({
  subject: 'математика',
  date: '2027-04-20',
  address: 'B2',
  ...more,
});

export const schedule = (rows: ScheduleRow[], more: Partial<Schedule> = {}): Schedule => ({
  schoolYear: '2026-2027',
  order: { number: '118', date: '2026-10-20' },
  published: '2026-10-22',
  checked: '2026-11-15',
  rows,
  ...more,
});

/** `row field: old → new` */
export const changesOf = ({ changes }: Merged): string[] =>
  changes.map((change) => `${change.row} ${change.field}: ${change.old} → ${change.new}`);
export const topics = ({ questions }: Merged): string[] => questions.map(({ topic }) => topic);
export const rowOf = ({ schedule: made }: Merged, id: string): ScheduleRow | undefined =>
  made.rows.find((one) => one.id === id);
