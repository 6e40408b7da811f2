import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { listen, portalServer } from '../../src/cli/serve.ts';
import type { FinderRow } from '../../src/domain/query/finder.ts';
import type { Lexicon } from '../../src/domain/query/lexicon.ts';
import { schoolRecord } from '../../src/domain/query/school-record.ts';
import { precompressFolder } from '../../src/integrations/precompress.ts';
import { searchFiles } from '../../src/routes.ts';
import { buildDir } from './builds.ts';
import { runScript } from './command.ts';
import { openSearcher } from './searcher.ts';
import { openBrowser } from './session.ts';
import { openContext } from './sweep.ts';

export interface SearchCost {
  readonly pages: number;
  /** To make the index, and the most memory of both processes. */
  readonly seconds: number;
  readonly megabytes: number;
  /** Before the first answer on a page of the portal and on a school, nothing being there yet. */
  readonly first: { readonly kilobytes: number; readonly milliseconds: number };
  readonly school: { readonly kilobytes: number; readonly milliseconds: number };
}

const costSchema = z.object({ seconds: z.number(), megabytes: z.number() });
const PLACES = ['Берёзово', 'Новый Бор', 'Ключи', 'Заречный', 'Каменка', 'Сосновка', 'Озёрный', 'Луговое', 'Ясное'];
const GRADES = [4, 5, 6, 7, 8];
const SUBJECTS = ['русский язык', 'математика', 'биология', 'история'];
/** Many, as a vocabulary of names is: no two schools of one number stand in one settlement. */
const settlementOf = (number: number): string =>
  `посёлок ${PLACES[number % PLACES.length]}-${1 + Math.floor(number / 40)}`;

/** A school's record as a portal of a whole region has them. */
function record(number: number): { readonly url: string; readonly content: string } {
  const works = GRADES.flatMap((grade) =>
    SUBJECTS.map((subject, order) => ({
      grade,
      classes: `${grade} класс`,
      subject,
      choice: '',
      date: `2027-${order % 2 === 0 ? '04' : '05'}-${String(10 + ((number + grade + order * 3) % 18))}`,
    })),
  );
  const content = schoolRecord({
    name: `Школа № ${number}`,
    fullName: `Муниципальное общеобразовательное учреждение «Школа № ${number}»`,
    place: settlementOf(number),
    territory: `Учебный район № ${1 + (number % 50)}`,
    words: ['школа', 'график', 'когда ВПР'],
    html: '',
    hotlines: ['Горячая линия школы, +7 (000) 000-00-00'],
    now: { year: '2026-2027', works },
    past: [],
  });
  return { url: `/shkoly/shkola-${number}/`, content };
}

/** The built portal with so many invented schools in its search. */
function writeSite(folder: string, count: number): void {
  cpSync(buildDir('main'), folder, { recursive: true });
  for (const name of [searchFiles.main, searchFiles.schools, 'shkoly']) rmSync(join(folder, name), { recursive: true });
  const rows: FinderRow[] = [];
  const lines: string[] = [];
  for (let number = 1; number <= count; number += 1) {
    const school = join(folder, 'shkoly', `shkola-${number}`);
    mkdirSync(school, { recursive: true });
    writeFileSync(join(school, 'dannye.json'), '{}');
    rows.push([`shkola-${number}`, `Школа № ${number}`, settlementOf(number), String(number)]);
    lines.push(JSON.stringify(record(number)));
  }
  writeFileSync(join(folder, 'shkoly', 'spisok.json'), JSON.stringify(rows));
  writeFileSync(join(folder, searchFiles.records), `${lines.join('\n')}\n`);
  const lexicon = join(folder, 'poisk', 'leksikon.json');
  const words = JSON.parse(readFileSync(lexicon, 'utf8')) as Lexicon;
  writeFileSync(lexicon, JSON.stringify({ ...words, fewSchools: false }));
}

async function ask(folder: string, query: string): Promise<SearchCost['first']> {
  const session = await openBrowser();
  const server = portalServer({ dir: folder, base: '/' });
  const home = `http://localhost:${await listen(server, 0)}/`;
  try {
    const context = await openContext(session.browser, { serviceWorkers: 'block' });
    const page = await context.newPage();
    const sizes: Promise<number>[] = [];
    let counting = false;
    page.on('load', () => (counting = true));
    page.on('requestfinished', (request) => {
      if (counting) sizes.push(request.sizes().then((size) => size.responseBodySize));
    });
    const started = { at: 0 };
    const searcher = openSearcher(page, { home, close: () => undefined });
    page.once('load', () => (started.at = performance.now()));
    const [outcome] = await (await searcher)([query]);
    const milliseconds = performance.now() - started.at;
    if ((outcome?.hits.length ?? 0) === 0) throw new Error(`Поиск «${query}» ничего не нашёл.`);
    const octets = (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
    return { kilobytes: octets / 1024, milliseconds };
  } finally {
    server.close();
    server.closeAllConnections();
    await session.close();
  }
}

/** What search costs in a portal of so many schools; the built site `main` must be there. */
export async function searchCost(pages: number): Promise<SearchCost> {
  const folder = mkdtempSync(join(tmpdir(), 'search-cost-'));
  try {
    writeSite(folder, pages);
    const { code, output } = await runScript({ args: [join(import.meta.dirname, 'index-many.ts'), folder] });
    if (code !== 0) throw new Error(output.slice(-4000));
    const cost = costSchema.parse(JSON.parse(output.slice(output.lastIndexOf('{'))));
    for (const part of [searchFiles.main, searchFiles.schools, 'poisk', 'shkoly']) {
      // Fragments and parts of the index are packed by Pagefind; only what lies at the top is text.
      await precompressFolder(join(folder, part));
    }
    return {
      pages,
      ...cost,
      first: await ask(folder, 'приказ № 259'),
      school: await ask(folder, `школа ${Math.floor(pages / 2)} 5 класс математика`),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
