import assert from 'node:assert/strict';
import { existsSync, globSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { formatReport } from '../../src/checks/report.ts';
import { checkFile, surroundings } from '../../src/editor/check-file.ts';
import { pathOf } from '../../src/editor/file-place.ts';
import { FORM_KINDS } from '../../src/editor/kinds.ts';
import { newText } from '../../src/editor/new-file.ts';
import type { CollectionName } from '../../src/schemas/collections.ts';
import { BROKEN, lay, NOW, onCopy, SOUND } from '../gate/lay.ts';
import { editorSources } from '../support/editor-data.ts';

/** Names of files where a day and a theme do not make one. */
const NAMES: Partial<Record<CollectionName, string>> = {
  schedules: 'grafik-2026-2027',
  papers: 'plan',
  schoolMemos: 'tema',
};

const TODAY = '2026-11-21';

/** The lines that a report has on each file. */
function blocksOf(report: string): ReadonlyMap<string, string> {
  const blocks = new Map<string, string>();
  let file = '';
  for (const line of report.split('\n')) {
    if (line.startsWith('content/')) file = line.slice('content/'.length);
    else if (line.startsWith('  ')) blocks.set(file, `${blocks.get(file) ?? ''}${line}\n`);
  }
  return blocks;
}

/** What the form says of a file of a content folder. */
function formSays(content: string, path: string): string {
  const { data, schools } = editorSources(content, NOW);
  const [, territory = '', school = ''] = path.split('/');
  const files = schools.get(school) ?? { version: 1, school, territory, files: [], attachments: [] };
  return formatReport(checkFile(path, readFileSync(join(content, path)), surroundings(TODAY, data, files)), 'content');
}

/** Cases of one school's file that the form cannot know of, each with the reason. */
const OUTSIDE: Readonly<Record<string, string>> = {
  'files-heavy-picture': 'octets of a picture',
  'files-pdf-locked': 'octets of a PDF',
  'files-pdf-scan': 'octets of a PDF',
  'files-renamed': 'octets of a picture',
  'leaks-file-names-list': 'the name of a picture',
  'leaks-file-names-variant': 'the name of a PDF',
  'leaks-file-names-codes': 'the name of a PDF',
  'ids-two-schools': 'the folder of another school',
  'titles-school': 'the card of another school',
  'near-ignored-files': 'a file that is no content',
  'leaks-allow-other-kind': 'allowances are not published',
  'near-leaks-allowed': 'allowances are not published',
};

const schoolFile = /^schools\/[^/]+\/[^/]+\/(?!fayly\/).+\.md$/;
const cases = readdirSync(BROKEN)
  .sort()
  .filter((name) => OUTSIDE[name] === undefined)
  .flatMap((name) => {
    const report = readFileSync(join(BROKEN, name, 'expected.txt'), 'utf8');
    const changed = globSync('**/*.md', { cwd: join(BROKEN, name) }).filter((path) => schoolFile.test(path));
    const told = blocksOf(report);
    return changed
      .filter((path) => name.startsWith('near-') || told.has(path))
      .map((path) => ({ name, path, expected: told.get(path) ?? '' }));
  });

for (const { name, path, expected } of cases) {
  test(`the form says of a school's file what the gate says: ${name}, ${path}`, () =>
    onCopy((content) => {
      lay(name, content);
      assert.ok(existsSync(join(content, path)));
      assert.equal(blocksOf(formSays(content, path)).get(path) ?? '', expected);
    }));
}

test('there are at least eighty broken files of schools among them', () => {
  const broken = cases.filter(({ expected }) => expected !== '');
  assert.ok(broken.length >= 80, String(broken.length));
});

test('nothing is said of the files of the sound portal', () => {
  for (const path of globSync('schools/**/*.md', { cwd: SOUND })) assert.equal(formSays(SOUND, path), '', path);
});

for (const kind of FORM_KINDS) {
  test(`of a new file that nobody has filled every mistake leads to a field: ${kind.title}`, () => {
    const { data, schools } = editorSources(SOUND, NOW);
    const files = schools.get('licey-21');
    assert.ok(files);
    const path = pathOf(
      kind,
      files,
      kind.collection === 'schools' ? 'index' : (NAMES[kind.collection] ?? '2026-11-21-tema'),
    );
    const text = newText(kind, { today: TODAY, schoolYear: '2026-2027' });
    const own = { ...files, files: files.files.filter((file) => file.path !== path) };
    const found = checkFile(path, Buffer.from(text), surroundings(TODAY, data, own)).filter(
      ({ file }) => file === path,
    );
    assert.ok(found.length > 0, text);
    const whole = found.filter(({ field, message }) => field === 'файл' || field === 'поля' || message.includes('---'));
    assert.deepEqual(whole, []);
  });
}
