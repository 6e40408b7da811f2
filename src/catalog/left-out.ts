import { entriesOf, memo } from './entries.ts';

export interface LeftOut {
  /** True for a file that this build leaves out for its errors, by its path below the content folder. */
  readonly has: (path: string) => boolean;
  readonly paths: readonly string[];
  /** Folders of schools whose card is one made from their id: `primer/licey-21`. */
  readonly cards: ReadonlySet<string>;
}

/** What this build leaves out (`PORTAL_ISOLATE=1`); nothing in a build without errors. */
export const leftOut = memo(async (): Promise<LeftOut> => {
  const [entry] = await entriesOf('leftOut');
  const { paths = [], cards = [] } = entry?.data ?? {};
  return {
    paths,
    cards: new Set(cards),
    // A folder that is left out takes along all that lies in it.
    has: (path) => paths.some((one) => path === one || path.startsWith(`${one}/`)),
  };
});

/** School years of the schedules that are left out, by school; a file without a year in its name counts for every year. */
export const schedulesLeftOut = memo(async (): Promise<ReadonlyMap<string, ReadonlySet<string>>> => {
  const found = new Map<string, Set<string>>();
  for (const path of (await leftOut()).paths) {
    const [, school = '', name = ''] = /^schools\/[^/]+\/([^/]+)\/grafik-([^/]*)\.md$/.exec(path) ?? [];
    if (school !== '') found.set(school, (found.get(school) ?? new Set()).add(/^\d{4}-\d{4}$/.test(name) ? name : ''));
  }
  return found;
});
