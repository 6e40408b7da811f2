import { sep } from 'node:path';
import type { AstroIntegration } from 'astro';
import type { Site } from '../site.ts';
import { LiveChecker } from './live-check.ts';
import { REPORT_CSS, REPORT_STYLE, asksForPage, onPage, reportPage, withReport } from './live-page.ts';

type Setup = Parameters<NonNullable<AstroIntegration['hooks']['astro:config:setup']>>[0];
type VitePlugin = NonNullable<NonNullable<Parameters<Setup['updateConfig']>[0]['vite']>['plugins']>[number];

/** An editor saves in several steps; one check is enough for all of them. Milliseconds. */
const SETTLE = 40;

/**
 * The content gate in `npm run dev`: its report on top of every page, new with every saved file.
 * Nothing is stopped: pages show what could be read.
 */
export function liveReport(site: Site): VitePlugin {
  return {
    name: 'live-report',
    configureServer(server) {
      // Vite reads its configuration more than once; only a server that answers needs a report.
      if (server.config.server.middlewareMode === true && server.httpServer === null) return;
      const send = server.ws.send.bind(server.ws) as (...args: unknown[]) => void;
      const checker = new LiveChecker(site, () => send({ type: 'full-reload', path: '*' }));
      checker.ask();
      // Over a page that the report already explains, an English stack would only hide it.
      server.ws.send = ((...args: unknown[]) => {
        const [payload] = args as [{ readonly type?: string } | string];
        const overlay = typeof payload === 'object' && payload.type === 'error';
        if (!overlay || checker.last.errors === 0) send(...args);
      }) as typeof server.ws.send;
      let timer: NodeJS.Timeout | undefined;
      server.watcher.on('all', (_, file) => {
        if (!file.startsWith(site.contentDir + sep)) return;
        clearTimeout(timer);
        timer = setTimeout(() => checker.ask(), SETTLE);
      });
      server.httpServer?.once('close', () => void checker.close());
      server.middlewares.use((req, res, next) => {
        if (req.url?.split('?')[0]?.endsWith(`/${REPORT_STYLE}`)) {
          res.setHeader('content-type', 'text/css; charset=utf-8');
          return void res.end(REPORT_CSS);
        }
        if (asksForPage(req)) {
          onPage(res, async (html, status) => {
            const check = await checker.settled();
            return status >= 500 && check.errors > 0
              ? reportPage(check, site.base)
              : withReport(html, check, site.base);
          });
        }
        next();
      });
    },
  };
}
