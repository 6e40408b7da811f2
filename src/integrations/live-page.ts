import type { IncomingMessage, ServerResponse } from 'node:http';
import type { LiveCheck } from './check-worker.ts';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);
}

/** Name of the style sheet below the base path; the policy of the pages allows no style inside them. */
export const REPORT_STYLE = '__otchet.css';

export const REPORT_CSS = `.otchet{all:initial;display:block;box-sizing:border-box;padding:1rem;background:#fff4d6;color:#1d1d1b;border-block-end:4px solid #b3261e;font:16px/1.5 system-ui,sans-serif}
.otchet strong{font-weight:700}
.otchet pre{margin:.5rem 0 0;max-height:50vh;overflow:auto;white-space:pre-wrap;overflow-wrap:anywhere;font:14px/1.5 ui-monospace,monospace}
`;

/** The gate's report as a box for the top of a page; empty when there is nothing to say. */
export function reportBox({ report, errors }: LiveCheck, base: string): string {
  if (report === '') return '';
  const words =
    errors > 0
      ? 'В содержании ошибки: такой портал не соберётся. Исправьте файл и сохраните, страница обновится сама.'
      : 'Содержание в порядке, но есть предупреждения.';
  const style = `<link rel="stylesheet" href="${escaped(base)}${REPORT_STYLE}">`;
  return `${style}<section class="otchet" lang="ru" role="alert" aria-label="Отчёт проверки" data-pagefind-ignore><strong>${words}</strong><pre>${escaped(report)}</pre></section>`;
}

/** A page for an address that cannot be shown while the content is broken; it waits for the mended file. */
export function reportPage(check: LiveCheck, base: string): string {
  const script = `<script type="module" src="${escaped(base)}@vite/client"></script>`;
  return `<!doctype html><html lang="ru"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Ошибка в содержании</title>${script}</head><body>${reportBox(check, base)}</body></html>`;
}

/** Puts the report on top of a page that was made in spite of it. */
export function withReport(html: string, check: LiveCheck, base: string): string {
  const box = reportBox(check, base);
  return box === '' ? html : html.replace(/<body\b[^>]*>|$/, (body) => body + box);
}

/** True for what a person opens in a browser, not for its scripts, styles and pictures. */
export function asksForPage({ method, url = '', headers }: IncomingMessage): boolean {
  const path = url.split('?')[0] ?? '';
  if (method !== 'GET' || /\/(?:@|__|node_modules\/|src\/)/.test(path)) return false;
  return path.endsWith('/') || (headers.accept ?? '').includes('text/html');
}

/**
 * Holds an answer back until it is whole, so that an HTML page can be changed on its way.
 * @param change receives a page and its status, and gives the page to send
 */
export function onPage(res: ServerResponse, change: (html: string, status: number) => Promise<string>): void {
  const { writeHead, write, end } = res;
  const chunks: Buffer[] = [];
  const keep = (chunk: unknown): void => {
    if (typeof chunk === 'string' || chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk as string));
  };
  res.writeHead = (status: number, ...rest: unknown[]) => {
    res.statusCode = status;
    const headers = rest.find((one) => typeof one === 'object' && one !== null) ?? {};
    for (const [name, value] of Object.entries(headers)) res.setHeader(name, value as string);
    return res;
  };
  res.write = (chunk: unknown, ...rest: unknown[]) => {
    keep(chunk);
    const done = rest.find((one) => typeof one === 'function') as (() => void) | undefined;
    done?.();
    return true;
  };
  res.end = (...rest: unknown[]) => {
    keep(rest[0]);
    const whole = Buffer.concat(chunks);
    const html = String(res.getHeader('content-type') ?? '').includes('text/html');
    const text = html ? change(whole.toString('utf8'), res.statusCode) : Promise.resolve(whole);
    void text.then((body) => {
      // Node writes the head by these very methods.
      Object.assign(res, { writeHead, write, end });
      res.removeHeader('content-length');
      res.end(body);
    });
    return res;
  };
}
