/**
 * Names that calendars and feed readers remember an entry by. They rest on ids of content alone: a portal that moves
 * to another host keeps them. Ids are slugs without dots, so that dots keep the parts apart.
 */
const PORTAL = 'vpr-otkryto';

/** A row of a schedule: `licey-21.2026-2027.4-rus@vpr-otkryto`. The row's id survives a new day and a new subject. */
export function rowUid(school: string, year: string, row: string): string {
  return `${school}.${year}.${row}@${PORTAL}`;
}

/** The second day of a two-day work. The first day keeps the row's own name: a work may get its second day later. */
export function secondDayUid(school: string, year: string, row: string): string {
  return `${school}.${year}.${row}.2@${PORTAL}`;
}

/**
 * A parents' meeting, a training: the id holds the day for which it was first announced, as the name of its file does,
 * and keeps it when the event is moved.
 */
export function eventUid(event: string): string {
  return `sobytie.${event}@${PORTAL}`;
}

/** A change of an event by its place among the changes, from 1: entries are added, never taken away. */
export function eventChangeGuid(event: string, order: number): string {
  return `sobytie.${event}.izmenenie.${order}@${PORTAL}`;
}

/** A measure of a plan, one entry a day on which it is due, from 1. */
export function measureUid(document: string, plan: string, order: number, day: number): string {
  return `mera.${document}.${plan}.${order}.${day}@${PORTAL}`;
}

/** All works of a territory on one day. */
export function dayUid(territory: string, year: string, date: string): string {
  return `${territory}.${year}.den.${date}@${PORTAL}`;
}

/** A change of a row by its place among that row's changes, from 1: entries are added, never taken away. */
export function changeGuid(school: string, year: string, row: string, order: number): string {
  return `${school}.${year}.${row}.izmenenie.${order}@${PORTAL}`;
}

/** That a schedule was published. */
export function scheduleGuid(school: string, year: string): string {
  return `${school}.${year}.grafik@${PORTAL}`;
}

/** A piece of news. */
export function newsGuid(news: string): string {
  return `novost.${news}@${PORTAL}`;
}

/** An official document. */
export function documentGuid(document: string): string {
  return `dokument.${document}@${PORTAL}`;
}
