/** The worker that ends all workers: it takes their place, clears what they kept and goes. Observations are not its business. */
import { cacheNames } from './kept.ts';
import { kept, worker } from './scope.ts';

async function retire(): Promise<void> {
  const { all } = cacheNames(kept);
  const ours = (await caches.keys()).filter((name) => name.startsWith(all));
  await Promise.all(ours.map((name) => caches.delete(name)));
  await worker.registration.unregister();
}

worker.addEventListener('install', (event) => event.waitUntil(worker.skipWaiting()));
worker.addEventListener('activate', (event) => event.waitUntil(retire()));
