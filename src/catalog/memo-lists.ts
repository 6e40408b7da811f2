import { type Memo, memoAudiences } from '../schemas/texts.ts';
import { memo } from './entries.ts';
import { schoolMemos } from './papers.ts';
import type { SchoolView } from './schools.ts';
import { memos } from './texts.ts';

/** A memo as a list shows it, whoever wrote it. */
export interface MemoLink {
  readonly title: string;
  readonly summary: string;
  readonly href: string;
  readonly audience: Memo['audience'];
  /** Who wrote it for its own readers; undefined for a memo of the portal. */
  readonly from: string | undefined;
}

export interface MemoGroup {
  readonly audience: Memo['audience'][number];
  readonly memos: readonly MemoLink[];
}

/** A list of all memos stays short in a large portal: the memos of the other schools stand on their own pages. */
const SCHOOLS_SHOWN = 20;

/** Memos of the portal's editors: for everybody, or for one territory. */
const ofEditors = memo(async () =>
  (await memos()).map(({ title, summary, href, audience, territory }) => ({
    territory: territory?.id,
    link: { title, summary, href, audience, from: territory?.short } satisfies MemoLink,
  })),
);

const ofPortal = memo(async (): Promise<readonly MemoLink[]> =>
  (await ofEditors()).filter((one) => one.territory === undefined).map(({ link }) => link),
);

/** Memos of territories, by territory. */
const byTerritory = memo(async () => Map.groupBy(await ofEditors(), ({ territory }) => territory));

const ofSchools = memo(async () =>
  (await schoolMemos()).map(({ title, summary, href, audience, school }) => ({
    id: school.id,
    link: { title, summary, href, audience, from: school.name } satisfies MemoLink,
  })),
);
const bySchool = memo(async () => Map.groupBy(await ofSchools(), ({ id }) => id));

/** Memos by reader, in the order of `memoAudiences`; in a group the schools' own stand first. A memo for two readers stands with both. */
export const memoGroups = memo(async (): Promise<readonly MemoGroup[]> => {
  const ofTerritories = (await ofEditors()).filter((one) => one.territory !== undefined);
  const own = [...(await ofSchools()).slice(0, SCHOOLS_SHOWN), ...ofTerritories].map(({ link }) => link);
  const all = [...own, ...(await ofPortal())];
  return memoAudiences
    .map((audience) => ({ audience, memos: all.filter((one) => one.audience.includes(audience)) }))
    .filter((group) => group.memos.length > 0);
});

/** Memos that hold for a school: its own, its territories' from the nearest, then the portal's for parents, who read its page. */
export async function memosFor(school: SchoolView): Promise<readonly MemoLink[]> {
  const own = ((await bySchool()).get(school.id) ?? []).map(({ link }) => link);
  const places = [school.territory.id, ...school.territory.ancestors.map((above) => above.id)];
  const groups = await byTerritory();
  const near = places.flatMap((place) => (groups.get(place) ?? []).map(({ link }) => link));
  return [...own, ...[...near, ...(await ofPortal())].filter((one) => one.audience.includes('родителям'))];
}

/** Other memos of the portal for the same readers, the one at hand left out. */
export async function memosBeside({
  href,
  audience,
}: Pick<MemoLink, 'href' | 'audience'>): Promise<readonly MemoLink[]> {
  return (await ofPortal()).filter((one) => one.href !== href && one.audience.some((who) => audience.includes(who)));
}
