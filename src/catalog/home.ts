import { authorityHotlines, type HotlineView } from './hotlines.ts';
import { events, type EventView, news, type NewsView } from './news.ts';
import { portal } from './portal.ts';
import { type SchoolGroup, schoolsByTerritory } from './schools.ts';
import { season, type Season } from './season.ts';
import { answers, instructions, memos } from './texts.ts';

interface Door {
  readonly audience: 'parents' | 'observers' | 'schools';
  readonly items: readonly { readonly words: string; readonly href: string }[];
}

/** Everything that the portal's home page shows. */
export interface HomeView {
  readonly groups: readonly SchoolGroup[];
  readonly season: Season;
  readonly news: readonly NewsView[];
  readonly events: readonly EventView[];
  /** The line to call first: that of the portal's own territory. */
  readonly hotline: HotlineView | undefined;
  readonly doors: readonly Door[];
}

export async function home(): Promise<HomeView> {
  const { builtOn, territory } = await portal();
  const lines = await authorityHotlines();
  const forSchools = (await memos()).filter((one) =>
    one.audience.some((who) => who !== 'родителям' && who !== 'ученикам'),
  );
  return {
    groups: await schoolsByTerritory(),
    season: await season(),
    news: (await news()).slice(0, 5),
    events: (await events()).filter((event) => event.date >= builtOn).slice(0, 3),
    hotline: lines.find((line) => line.territory === territory && line.purpose === 'консультация') ?? lines[0],
    doors: [
      {
        audience: 'parents',
        items: (await answers()).slice(0, 3).map((one) => ({ words: one.question, href: one.href })),
      },
      {
        audience: 'observers',
        items: (await instructions()).slice(0, 3).map((one) => ({ words: one.title, href: one.href })),
      },
      { audience: 'schools', items: forSchools.slice(0, 3).map((one) => ({ words: one.title, href: one.href })) },
    ],
  };
}
