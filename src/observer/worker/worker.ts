/** The service worker of the observer's kit and of the schools' pages: one script, registered under two scopes. */
import { answerBy, tell } from './answers.ts';
import { dropOldKits, isKit, keepKit } from './kit.ts';
import { type Question, type State, type Takeover, whyOf } from './messages.ts';
import { kept, worker } from './scope.ts';
import { dropUnusedFiles } from './schools.ts';
import { strategyOf } from './strategy.ts';

async function install(): Promise<void> {
  if (!isKit()) return;
  try {
    await keepKit();
  } catch (error) {
    await tell({ about: 'kit', failed: whyOf(error) });
    throw error;
  }
}

/** Comes when no window works with the old worker any more: only now may its files go. */
async function activate(): Promise<void> {
  await (isKit() ? dropOldKits() : dropUnusedFiles());
  await worker.clients.claim();
}

/** A browser short of room may have thrown files away since: what is missing is fetched again. */
async function state(): Promise<State> {
  try {
    return { ready: true, saved: await keepKit() };
  } catch (error) {
    return { ready: false, why: whyOf(error) };
  }
}

/** Never under the hands of another window: its page would ask for files that are gone. */
async function takeOver(): Promise<Takeover> {
  const windows = await worker.clients.matchAll({ type: 'window', includeUncontrolled: true });
  if (windows.filter(({ url }) => url.startsWith(worker.registration.scope)).length > 1) return 'other windows';
  await worker.skipWaiting();
  return 'taken';
}

worker.addEventListener('install', (event) => event.waitUntil(install()));
worker.addEventListener('activate', (event) => event.waitUntil(activate()));
worker.addEventListener('message', (event) => {
  const [port] = event.ports;
  const answers: Readonly<Record<Question, () => Promise<State | Takeover>>> = { state, 'take over': takeOver };
  const answer = Object.hasOwn(answers, String(event.data)) ? answers[event.data as Question] : undefined;
  if (port && answer) event.waitUntil(answer().then((words) => port.postMessage(words)));
});
worker.addEventListener('fetch', (event) => {
  const { method, url, mode } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== 'GET' || origin !== worker.location.origin) return;
  const strategy = strategyOf({ path: pathname, navigation: mode === 'navigate' }, kept);
  if (strategy !== undefined) event.respondWith(answerBy(strategy, event, pathname));
});
