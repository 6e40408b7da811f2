import { isAboutObservation, namesObservation, orders } from '../domain/observer/orders.ts';
import { typography } from '../domain/typography.ts';
import { documents } from './documents.ts';
import { byName, memo } from './entries.ts';
import { hotlinesOf, type HotlineView } from './hotlines.ts';
import { papers, type PaperView } from './papers.ts';
import { portal } from './portal.ts';
import { schoolsByTerritory } from './schools.ts';
import { territories, type TerritoryView } from './territories.ts';

interface PaperLink {
  readonly school: string;
  readonly title: string;
  readonly href: string;
}

/** What is published in one territory of the order of observation, and whom to ask there. */
export interface ObservationView {
  readonly territory: TerritoryView;
  /** Official documents that speak of observers, with the rows that do. */
  readonly documents: readonly {
    readonly short: string;
    readonly href: string;
    readonly state: string;
    readonly rows: readonly { readonly number: string; readonly href: string }[];
  }[];
  /** Schools' own papers about observation. */
  readonly papers: readonly PaperLink[];
  /** Schools' orders about something else, such as the schedule, that also speak of observers. */
  readonly mentions: readonly PaperLink[];
  readonly schools: number;
  /** Schools of the territory whose order of observation the portal does not have. */
  readonly silent: number;
  /** Lines of the district, the region and the country, nearest first. */
  readonly lines: readonly HotlineView[];
}

const paperLink = (paper: PaperView): PaperLink => ({
  school: paper.school.name,
  title: typography(paper.title),
  href: paper.href,
});

/** Territories that have schools or documents, the portal's own first: where observation stands on what. */
export const observation = memo(async (): Promise<readonly ObservationView[]> => {
  const [own, acts, groups, known] = [
    (await portal()).territory,
    await documents(),
    await schoolsByTerritory(),
    await territories(),
  ];
  const published = orders(await papers()).filter((paper) => isAboutObservation(paper) || namesObservation(paper.html));
  const views = [...known.values()].map(async (territory): Promise<ObservationView> => {
    const schools = groups.find((group) => group.territory.id === territory.id)?.schools ?? [];
    const of = published.filter((paper) => paper.school.territory.id === territory.id);
    const speaking = new Set(of.map((paper) => paper.school.id));
    return {
      territory,
      documents: acts
        .filter((act) => act.territory.id === territory.id)
        .map((act) => ({
          short: act.short,
          href: act.href,
          state: act.state,
          rows: act.plans
            .flatMap((plan) => plan.measures)
            .filter(({ activity, responsible, result = '' }) =>
              [activity, responsible, result].some((text) => namesObservation(text)),
            )
            .map(({ number, href }) => ({ number, href })),
        }))
        .filter((act) => act.rows.length > 0),
      papers: of.filter(isAboutObservation).map(paperLink),
      mentions: of.filter((paper) => !isAboutObservation(paper)).map(paperLink),
      schools: schools.length,
      silent: schools.filter((school) => !speaking.has(school.id)).length,
      lines: await hotlinesOf(territory),
    };
  });
  const rank = (view: ObservationView): number => (view.territory.id === own ? 0 : 1);
  return (await Promise.all(views))
    .filter((view) => view.schools > 0 || view.documents.length > 0)
    .sort((a, b) => rank(a) - rank(b) || byName(a.territory.short, b.territory.short));
});

/** The portal's own territory when something is known of it, else every known one. */
export async function observationHere(): Promise<readonly ObservationView[]> {
  const own = (await portal()).territory;
  const [all, here] = [await observation(), (await observation()).filter((view) => view.territory.id === own)];
  return here.length > 0 ? here : all;
}
