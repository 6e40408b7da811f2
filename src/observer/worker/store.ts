import { cacheNames, SAVED } from './kept.ts';
import { kept } from './scope.ts';

export const names = cacheNames(kept);

/** The address alone counts: neither its query nor the encoding in which it once came. */
const LOOSE = { ignoreSearch: true, ignoreVary: true } as const;

/** Headers of a body that is no longer as it came over the wire. */
const WIRE = ['content-encoding', 'content-length', 'transfer-encoding'];

/** An answer with the moment at which it was kept. */
export async function stamped(answer: Response): Promise<Response> {
  const headers = new Headers(answer.headers);
  for (const name of WIRE) headers.delete(name);
  if (!headers.has(SAVED)) headers.set(SAVED, new Date().toISOString());
  return new Response(await answer.blob(), { headers });
}

export function savedOf(copy: Response): string {
  return copy.headers.get(SAVED) ?? '';
}

/** True for an answer that is the very file asked for. */
export function isWhole(answer: Response): boolean {
  return answer.ok && answer.status === 200 && !answer.redirected && answer.type === 'basic';
}

export function find(cache: Cache, path: string): Promise<Response | undefined> {
  return cache.match(path, LOOSE);
}

/** The copy in any cache, the oldest first. */
export function findAnywhere(path: string): Promise<Response | undefined> {
  return caches.match(path, LOOSE);
}

/** Asks the server itself, so that an old copy of the browser's own is not taken for news. @throws Error when there is none */
export async function fetchWhole(path: string): Promise<Response> {
  const answer = await fetch(path, { cache: 'no-cache' });
  if (!isWhole(answer)) throw new Error(`${path}: ${answer.status}`);
  return answer;
}
