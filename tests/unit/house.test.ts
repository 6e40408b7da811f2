import assert from 'node:assert/strict';
import { globSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { test } from 'node:test';
import { assertNone } from '../support/offenders.ts';

interface Doors {
  /** Rooms and files of `src/` whose values a room may import; what is not named it may not. */
  readonly values: readonly string[];
  /** Rooms of which it may know the types alone: they are gone when the code runs. */
  readonly types?: readonly string[];
}

const DOORS: Readonly<Record<string, Doors>> = {
  schemas: { values: ['schemas'] },
  domain: { values: ['domain', 'schemas'] },
  markdown: { values: ['markdown', 'domain', 'schemas', 'routes.ts'] },
  checks: { values: ['checks', 'schemas', 'domain', 'markdown', 'routes.ts'], types: ['site.ts'] },
  import: { values: ['import', 'schemas', 'domain', 'markdown'] },
  catalog: { values: ['catalog', 'schemas', 'domain', 'markdown', 'routes.ts', 'site.ts'] },
  components: {
    values: ['components', 'domain', 'observer', 'routes.ts', 'search', 'styles'],
    types: ['catalog', 'schemas'],
  },
  layouts: { values: ['layouts', 'components', 'domain', 'catalog', 'routes.ts', 'styles'] },
  pages: {
    values: [
      'layouts',
      'components',
      'domain',
      'catalog',
      'routes.ts',
      'site.ts',
      'search',
      'observer',
      'editor',
      'schemas',
      'styles',
    ],
  },
  browser: { values: [] },
  editor: { values: ['editor', 'browser', 'checks', 'import', 'markdown', 'schemas', 'domain', 'routes.ts'] },
  search: { values: ['search', 'domain', 'routes.ts'], types: ['schemas', 'catalog'] },
  observer: { values: ['observer', 'browser', 'domain', 'routes.ts'], types: ['schemas'] },
  integrations: {
    values: ['integrations', 'checks', 'markdown', 'observer', 'schemas', 'domain', 'cli', 'routes.ts', 'site.ts'],
  },
  cli: { values: ['cli', 'checks', 'import', 'integrations', 'schemas', 'domain', 'markdown', 'site.ts'] },
  'middleware.ts': { values: ['domain'] },
  'content.config.ts': { values: ['schemas', 'integrations', 'markdown', 'site.ts'] },
};

/** Rooms that touch neither Astro nor the machine. */
const PURE = new Set(['schemas', 'domain']);
const PURE_PACKAGES = new Set(['zod', 'typograf', 'libphonenumber-js', 'ical-generator']);

interface Import {
  readonly file: string;
  readonly room: string;
  readonly target: string;
  readonly typeOnly: boolean;
}

const IMPORT =
  /^\s*(?:import|export)\s+(type\s)?[^;'"]*?from\s*['"]([^'"]+)['"]|^\s*import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/gm;

function importsOf(file: string): Import[] {
  const room = file.split('/')[0] ?? file;
  const found = readFileSync(join('src', file), 'utf8').matchAll(IMPORT);
  return [...found].map((match) => ({
    file,
    room,
    target: match[2] ?? match[3] ?? match[4] ?? '',
    typeOnly: match[1] !== undefined,
  }));
}

const files = globSync('**/*.{ts,astro,mdx}', { cwd: 'src' }).map((file) => file.replaceAll('\\', '/'));
const imports = files.flatMap(importsOf);

test('rooms import one another in one direction only', () => {
  assert.ok(imports.length > 50, 'правило ничего не прочло');
  const offenders = imports
    .filter(({ target }) => target.startsWith('.'))
    .filter(({ file, room, target, typeOnly }) => {
      const to = relative(resolve('src'), resolve('src', dirname(file), target)).split('/')[0] ?? '';
      const doors = DOORS[room];
      return doors !== undefined && !doors.values.includes(to) && !(typeOnly && doors.types?.includes(to));
    })
    .map(({ file, target }) => ({ place: `src/${file}`, fault: `→ ${target}` }));
  assertNone(offenders, 'Связи против направления');
});

test('schemas and domain know neither Astro, nor the disk, nor the clock', () => {
  const outside = imports
    .filter(
      ({ room, target }) => PURE.has(room) && !target.startsWith('.') && !PURE_PACKAGES.has(target.split('/')[0] ?? ''),
    )
    .map(({ file, target }) => ({ place: `src/${file}`, fault: `→ ${target}` }));
  const clock = files
    .filter((file) => PURE.has(file.split('/')[0] ?? ''))
    .filter((file) =>
      /Temporal\.Now|Date\.now\(|new Date\(\)|process\.env/.test(readFileSync(join('src', file), 'utf8')),
    )
    .map((file) => ({ place: `src/${file}`, fault: 'часы или окружение' }));
  assertNone([...outside, ...clock], 'Нечистые модули');
});

test('what understands spreadsheets and edits content files runs in a browser as well', () => {
  const roots = files.filter((file) => file.startsWith('import/schedule/') || file === 'markdown/edit-content.ts');
  assert.ok(roots.length > 20, 'правило ничего не прочло');
  const reached = new Set(roots);
  for (const file of reached)
    for (const { target } of imports.filter((one) => one.file === file && one.target.startsWith('.') && !one.typeOnly))
      reached.add(relative(resolve('src'), resolve('src', dirname(file), target)).replaceAll('\\', '/'));
  const offenders = imports
    .filter(({ file, target }) => reached.has(file) && target.startsWith('node:'))
    .map(({ file, target }) => ({ place: `src/${file}`, fault: `→ ${target}` }));
  assertNone(offenders, 'Без Node этого в браузере не выполнить');
});

/** Setting a variable for a program that is started is no reading; `import.meta.env.DEV` is how Astro was started. */
function readsMachine(text: string): boolean {
  const reading =
    /process\.env(?!\[[^\]]+\]\s*=[^=])|import\.meta\.env(?!\.DEV\b)|Temporal\.Now|Date\.now\(|new Date\(\)/;
  return reading.test(text);
}

test('only the catalog asks Astro for content, and only site.ts reads the environment and the clock', () => {
  const content = imports
    .filter(({ room, target }) => target === 'astro:content' && room !== 'catalog' && room !== 'content.config.ts')
    .map(({ file }) => ({ place: `src/${file}`, fault: '→ astro:content' }));
  // The browser's own clock is the reader's: that is where «сегодня» belongs.
  const inBrowser = /^(?:components|search|observer|editor)\//;
  const environment = files
    .filter((file) => file !== 'site.ts' && !inBrowser.test(file))
    .filter((file) => readsMachine(readFileSync(join('src', file), 'utf8')))
    .map((file) => ({ place: `src/${file}`, fault: 'часы или окружение' }));
  assertNone([...content, ...environment], 'Мимо единственного входа');
});

test('the top of the repository holds what the design names and nothing else', async () => {
  const named = new Set(
    'src content public tests astro.config.mjs package.json tsconfig.json README.md LICENSE package-lock.json'.split(
      ' ',
    ),
  );
  const { gitignored } = await ignored();
  const extra = readdirSync('.').filter((name) => !name.startsWith('.') && !named.has(name) && !gitignored.has(name));
  assertNone(
    extra.map((name) => ({ place: name, fault: 'лишнее' })),
    'Лишнее наверху',
  );
});

/** Names at the top that `.gitignore` sets aside: what a build or an install leaves. */
async function ignored(): Promise<{ gitignored: ReadonlySet<string> }> {
  const rules = readFileSync('.gitignore', 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  const patterns = rules.map(
    (rule) => new RegExp(`^${rule.replace(/\/$/, '').replaceAll('.', '\\.').replaceAll('*', '.*')}$`),
  );
  return { gitignored: new Set(readdirSync('.').filter((name) => patterns.some((pattern) => pattern.test(name)))) };
}

test('zod is installed once, so that schemas of two versions never meet', async () => {
  const copies = globSync('node_modules/**/zod/package.json').map((file) => file.replaceAll('\\', '/'));
  const roots = copies.filter((file) => file.endsWith('node_modules/zod/package.json'));
  assert.deepEqual(roots, ['node_modules/zod/package.json']);
});
