import { existsSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import sirv from 'sirv';
import { PortalError } from './errors.ts';

export interface ServedFolder {
  /** Absolute path of the built site. */
  readonly dir: string;
  /** Base path with slashes at both ends, as the site was built for. */
  readonly base: string;
}

/** Types that sirv leaves without a charset or does not know; Russian text needs the charset said. */
const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
};

function redirect(res: ServerResponse, location: string): void {
  res.writeHead(301, { Location: location }).end();
}

function notFoundPage(dir: string): string {
  const file = join(dir, '404.html');
  return existsSync(file)
    ? readFileSync(file, 'utf8')
    : '<!doctype html><meta charset="utf-8"><p>Страница не найдена</p>';
}

/** Path and query of a request, or undefined for an address that no file can have. */
function addressOf(req: IncomingMessage): { path: string; query: string } | undefined {
  const [raw = '/', ...rest] = (req.url ?? '/').split('?');
  try {
    const path = decodeURIComponent(raw).replace(/[/\\]+/g, '/');
    if (!path.startsWith('/') || path.includes('\0') || path.split('/').includes('..')) return undefined;
    return { path, query: rest.length > 0 ? `?${rest.join('?')}` : '' };
  } catch {
    return undefined;
  }
}

/** Answers as a host of static files should: precompressed files, slash redirect, our page for a miss. */
export function portalHandler({ dir, base }: ServedFolder): RequestListener {
  const notFound = notFoundPage(dir);
  const files = sirv(dir, {
    etag: true,
    brotli: true,
    gzip: true,
    // Exact names only: with sirv's own guessing one page would have many addresses.
    extensions: [],
    setHeaders(res, pathname) {
      const type = TYPES[extname(pathname)];
      if (type !== undefined) res.setHeader('Content-Type', type);
      res.setHeader(
        'Cache-Control',
        pathname.startsWith('/_astro/') ? 'public, max-age=31536000, immutable' : 'no-cache',
      );
      res.setHeader('X-Content-Type-Options', 'nosniff');
    },
  });
  const miss = (res: ServerResponse): void => {
    res.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-cache' }).end(notFound);
  };
  return (req, res) => {
    if (req.method !== 'GET' && req.method !== 'HEAD') return void res.writeHead(405, { Allow: 'GET, HEAD' }).end();
    const address = addressOf(req);
    if (address === undefined) return miss(res);
    const { path, query } = address;
    if (base !== '/' && (path === '/' || path === base.slice(0, -1))) return redirect(res, base + query);
    if (!path.startsWith(base)) return miss(res);
    const inner = `/${path.slice(base.length)}`;
    if (inner.endsWith('/')) req.url = encodeURI(`${inner}index.html`) + query;
    else if (!extname(inner) && existsSync(join(dir, inner, 'index.html'))) {
      return redirect(res, `${encodeURI(path)}/${query}`);
    } else req.url = encodeURI(inner) + query;
    files(req, res, () => miss(res));
  };
}

/** A server of one built site; it does not listen yet. */
export function portalServer(folder: ServedFolder): Server {
  return createServer(portalHandler(folder));
}

/**
 * Starts listening.
 * @param port 0 takes any free one
 * @returns the port
 * @throws PortalError in one Russian line when the port is taken or forbidden.
 */
export function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(portError(error, port)));
    server.listen(port, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

function portError(error: NodeJS.ErrnoException, port: number): Error {
  const other = port < 65_535 ? port + 1 : port - 1;
  const advice = `Закройте её или выберите другой порт: PORTAL_PORT=${other} npm start`;
  if (error.code === 'EADDRINUSE') return new PortalError(`Порт ${port} занят другой программой. ${advice}`);
  if (error.code === 'EACCES')
    return new PortalError(`Порт ${port} недоступен без прав администратора. Задайте PORTAL_PORT больше 1023.`);
  return error;
}

/** @throws PortalError when another program listens on the port. */
export async function refuseTakenPort(port: number): Promise<void> {
  const probe = createServer();
  await listen(probe, port);
  await new Promise((resolve) => probe.close(resolve));
}
