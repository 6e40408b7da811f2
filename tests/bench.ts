/**
 * `npm run bench`: what the portal costs, as a table and, with `-- --json`, as JSON.
 * Times are of this machine; sizes are octets over the wire (brotli).
 */
import process from 'node:process';
import { build } from './support/builds.ts';
import { runScript } from './support/command.ts';
import { readBuilt } from './support/pages.ts';
import { BENCH_SCHOOLS, type Cost, buildMany, checkMany, withManySchools } from './support/many-cost.ts';
import { type Weight, BOUNDS, boundOf, weigh, wireSize } from './support/rules/sizes.ts';

interface Figure {
  readonly figure: string;
  readonly value: number;
  readonly unit: 'с' | 'КБ' | 'МБ' | 'шт.';
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
    ...(await manySchools()),
  ];
}

const measured = await figures();
if (process.argv.includes('--json')) process.stdout.write(`${JSON.stringify(measured, null, 2)}\n`);
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
