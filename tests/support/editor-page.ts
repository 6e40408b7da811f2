import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright';
import { type ContentCheck, checkContent } from '../../src/checks/content.ts';
import type { PublishedSchedules } from '../../src/domain/schedule/compare.ts';
import { axeSource } from './browser-rules/axe.ts';
import { type ServedSite, type Session, openBrowser, serveBuilt } from './session.ts';
import { openContext } from './sweep.ts';

/** When the built portal was made: the gate judges by the same day. */
export const NOW = Temporal.Instant.from('2026-11-21T12:00:00+03:00');

export interface Visit {
  readonly page: Page;
  /** Everything that the page asked for. */
  readonly requests: readonly string[];
  /** Errors of the console and of the code. */
  readonly complaints: readonly string[];
}

/** The editor's page in a real browser, on the built portal. */
export class EditorPage {
  readonly home: string;
  private readonly session: Session;
  private readonly site: ServedSite;

  private constructor(session: Session, site: ServedSite) {
    this.session = session;
    this.site = site;
    this.home = site.home;
  }

  static async open(): Promise<EditorPage> {
    return new EditorPage(await openBrowser(), await serveBuilt('main'));
  }

  async close(): Promise<void> {
    this.site.close();
    await this.session.close();
  }

  /** Does something on the page, which may neither complain nor hand anything over. */
  async visit(
    hash: string,
    work: (visit: Visit) => Promise<void>,
    options: BrowserContextOptions = {},
    prepare?: () => void,
  ): Promise<void> {
    const context = await openContext(this.session.browser, { viewport: { width: 1280, height: 900 }, ...options });
    await context.addInitScript(axeSource);
    if (prepare) await context.addInitScript(prepare);
    const page = await context.newPage();
    const requests: string[] = [];
    const complaints: string[] = [];
    page.on('request', (request) => requests.push(`${request.method()} ${request.url()}`));
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    try {
      await page.goto(`${this.home}redaktoru/${hash}`);
      await work({ page, requests, complaints });
      assert.deepEqual(complaints, []);
      // Only files of the portal itself are read, and nothing is handed over with a request.
      const strange = requests.filter((one) => !one.startsWith(`GET ${this.home}`) && !one.startsWith('GET data:'));
      assert.deepEqual(strange, []);
      assert.deepEqual(
        requests.filter((one) => one.includes('?')),
        [],
      );
    } finally {
      await context.close();
    }
  }
}

/** Asks the page what it has against the file. */
export const check = (page: Page): Promise<void> =>
  page.getByRole('button', { name: 'Проверить и получить файл' }).press('Enter');

/** What the form gives: the file that would be downloaded, and the place that it names. */
export async function given(page: Page): Promise<{ readonly path: string; readonly text: string }> {
  const link = page.getByRole('link', { name: 'Скачать файл' });
  const address = (await link.getAttribute('href')) ?? '';
  const text = decodeURIComponent(address.slice(address.indexOf(',') + 1));
  const path = (await page.locator('[data-giving] code').textContent()) ?? '';
  return { path, text };
}

/** Lays a file into a copy of the portal's content and asks the gate. */
export async function gate(
  { path, text }: { readonly path: string; readonly text: string },
  previous?: PublishedSchedules,
): Promise<ContentCheck> {
  const folder = mkdtempSync(join(tmpdir(), 'editor-'));
  try {
    cpSync('content', join(folder, 'content'), { recursive: true });
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
    return await checkContent({ contentDir: join(folder, 'content'), now: NOW }, { root: 'content', previous });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
