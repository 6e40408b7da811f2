import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { recommendations } from '../../src/checks/advice/index.ts';
import { type ContentCheck, checkContent } from '../../src/checks/content.ts';
import { HANDBOOK_HEADINGS } from '../../src/checks/labels.ts';
import { placeOf, specOf } from '../../src/checks/place.ts';
import { withTables } from '../../src/cli/handbook-tables.ts';
import { readContentFile } from '../../src/markdown/front-matter.ts';
import { collections } from '../../src/schemas/collections.ts';
import { assertNone } from '../support/offenders.ts';
import { STAGES } from '../support/stages.ts';

const HANDBOOK = 'content/README.md';
const CONTRIBUTING = '.github/CONTRIBUTING.md';
const README = 'README.md';
const read = (file: string): string => readFileSync(file, 'utf8');
const handbook = read(HANDBOOK);
const contributing = read(CONTRIBUTING);
const packages = JSON.parse(read('package.json')) as Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Ready-to-copy files: a path in code marks with a colon, then the file itself. */
const templates = new Map(
  [...handbook.matchAll(/^`([^`\s]+\.mdx?)`:\n\n```markdown\n([\s\S]*?)^```$/gm)].map(
    ([, path = '', text = '']) => [path, text] as const,
  ),
);
/** Parts of a schedule to copy, from `rows:` on. */
const fragments = [...handbook.matchAll(/^```yaml\n(rows:\n[\s\S]*?)^```$/gm)].map(([, text = '']) => text);
const SCHEDULE = 'schools/primerskiy-rayon/licey-21/grafik-2026-2027.md';

/** Runs the gate over the templates as one portal, on a day at which all of them are fresh. */
async function gate(files: ReadonlyMap<string, string>): Promise<ContentCheck> {
  const folder = mkdtempSync(join(tmpdir(), 'handbook-'));
  try {
    for (const [path, text] of files) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const now = Temporal.Instant.from('2026-11-21T12:00:00+03:00');
    return await checkContent({ contentDir: folder, now }, { root: 'content' });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The templates' phones are invented, which only a demonstration may have. */
function asDemo(files: ReadonlyMap<string, string>): Map<string, string> {
  return new Map(
    [...files].map(([path, text]) => {
      if (path.startsWith('territories/')) return [path, text.replace(/^timezone:/m, 'demo: true\ntimezone:')];
      if (path === 'portal.md') return [path, text.replace(/^contacts:/m, 'notice: Учебный пример\ncontacts:')];
      return [path, text];
    }),
  );
}

for (const file of [HANDBOOK, CONTRIBUTING]) {
  test(`${file}: generated tables are those of the code`, () => {
    const text = read(file);
    assert.equal(text, withTables(text), 'напишите заново: npm run handbook');
  });
}

test('every kind of file has its table of fields, and a template', () => {
  const tables = [...handbook.matchAll(/^<!-- поля: (.+) -->$/gm)].flatMap(([, names = '']) => names.split(' '));
  const shown = new Set([...templates.keys()].map((path) => placeOf(path)?.collection));
  const names = Object.keys(collections);
  assert.deepEqual(
    names.filter((name) => tables.filter((table) => table === name).length !== 1),
    [],
  );
  // Twins with one schema share the table; a template of either shows both.
  const schemasShown = new Set([...shown].map((name) => name && collections[name].schema));
  assert.deepEqual(
    Object.entries(collections)
      .filter(([, { schema }]) => !schemasShown.has(schema))
      .map(([name]) => name),
    [],
  );
});

test('a table that is not closed or names no kind of file is refused', () => {
  assert.throws(() => withTables('<!-- поля: schols -->\n<!-- /поля -->'), /нет такого вида/);
  assert.throws(() => withTables('<!-- поля: schools news -->\n<!-- /поля -->'), /поля у этих видов разные/);
  assert.throws(() => withTables('<!-- места -->\nтекст\n<!-- поля: schools -->\n<!-- /поля -->'), /не закрыта/);
});

test('every field says what to write', () => {
  const silent = handbook.split('\n').filter((line) => /^\| `[\w.]+` \| \S+ \| {1,2}\|$/.test(line));
  assert.deepEqual(silent, []);
});

test('every template passes the schema of its place', () => {
  assert.ok(templates.size >= 16, `образцов ${templates.size}`);
  const faults = [...templates].flatMap(([path, text]) => {
    const place = placeOf(path);
    if (!place) return [{ place: path, fault: 'портал не знает такого файла' }];
    const { yaml } = readContentFile(text);
    const parsed = specOf(place.collection).schema.safeParse(yaml.toJS());
    return parsed.success ? [] : parsed.error.issues.map((issue) => ({ place: path, fault: issue.message }));
  });
  assertNone(faults, 'Образцы с ошибками');
});

test('all code marked as Markdown is a template', () => {
  assert.equal(handbook.match(/^```markdown$/gm)?.length, templates.size);
});

