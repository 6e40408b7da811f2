import { numeric } from '../domain/dates.ts';
import { isAboutObservation, namesObservation, type OrdersOfPlace, orders } from '../domain/observer/orders.ts';
import { isPlanned } from '../domain/schedule/summary.ts';
import { observation } from './observation.ts';
import { papersBySchool, type PaperView } from './papers.ts';
import type { SchoolView } from './schools.ts';
import type { DayView } from './season.ts';

/** «приказ от 15.01.2027 № 8» */
const nameOf = ({ kind, signed, number }: PaperView): string =>
  `${kind} от ${numeric(signed)}${number === undefined ? '' : ` №\u00A0${number}`}`;

/** The school's newest order of observation; one about something else that lets observers in stands in for it. */
function orderOf(papers: readonly PaperView[]): string | undefined {
  const speaking = orders(papers).filter((paper) => isAboutObservation(paper) || namesObservation(paper.html));
  const order = speaking.find(isAboutObservation) ?? speaking[0];
  return order && nameOf(order);
}

/** Acts of a territory and of those above it that speak of observers and whose term is not over. */
async function actsOf({ id, ancestors }: SchoolView['territory']): Promise<readonly string[]> {
  const reach = new Set([id, ...ancestors.map((above) => above.id)]);
  return (await observation())
    .filter(({ territory }) => reach.has(territory.id))
    .flatMap(({ documents }) => documents)
    .filter(({ state }) => state === 'в силе' || state === 'не установлен')
    .map(({ short, state }) => (state === 'в силе' ? short : `${short} (действует ли, не установлено)`));
}

/** Which order governs observation in the schools of a day, territory by territory, or that the portal has none. */
export async function ordersOn(day: DayView): Promise<readonly OrdersOfPlace[]> {
  const papers = await papersBySchool();
  const schools = new Set(day.works.filter(({ row }) => isPlanned(row)).map(({ school }) => school));
  const groups = Map.groupBy(schools, ({ territory }) => territory);
  return Promise.all(
    [...groups].map(async ([territory, own]) => ({
      territory: territory.short,
      acts: await actsOf(territory),
      schools: own.map((school) => ({ name: school.name, order: orderOf(papers.get(school.id) ?? []) })),
    })),
  );
}
