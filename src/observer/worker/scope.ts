/**
 * The worker's side of the browser, as far as it is used here. TypeScript's own library for workers
 * cannot stand beside the one for pages in one project.
 */
import type { Kept } from './kept.ts';

interface Extendable {
  waitUntil(work: Promise<unknown>): void;
}

export interface FetchEvent extends Extendable {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

export interface MessageEvent extends Extendable {
  readonly data: unknown;
  readonly ports: readonly MessagePort[];
}

export interface Client {
  readonly url: string;
  postMessage(message: unknown): void;
  navigate(url: string): Promise<unknown>;
}

export interface WorkerScope {
  readonly registration: ServiceWorkerRegistration;
  readonly location: Location;
  readonly clients: {
    claim(): Promise<void>;
    matchAll(options: { readonly type: 'window'; readonly includeUncontrolled: boolean }): Promise<readonly Client[]>;
  };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: Extendable) => void): void;
  addEventListener(type: 'fetch', listener: (event: FetchEvent) => void): void;
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void;
}

declare const KEPT: Kept;

export const worker = globalThis as unknown as WorkerScope;
/** Written in front of this code by the build. */
export const kept: Kept = KEPT;

/** Runs alone among all that the two workers of the portal do under this name, where the browser can see to it. */
export function alone<T>(name: string, work: () => Promise<T>): Promise<T> {
  return 'locks' in navigator ? navigator.locks.request(name, work) : work();
}
