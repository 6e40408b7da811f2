import { createServer, type Server } from 'node:http';
import { listen, portalHandler } from '../../src/cli/serve.ts';

/** A built site on a host that can fail in the ways that hosts and networks fail. */
export interface StoppableSite {
  /** Address of the home page, base path included. */
  readonly home: string;
  /** Paths that were asked for since the list was emptied. */
  readonly asked: string[];
  /** Nobody listens any more: what is asked now fails at once. */
  readonly stop: () => void;
  readonly start: () => Promise<void>;
  /** From now on paths that match are not answered at all; undefined: all are. */
  readonly hang: (paths: RegExp | undefined) => void;
  /** From now on another folder is served, as after a publication. */
  readonly publish: (dir: string) => void;
}

/** Serves a folder as `npm start` does, always at the same address. */
export async function serveStoppable(dir: string, base: string): Promise<StoppableSite> {
  let handler = portalHandler({ dir, base });
  let silent: RegExp | undefined;
  const asked: string[] = [];
  const open = (): Server =>
    createServer((req, res) => {
      const path = req.url ?? '';
      asked.push(path);
      if (silent?.test(path) !== true) handler(req, res);
    });
  let server: Server | undefined = open();
  const port = await listen(server, 0);
  return {
    home: `http://localhost:${port}${base}`,
    asked,
    stop() {
      server?.close();
      server?.closeAllConnections();
      server = undefined;
    },
    async start() {
      server = open();
      await listen(server, port);
    },
    hang(paths) {
      silent = paths;
    },
    publish(folder) {
      handler = portalHandler({ dir: folder, base });
    },
  };
}
