import type { CalendarSchool } from '../../src/domain/calendar/entry.ts';
import { calendarText } from '../../src/domain/calendar/text.ts';
import { workEntries, type WorkEntry } from '../../src/domain/calendar/works.ts';
import type { Schedule, ScheduleChange, ScheduleRow } from '../../src/schemas/schedule.ts';
import { type ReadCalendar, readCalendar } from '../support/calendars.ts';

export const school: CalendarSchool = {
  id: 'licey-21',
  name: 'Лицей № 21',
  place: 'город Примерск',
  zone: 'Europe/Moscow',
};

export function row(id: string, more: Partial<ScheduleRow> = {}): ScheduleRow {
  return {
    id,
    grade: 5,
    subject: 'русский язык',
    date: '2027-04-20',
    minutes: 45,
    form: 'на бумаге',
    ...more,
  };
}

export function change(
  on: string,
  of: string,
  field: ScheduleChange['field'],
  old: string | number,
  now: string | number,
) {
  return { date: on, row: of, field, old, new: now, reason: 'Причина' } satisfies ScheduleChange;
}

export function schedule(rows: ScheduleRow[], changes: ScheduleChange[] = []): Schedule {
  return {
    schoolYear: '2026-2027',
    order: { number: '1', date: '2026-10-01' },
    published: '2026-10-02',
    checked: '2026-11-01',
    rows,
    changes,
  };
}

export function entries(of: Schedule, joined = true, owner: CalendarSchool = school): readonly WorkEntry[] {
  const { joined: together, apart } = workEntries(owner, of, (id) => `/shkoly/${owner.id}/#r-${id}`);
  return joined ? together : apart;
}

/** The schedule's calendar, written and read again by others' code. */
export function reread(of: Schedule, joined = true, owner: CalendarSchool = school): ReadCalendar {
  const text = calendarText({
    name: `ВПР: ${owner.name}`,
    description: 'Календарь, образец; с запятой',
    demo: false,
    source: 'https://vpr.example.org/shkoly/licey-21/kalendar.ics',
    page: 'https://vpr.example.org/shkoly/licey-21/',
    address: (path) => `https://vpr.example.org${path}`,
    zone: owner.zone,
    years: ['2025-2026', '2026-2027'],
    entries: entries(of, joined, owner),
  });
  return readCalendar('kalendar.ics', text);
}
