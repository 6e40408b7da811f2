/** Tells other tabs of this portal which observation has changed. */
export interface Tabs {
  tell(id: string): void;
  listen(hear: (id: string) => void): void;
}

/**
 * A channel between tabs. A browser without `BroadcastChannel` (an iPhone before 2022) agrees at the next write:
 * the store merges there.
 */
export function openTabs(name: string): Tabs {
  if (!('BroadcastChannel' in globalThis)) return { tell: () => undefined, listen: () => undefined };
  const channel = new BroadcastChannel(name);
  return {
    tell: (id) => channel.postMessage(id),
    listen(hear) {
      channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
        if (typeof data === 'string') hear(data);
      });
    },
  };
}
