import { withCopyNote, withKeptSchools } from './copy-note.ts';
import { freshFirst } from './fresh-first.ts';
import { isKit } from './kit.ts';
import { type News, whyOf } from './messages.ts';
import { type FetchEvent, kept, worker } from './scope.ts';
import { keepSchool, schoolLinks } from './schools.ts';
import { find, findAnywhere, isWhole, names, savedOf } from './store.ts';
import { schoolPaths, type Strategy } from './strategy.ts';

export async function tell(news: News): Promise<void> {
  for (const client of await worker.clients.matchAll({ type: 'window', includeUncontrolled: true })) {
    client.postMessage(news);
  }
}

const inKit = async (path: string): Promise<Response | undefined> =>
  (await find(await caches.open(names.kit), path)) ?? findAnywhere(path);

async function rewritten(copy: Response, change: (html: string) => string, status = 200): Promise<Response> {
  return new Response(change(await copy.text()), { status, headers: copy.headers });
}

/** The page for what is not on the device. @throws Error when it is not there itself */
async function fallback(error: unknown): Promise<Response> {
  const page = await inKit(kept.fallback);
  if (page === undefined) throw error;
  const links = await schoolLinks();
  return rewritten(page, (html) => withKeptSchools(html, links), 503);
}

/** Fresh or a copy; a copy of a page says so by words, one of data by the header with its moment. */
async function fresh(
  network: Promise<Response>,
  copy: Promise<Response | undefined>,
  page: boolean,
): Promise<Response> {
  const { answer, isCopy } = await freshFirst(network, copy);
  return isCopy && page ? rewritten(answer, (html) => withCopyNote(html, savedOf(answer))) : answer;
}

async function isKept(school: string): Promise<boolean> {
  return (await find(await caches.open(names.schools), schoolPaths(kept.base, school).page)) !== undefined;
}

/** Keeps a school whose page was opened, or whose data the kit has asked for. */
async function keepOpened({ school, page }: Strategy & { kind: 'school' }, answer: Response): Promise<void> {
  // Elsewhere data are read by the way; that alone keeps no page.
  if (!isWhole(answer) || !(page || isKit() || (await isKept(school)))) return;
  try {
    await keepSchool(school, page ? { page: answer } : { data: answer });
    await tell({ about: 'school', school, failed: undefined });
  } catch (error) {
    await tell({ about: 'school', school, failed: whyOf(error) });
  }
}

function school(event: FetchEvent, path: string, strategy: Strategy & { kind: 'school' }): Promise<Response> {
  const network = fetch(event.request);
  const taken = network.then((answer) => keepOpened(strategy, answer.clone()));
  event.waitUntil(taken.catch(() => undefined));
  const copy = caches.open(names.schools).then((cache) => find(cache, path));
  return fresh(network, copy, strategy.page).catch((error: unknown) => {
    if (!strategy.page) throw error;
    return fallback(error);
  });
}

/** Answers a request by its strategy. @throws Error when neither network nor device has an answer */
export async function answerBy(strategy: Strategy, event: FetchEvent, path: string): Promise<Response> {
  const navigation = event.request.mode === 'navigate';
  switch (strategy.kind) {
    case 'file':
      return (await inKit(path)) ?? fetch(event.request);
    case 'tool':
      return (await inKit(path)) ?? fetch(event.request).catch(fallback);
    case 'kit':
      return fresh(fetch(event.request), inKit(path), navigation);
    case 'school':
      return school(event, path, strategy);
    case 'other':
      return fetch(event.request).catch(fallback);
  }
}
