import { dueDays, measureEntries } from '../domain/calendar/measures.ts';
import { calendarText } from '../domain/calendar/text.ts';
import { schoolYearOf } from '../domain/school-year.ts';
import { routes } from '../routes.ts';
import { isWithin } from './calendars.ts';
import { memo } from './entries.ts';
import { measures } from './measures.ts';
import { link } from './portal.ts';
import { territoryList, type TerritoryView } from './territories.ts';

/** Territories whose own plans, or those of their parts, name days: each has a calendar of them. */
export const plannedTerritories = memo(async (): Promise<readonly TerritoryView[]> => {
  const planned = (await measures())
    .filter(({ measure }) => dueDays(measure.when).length > 0)
    .map(({ document }) => document.territory);
  return (await territoryList()).filter(({ id }) => planned.some((one) => isWithin(one, id)));
});

/**
 * Days by which measures of a territory's plans are due, as text of a calendar. A plan that is over keeps its days:
 * they say what was promised.
 */
export async function measuresCalendarText(territory: TerritoryView, site: URL | undefined): Promise<string> {
  const { id, short, timezone: zone, demo } = territory;
  const entries = (await measures())
    .filter(({ document }) => isWithin(document.territory, id))
    .flatMap(({ measure, document, plan }) =>
      measureEntries({
        document: document.id,
        short: document.short,
        published: document.published,
        plan,
        order: measure.order,
        activity: measure.activity,
        term: measure.term,
        responsible: measure.responsible,
        when: measure.when,
        path: routes.measure(document.id, plan, measure.order),
        zone,
      }),
    );
  const years = [...new Set(entries.map(({ day }) => schoolYearOf(day)))].sort();
  return calendarText({
    name: `ВПР: мероприятия, ${short}`,
    description: `Сроки мероприятий из приказов и планов: ${short}. Слова документов стоят в записях дословно.`,
    demo,
    source: new URL(link(routes.measuresCalendar(id)), site).href,
    page: new URL(link(routes.measures), site).href,
    address: (path) => new URL(link(path), site).href,
    zone,
    years,
    entries,
  });
}