test('the templates together are a portal that the gate lets through', async () => {
  assert.equal((await gate(asDemo(templates))).report, '');
});

test('the templates’ invented phones do not pass in a real portal', async () => {
  const { problems } = await gate(templates);
  assert.ok(problems.length > 0);
  assert.deepEqual([...new Set(problems.map(({ rule }) => rule))], ['demo']);
});

test('a move, a cancellation, a class of its own and a drawn subject are written as the gate wants them', async () => {
  assert.equal(fragments.length, 4);
  const head = templates.get(SCHEDULE)?.split(/^rows:$/m)[0] ?? '';
  for (const fragment of fragments) {
    const files = asDemo(templates).set(SCHEDULE, `${head}${fragment}---\n`);
    assert.equal((await gate(files)).report, '', fragment);
  }
  // And the gate does read them: without the entry a move is refused.
  const [move = ''] = fragments;
  const silent = asDemo(templates).set(SCHEDULE, `${head}${move.split(/^changes:$/m)[0] ?? ''}---\n`);
  assert.match((await gate(silent)).report, /Работа перенесена, а записи об этом нет/);
});

/** Anchors as GitHub makes them. */
function anchors(text: string): Set<string> {
  const prose = text.replace(/^```[\s\S]*?^```$/gm, '');
  return new Set(
    [...prose.matchAll(/^#+ (.+)$/gm)].map(([, title = '']) =>
      title
        .toLowerCase()
        .replace(/[^\p{L}\p{N} _-]/gu, '')
        .replaceAll(' ', '-'),
    ),
  );
}

test('headings that the gate points at exist', () => {
  const known = anchors(handbook);
  assert.deepEqual(
    HANDBOOK_HEADINGS.filter((heading) => !known.has(heading)),
    [],
  );
});

test('links within the written documents lead somewhere', () => {
  const offenders = [HANDBOOK, CONTRIBUTING, README].flatMap((file) => {
    const text = read(file);
    const known = anchors(text);
    const links = text.replace(/^```[\s\S]*?^```$/gm, '').matchAll(/(?<!`)\[[^\]]+\]\(([^)\s]+)\)/g);
    return [...links]
      .map(([, target = '']) => target)
      .filter((target) => {
        if (/^[a-z]+:/.test(target)) return false;
        if (target.startsWith('#')) return !known.has(target.slice(1));
        return !existsSync(join(dirname(file), target.split('#')[0] ?? ''));
      })
      .map((target) => ({ place: file, fault: target }));
  });
  assertNone(offenders, 'Ссылки в никуда');
});

test('every dependency is explained, and nothing else', () => {
  const section = /^## Dependencies\n([\s\S]*?)^## /m.exec(contributing)?.[1] ?? '';
  const explained = [...section.matchAll(/^\| ((?:`[^`]+`,? ?)+) \|/gm)]
    .flatMap(([, names = '']) => [...names.matchAll(/`([^`]+)`/g)].map(([, name = '']) => name))
    .sort();
  const declared = ['dependencies', 'devDependencies', 'optionalDependencies']
    .flatMap((kind) => Object.keys(packages[kind] ?? {}))
    .sort();
  assert.deepEqual(explained, declared);
});

test('recommendations of the gate are explained, and nothing else', () => {
  const section = /^### Recommendations\n([\s\S]*?)^## /m.exec(contributing)?.[1] ?? '';
  const explained = [...section.matchAll(/^\| `([^`]+)` \|/gm)].map(([, name = '']) => name).sort();
  assert.deepEqual(explained, recommendations.map(({ id }) => id).sort());
});

test('commands and stages that the documents name exist', () => {
  const scripts = packages['scripts'] ?? {};
  const stages = new Set(STAGES.map(({ name }) => name));
  const offenders = [HANDBOOK, CONTRIBUTING, README].flatMap((file) => {
    const text = read(file);
    const named = [...text.matchAll(/\bnpm run ([a-z]+(?::[a-z]+)?)/g)].map(([, name = '']) => name);
    const only = [...text.matchAll(/--only ([a-z,]+)/g)].flatMap(([, list = '']) => list.split(','));
    return [...named.filter((name) => !(name in scripts)), ...only.filter((name) => !stages.has(name))].map(
      (fault) => ({
        place: file,
        fault,
      }),
    );
  });
  assertNone(offenders, 'Нет такой команды');
  const listed = [...stages].filter((name) => !read(README).includes(`\`${name}\``));
  assert.deepEqual(listed, [], 'README не называет ступень');
});

test('every variable of the environment stands in README, and no other', () => {
  const code = ['src/site.ts', 'tests/support/browser.ts'].map(read).join('');
  const used = new Set(code.match(/PORTAL_[A-Z_]+\b(?=')/g)?.filter((name) => !name.startsWith('PORTAL_TEST_')));
  const named = new Set([...read(README).matchAll(/^\| `(PORTAL_[A-Z_]+)` \|/gm)].map(([, name]) => name));
  assert.deepEqual([...named].sort(), [...used].sort());
});
