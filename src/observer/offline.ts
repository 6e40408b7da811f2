import { href, routes } from '../routes.ts';
import { startMark } from './offline-mark.ts';
import type { News, Question, State, Takeover } from './worker/messages.ts';

/** Asks a worker and waits for its answer. */
function ask<T extends State | Takeover>(worker: ServiceWorker, question: Question): Promise<T> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }: MessageEvent<T>) => resolve(data);
    worker.postMessage(question, [port2]);
  });
}

/** What this page has fetched of schools before a worker could see it is asked for again, to be kept. */
function repeatSchools(base: string): void {
  const data = new RegExp(`^${href(base, routes.schools)}[a-z0-9-]+/dannye\\.json$`);
  const paths = performance.getEntriesByType('resource').map(({ name }) => new URL(name).pathname);
  for (const path of new Set(paths.filter((one) => data.test(one)))) void fetch(path).catch(() => undefined);
}

function watch(worker: ServiceWorker, settled: (state: ServiceWorkerState) => void): void {
  worker.addEventListener('statechange', () => settled(worker.state));
}

/**
 * Makes the kit work without network: registers the worker for the kit and for the schools' pages,
 * and shows in the page's mark how far that is. Nothing is thrown: a page without it still works.
 * @param base base path of the portal
 */
export async function startOffline(base: string): Promise<void> {
  const mark = startMark();
  if (!('serviceWorker' in navigator) || !('caches' in globalThis)) return mark.show({ kind: 'unable' });
  const { serviceWorker } = navigator;
  const look = async (worker: ServiceWorker): Promise<void> => {
    const state = await ask<State>(worker, 'state');
    mark.show(state.ready ? { kind: 'ready', saved: state.saved } : { kind: 'failed', why: state.why });
  };
  const offer = (worker: ServiceWorker): void =>
    mark.offerUpdate(async () => {
      serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
      return (await ask<Takeover>(worker, 'take over')) === 'taken';
    });
  const follow = (worker: ServiceWorker, first: boolean): void =>
    watch(worker, (state) => {
      if (state === 'activated') void look(worker);
      if (state === 'installed' && !first) offer(worker);
    });
  serviceWorker.addEventListener('message', ({ data }: MessageEvent<News>) => {
    if (data.about === 'school') mark.school(data.failed);
    // Of a new version that did not come through nobody need know: the old one works.
    else if (!mark.isReady()) mark.show({ kind: 'failed', why: data.failed });
  });
  if (serviceWorker.controller === null) {
    serviceWorker.addEventListener('controllerchange', () => repeatSchools(base), { once: true });
  }
  const register = async (): Promise<void> => {
    mark.show({ kind: 'preparing' });
    const script = href(base, routes.worker);
    // `updateViaCache`: whatever a host says of its age, the script itself is always asked for anew.
    const [kit] = await Promise.all(
      [routes.observers, routes.schools].map((scope) =>
        serviceWorker.register(script, { scope: href(base, scope), updateViaCache: 'none' }),
      ),
    );
    if (kit === undefined) return;
    const followNew = (): void => {
      if (kit.installing !== null) follow(kit.installing, kit.active === null);
    };
    kit.addEventListener('updatefound', followNew);
    followNew();
    if (kit.waiting !== null && kit.active !== null) offer(kit.waiting);
    if (kit.active !== null) await look(kit.active);
  };
  const begin = (): Promise<void> =>
    register().catch((error: unknown) => {
      const unable = error instanceof DOMException && ['SecurityError', 'NotSupportedError'].includes(error.name);
      mark.show(unable ? { kind: 'unable' } : { kind: 'failed', why: 'network' });
    });
  addEventListener('online', () => void (mark.isReady() || begin()));
  await begin();
}
