import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { stringify } from 'yaml';
import { type SchoolData, schoolDataSchema } from '../../src/schemas/school-data.ts';
import type { Schedule } from '../../src/schemas/schedule.ts';
import { ORIGIN, copySources } from './builds.ts';
import { readCalendar, type ReadEntry } from './calendars.ts';
import { runScript } from './command.ts';
import { decode } from './html.ts';

const PORTAL = resolve('tests', 'fixtures', 'portal');
const SCHOOL = 'shkoly/licey-21';

/** The sound portal's frame does not know of telling parents; a life has to be told of. */
const DUTY = `  - rule: parents-informed
    text: Родителей знакомят с порядком ВПР за 10 дней до начала работ
    value: 10
    source: { title: Дорожная карта, date: 2021-08-23, number: "381" }
    verified: true
`;

/** One item of a school's feed. */
export interface FeedEntry {
  readonly guid: string;
  readonly link: string;
  readonly words: string;
  /** The moment that it bears. */
  readonly published: number;
}

/** What one build of the small portal says of its school, by each of its mouths. */
export interface Said {
  /** Text of the row, as a reader sees it; undefined when the page has no such row. */
  readonly row: (page: 'now' | string, id: string) => RowSaid | undefined;
  readonly pageText: (path: string) => string | undefined;
  readonly calendar: (file: string) => readonly ReadEntry[];
  readonly feed: readonly FeedEntry[];
  readonly data: SchoolData;
}

export interface RowSaid {
  readonly text: string;
  readonly days: string;
  readonly cancelled: boolean;
}

/** Text without tags, one space between words. */
export function plainText(html: string): string {
  return decode(html.replace(/<[^>]+>/g, ''))
    .replace(/[\u00A0\s]+/g, ' ')
    .trim();
}

function rowOf(html: string, id: string): RowSaid | undefined {
  const found = new RegExp(`<li[^>]*\\sid="r-${id}"[^>]*>[\\s\\S]*?</li>`).exec(html)?.[0];
  if (found === undefined) return undefined;
  const [head = ''] = /^<li[^>]*>/.exec(found) ?? [];
  return {
    text: plainText(found),
    days: /data-date="([^"]+)"/.exec(head)?.[1] ?? '',
    cancelled: /class="[^"]*\bcancelled\b/.test(head),
  };
}

function feedOf(xml: string): FeedEntry[] {
  const inner = (item: string, name: string): string =>
    new RegExp(`<${name}(?:\\s[^>]*)?>([\\s\\S]*?)</${name}>`).exec(item)?.[1] ?? '';
  return [...xml.matchAll(/<item>([\s\S]*?)<\/item>/g)].map(([, item = '']) => ({
    guid: inner(item, 'guid'),
    link: decode(inner(item, 'link')),
    words: plainText(decode(inner(item, 'description'))),
    published: Date.parse(inner(item, 'pubDate')),
  }));
}

/** The sound small portal in a folder of its own, to be changed and built step by step. */
export class Life {
  private readonly sources: string;
  private readonly folder: string;

  private constructor(sources: string, folder: string) {
    this.sources = sources;
    this.folder = folder;
  }

  static async begin(): Promise<Life> {
    const folder = mkdtempSync(join(tmpdir(), 'life-'));
    cpSync(PORTAL, join(folder, 'content'), { recursive: true });
    const rules = join(folder, 'content', 'rules', '2026-2027.md');
    writeFileSync(rules, readFileSync(rules, 'utf8').replace('\nlimits:\n', `\nlimits:\n${DUTY}`));
    return new Life(await copySources(), folder);
  }

  end(): void {
    for (const path of [this.sources, this.folder]) rmSync(path, { recursive: true });
  }

  /** Writes a schedule of the school over the one of its year. */
  write(schedule: Schedule): void {
    const file = `schools/primer/licey-21/grafik-${schedule.schoolYear}.md`;
    writeFileSync(join(this.folder, 'content', file), `---\n${stringify(schedule)}---\n`);
  }

  /** Begins a school year as the editor does. */
  async turn(year: string, now: string): Promise<void> {
    await this.run(['src/cli/new.ts', 'year', year], now);
  }

  async build(now: string): Promise<Said> {
    await this.run(['src/cli/build.ts'], now);
    const site = join(this.folder, 'site');
    const read = (path: string): string => readFileSync(join(site, path), 'utf8');
    const page = (path: string): string | undefined => {
      const file = join(path, 'index.html');
      return existsSync(join(site, file)) ? read(file) : undefined;
    };
    return {
      row: (which, id) => rowOf(page(which === 'now' ? SCHOOL : `${SCHOOL}/${which}`) ?? '', id),
      pageText: (path) => {
        const html = page(path);
        return html === undefined ? undefined : plainText(html);
      },
      calendar: (file) => readCalendar(file, read(`${SCHOOL}/${file}`)).entries,
      feed: feedOf(read(`${SCHOOL}/novosti.xml`)),
      data: schoolDataSchema.parse(JSON.parse(read(`${SCHOOL}/dannye.json`))),
    };
  }

  /** @throws Error with all that the command said when it failed. */
  private async run(args: readonly string[], now: string): Promise<void> {
    const { code, output } = await runScript({
      args,
      cwd: this.sources,
      env: {
        PORTAL_NOW: now,
        PORTAL_SITE: ORIGIN,
        PORTAL_CONTENT: join(this.folder, 'content'),
        PORTAL_OUT: join(this.folder, 'site'),
        PORTAL_BASE: '/',
        PORTAL_ISOLATE: '0',
      },
    });
    if (code !== 0) throw new Error(output);
  }
}
