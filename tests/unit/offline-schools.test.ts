import assert from 'node:assert/strict';
import { test } from 'node:test';

/** The browser's caches, as far as the worker uses them. */
const stores = new Map<string, Map<string, Response>>();
function cacheOf(name: string) {
  const copies = stores.get(name) ?? new Map<string, Response>();
  stores.set(name, copies);
  return {
    match: async (path: string) => copies.get(path)?.clone(),
    put: async (path: string, answer: Response) => void copies.set(path, answer),
    keys: async () => [...copies.keys()].map((path) => new Request(`https://example.org${path}`)),
    delete: async (path: string) => copies.delete(path),
  };
}

const HTML = '<link href="/_astro/a.1.css"><link href="/_astro/b.2.css"><link href="/_astro/c.3.css">';
const answers: Readonly<Record<string, { readonly body: string; readonly redirected?: boolean }>> = {
  '/shkoly/licey-21/': { body: HTML },
  '/shkoly/licey-21/dannye.json': { body: '{}' },
  '/_astro/a.1.css': { body: 'a{}' },
  '/_astro/b.2.css': { body: '<h1>Вход</h1>', redirected: true },
};

Object.assign(globalThis, {
  KEPT: { base: '/', version: '1', pages: [], tools: [], files: [], fallback: '/' },
  caches: {
    open: async (name: string) => cacheOf(name),
    match: async (path: string) =>
      [...stores.values()]
        .map((copies) => copies.get(path))
        .find(Boolean)
        ?.clone(),
  },
  async fetch(path: string) {
    const { body = '', redirected = false } = answers[path] ?? {};
    const answer = new Response(body, { status: path in answers ? 200 : 404 });
    return Object.defineProperties(answer, { type: { value: 'basic' }, redirected: { value: redirected } });
  },
});

test('of the files that a school’s page needs, those are kept that came from their own address', async () => {
  const { keepSchool } = await import('../../src/observer/worker/schools.ts');
  await keepSchool('licey-21', {});
  const kept = [...stores].flatMap(([, copies]) => [...copies.keys()]).sort();
  assert.deepEqual(kept, ['/_astro/a.1.css', '/shkoly/licey-21/', '/shkoly/licey-21/dannye.json']);
});
