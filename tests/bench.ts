/**
 * `npm run bench`: what the portal costs, as a table and, with `-- --json`, as JSON.
 * Times are of this machine; sizes are octets over the wire (brotli).
 */
import process from 'node:process';
import { parseArgs } from 'node:util';
import { build } from './support/builds.ts';
import { runScript } from './support/command.ts';
import { readBuilt } from './support/pages.ts';
import { BENCH_SCHOOLS, type Cost, buildMany, checkMany, withManySchools } from './support/many-cost.ts';
import { searchCost } from './support/search-cost.ts';
import { type Weight, BOUNDS, boundOf, weigh, wireSize } from './support/rules/sizes.ts';

interface Figure {
  readonly figure: string;
  readonly value: number;
  readonly unit: 'с' | 'мс' | 'КБ' | 'МБ' | 'шт.';
  readonly bound?: number;
  readonly where?: string;
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return (performance.now() - started) / 1000;
}

async function checkSeconds(): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < 3; round += 1) times.push(await seconds(() => runScript({ args: ['src/cli/check.ts'] })));
  return Math.min(...times);
}

function heaviest(figure: string, weights: readonly Weight[], of: (weight: Weight) => number, bound: number): Figure {
  const [top] = weights.toSorted((a, b) => of(b) - of(a));
  if (top === undefined) throw new Error(`${figure}: нет ни одной страницы`);
  return { figure, value: of(top) / 1024, unit: 'КБ', bound: bound / 1024, where: top.page.path };
}

function costs(what: string, cost: Cost, bounds: Cost): Figure[] {
  return [
    { figure: what, value: cost.seconds, unit: 'с', bound: bounds.seconds },
    { figure: `${what}, память`, value: cost.megabytes, unit: 'МБ', bound: bounds.megabytes },
  ];
}

/** The goals for a portal of a whole region: 30 s and 2 GB for the check, 60 s and 4 GB for the build. */
function manySchools(): Promise<Figure[]> {
  return withManySchools(async (content) => [
    ...costs(`проверка ${BENCH_SCHOOLS} школ`, await checkMany(content), { seconds: 30, megabytes: 2048 }),
    ...costs(`сборка ${BENCH_SCHOOLS} школ`, await buildMany(content), { seconds: 60, megabytes: 4096 }),
  ]);
}

/** Schools that search is measured with; the portal's own pages come on top. */
const SEARCHED = [1000, 10_000, 40_000];

/** `-- --search 1000` measures search alone, with so many schools, on the site built last. */
async function search(counts: readonly number[]): Promise<Figure[]> {
  const all: Figure[] = [];
  for (const count of counts) {
    const { seconds: time, megabytes, first, school } = await searchCost(count);
    const of = (what: string): string => `поиск, ${count} школ: ${what}`;
    all.push(
      { figure: of('указатель'), value: time, unit: 'с' },
      { figure: of('указатель, память'), value: megabytes, unit: 'МБ' },
      { figure: of('первый ответ'), value: first.kilobytes, unit: 'КБ' },
      { figure: of('первый ответ'), value: first.milliseconds, unit: 'мс' },
      { figure: of('первый ответ о школе'), value: school.kilobytes, unit: 'КБ' },
      { figure: of('первый ответ о школе'), value: school.milliseconds, unit: 'мс' },
    );
  }
  return all;
}

async function figures(): Promise<Figure[]> {
  const check = await checkSeconds();
  const whole = await seconds(async () => {
    if ((await build('main')).failed > 0) throw new Error('Сборка не удалась.');
  });
  const built = readBuilt('main');
  const weights = built.pages.filter((page) => !page.redirect).map((page) => weigh(built, page));
  const isList = ({ page }: Weight): boolean => boundOf(page.path) === BOUNDS.list;
  const singles = weights.filter((weight) => !isList(weight));
  const reading = weights.filter(({ page }) => page.path !== '/poisk/');
  return [
    { figure: 'npm run check', value: check, unit: 'с', bound: 2 },
    { figure: 'холодная сборка', value: whole, unit: 'с' },
    { figure: 'страниц', value: weights.length, unit: 'шт.' },
    heaviest('HTML и CSS страницы об одном', singles, ({ text }) => text, BOUNDS.single),
    heaviest('HTML и CSS списка', weights.filter(isList), ({ text }) => text, BOUNDS.list),
    heaviest('скрипты страницы для чтения', reading, ({ scripts }) => scripts, BOUNDS.scripts),
    heaviest('шрифты', weights, ({ fonts }) => fonts, BOUNDS.fonts),
    heaviest('первый заход', weights, ({ total }) => total, BOUNDS.firstVisit),
    { figure: 'данные поиска школы', value: wireSize(built, 'shkoly/spisok.json') / 1024, unit: 'КБ', bound: 60 },
    ...(await search(SEARCHED)),
    ...(await manySchools()),
  ];
}

const { values } = parseArgs({ options: { json: { type: 'boolean' }, search: { type: 'string' } } });
const measured = values.search === undefined ? await figures() : await search(values.search.split(',').map(Number));
if (values.json === true) process.stdout.write(`${JSON.stringify(measured, null, 2)}\n`);
else {
  console.table(
    measured.map(({ figure, value, unit, bound, where }) => ({
      показатель: figure,
      вышло: `${value.toFixed(unit === 'шт.' ? 0 : 1)} ${unit}`,
      можно: bound === undefined ? '' : `${bound} ${unit}`,
      где: where ?? '',
    })),
  );
}
