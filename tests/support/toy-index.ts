import { createServer } from 'node:http';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { listen } from '../../src/cli/serve.ts';
import type { Pagefind, PagefindModule } from '../../src/search/engine.ts';

export interface ToyIndex {
  readonly engine: Pagefind;
  /** Paths of the pages that the engine finds, the best first. */
  readonly find: (query: string) => Promise<readonly string[]>;
  /** Files that the engine has asked for so far, by their names. */
  readonly asked: readonly string[];
  readonly close: () => Promise<void>;
}

/** An index of a few pages (path → body) made by Pagefind alone, and its own engine to ask it. */
export async function toyIndex(pages: Readonly<Record<string, string>>): Promise<ToyIndex> {
  const folder = await mkdtemp(join(tmpdir(), 'toy-index-'));
  const pagefind = await import('pagefind');
  const { index } = await pagefind.createIndex({ forceLanguage: 'ru' });
  for (const [url, body] of Object.entries(pages))
    await index?.addHTMLFile({ url, content: `<html lang="ru"><title>Страница</title><body>${body}</body></html>` });
  await index?.writeFiles({ outputPath: folder });
  await pagefind.close();
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://toy');
    asked.push(pathname);
    const file = join(folder, pathname);
    if (existsSync(file)) response.end(readFileSync(file));
    else response.writeHead(404).end();
  });
  const port = await listen(server, 0);
  const module = (await import(pathToFileURL(join(folder, 'pagefind.js')).href)) as PagefindModule;
  const engine = module.createInstance({ basePath: `http://localhost:${port}/`, baseUrl: '/', noWorker: true });
  await engine.options({ ranking: { diacriticSimilarity: 0 } });
  return {
    engine,
    asked,
    async find(query) {
      const { results } = await engine.search(query);
      return Promise.all(results.map(async (hit) => (await hit.data()).url));
    },
    async close() {
      server.close();
      server.closeAllConnections();
      await rm(folder, { recursive: true });
    },
  };
}
