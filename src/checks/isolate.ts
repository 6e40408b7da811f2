import type { School } from '../schemas/school.ts';
import type { Entry } from './entry.ts';
import { type EntriesByCollection, type Portal, allEntries, portalOf } from './portal.ts';
import type { Problem } from './problem.ts';
import { runRules } from './run.ts';

/** What a portal of many schools publishes when some of their files have errors (`PORTAL_ISOLATE=1`). */
export interface Isolation {
  /** Paths of files and folders of schools that are left out, sorted; what lies in such a folder is left out with it. */
  readonly leftOut: readonly string[];
  /** A card in place of each broken one, by its folder `primer/licey-21`: the school's page stays. */
  readonly cards: ReadonlyMap<string, School>;
}

const IN_SCHOOL = /^schools\/([^/]+)\/([^/]+)(?:\/|$)/;

/** True for a left out path and for everything in a left out folder. */
export function isLeftOut(path: string, leftOut: ReadonlySet<string>): boolean {
  for (let end = path.length; end > 0; end = path.lastIndexOf('/', end - 1)) {
    if (leftOut.has(path.slice(0, end))) return true;
  }
  return false;
}

function without(portal: Portal, leftOut: ReadonlySet<string>): Portal {
  const entries = Object.fromEntries(
    Object.entries(portal.entries).map(([name, list]) => [
      name,
      list.filter((entry) => !isLeftOut(entry.path, leftOut)),
    ]),
  ) as unknown as EntriesByCollection;
  const attachments = new Set([...portal.attachments].filter((path) => !isLeftOut(path, leftOut)));
  // Places stay: what refers to a left out file still has something to refer to.
  return portalOf(portal.today, entries, portal.places, attachments, portal.bodyTree);
}

/** The whole folder goes where its address belongs to another school, else only the file does. */
function partOf(problem: Problem): string {
  const home = IN_SCHOOL.exec(problem.file);
  const doubled = problem.rule === 'ids' && problem.file === `schools/${home?.[1]}/${home?.[2]}/index.md`;
  return doubled ? `schools/${home?.[1]}/${home?.[2]}` : problem.file;
}

function cardInstead(portal: Portal, territory: string, school: string): School {
  const { name = territory } = portal.territories.get(territory)?.data ?? {};
  return { name: `Школа «${school}»`, fullName: `Школа «${school}»`, settlement: name };
}

/**
 * Leaves out the files of schools that have errors, and what cannot be published without them.
 * @param problems everything that the gate has found in this portal
 * @returns undefined when an error lies outside the schools' folders: then nothing may be published
 */
export function isolate(portal: Portal, problems: readonly Problem[]): Isolation | undefined {
  const leftOut = new Set<string>();
  const cardless = new Set<string>();
  let found = problems.filter((problem) => problem.severity === 'error');
  // What rested on a file that is gone has errors of its own now; every round adds a path, so it ends.
  while (found.length > 0) {
    for (const problem of found) {
      const [, territory, school] = IN_SCHOOL.exec(problem.file) ?? [];
      if (territory === undefined || school === undefined || !portal.territoryIds.has(territory)) return undefined;
      // A folder without a card has lost nothing but the card.
      if (problem.rule === 'folders') cardless.add(`${territory}/${school}`);
      else leftOut.add(partOf(problem));
    }
    found = runRules(without(portal, leftOut)).filter(
      (problem) =>
        problem.severity === 'error' &&
        !isLeftOut(partOf(problem), leftOut) &&
        !(problem.rule === 'folders' && cardless.has(problem.file.replace(/^schools\//, ''))),
    );
  }
  for (const path of leftOut) {
    const [, folder] = /^schools\/([^/]+\/[^/]+)\/index\.md$/.exec(path) ?? [];
    if (folder !== undefined && !leftOut.has(`schools/${folder}`)) cardless.add(folder);
  }
  const cards = [...cardless].sort().map((folder): [string, School] => {
    const [territory = '', school = ''] = folder.split('/');
    return [folder, cardInstead(portal, territory, school)];
  });
  return { leftOut: [...leftOut].sort(), cards: new Map(cards) };
}

/** Files that are published: all whose fields are sound, without those left out. */
export function published(portal: Portal, isolation: Isolation | undefined): readonly Entry[] {
  const leftOut = new Set(isolation?.leftOut ?? []);
  return allEntries(portal).filter((entry) => !isLeftOut(entry.path, leftOut));
}
