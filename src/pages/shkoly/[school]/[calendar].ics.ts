import type { APIRoute, GetStaticPaths } from 'astro';
import { type SchoolCalendar, schoolCalendars, schoolCalendarText } from '../../../catalog/calendars.ts';

export const getStaticPaths = (async () =>
  (await schoolCalendars()).map((calendar) => ({
    params: { school: calendar.school.id, calendar: calendar.file.replace(/\.ics$/, '') },
    props: { calendar },
  }))) satisfies GetStaticPaths;

/** Calendars of a school, its grades and its classes. */
export const GET: APIRoute<{ calendar: SchoolCalendar }> = async ({ props: { calendar }, site }) =>
  new Response(await schoolCalendarText(calendar, site), {
    headers: { 'content-type': 'text/calendar; charset=utf-8' },
  });
