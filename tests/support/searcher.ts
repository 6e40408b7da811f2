import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import { FIRST_TEXTS, type Searcher } from '../../src/search/search.ts';
import { buildDir } from './builds.ts';
import type { ServedSite } from './session.ts';

export interface FoundHit {
  /** Path below the portal's root, place included: `/dokumenty/x/#m-plan-1`. */
  readonly path: string;
  /** All that the hit shows. */
  readonly text: string;
}

export interface Outcome {
  readonly query: string;
  readonly total: number;
  readonly missing: readonly string[];
  readonly shown: string | undefined;
  /** Those that are shown at first. */
  readonly hits: readonly FoundHit[];
}

/** The file of a built site that holds the search that pages load. */
function moduleOf(dir: string): string {
  const names = globSync('_astro/*.js', { cwd: dir });
  const found = names.find((name) => /\bas openSearch\b/.test(readFileSync(join(dir, name), 'utf8')));
  if (found === undefined) throw new Error('В собранном сайте нет модуля поиска.');
  return found;
}

/** Search of a built site in a browser's page, asked many times without loading the page anew. */
export async function openSearcher(
  page: Page,
  site: ServedSite,
): Promise<(queries: readonly string[]) => Promise<readonly Outcome[]>> {
  const address = `${site.home}${moduleOf(buildDir('main'))}`;
  await page.goto(`${site.home}poisk/`);
  const search = await page.evaluateHandle(async (url) => {
    const { openSearch } = (await import(url)) as { openSearch: (base: string) => Searcher };
    return openSearch('/');
  }, address);
  return async (queries) => {
    const outcomes = await search.evaluate(
      async (searcher, { asked, first }) => {
        const told = [];
        for (const query of asked) {
          const answer = await searcher.search(query);
          const hits = await searcher.load(answer, answer.finds.slice(0, first));
          const { missing, shown } = answer.understood;
          told.push({
            query,
            total: answer.finds.length,
            missing,
            shown,
            hits: hits.map(({ href, title, place, kind, territory, state, excerpt }) => ({
              path: href,
              text: [title, place, kind, territory, state, ...excerpt.map(({ word }) => word)].join(' '),
            })),
          });
        }
        return told;
      },
      { asked: queries, first: FIRST_TEXTS },
    );
    return outcomes;
  };
}
