import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copySources } from './builds.ts';
import { runScript } from './command.ts';
import { openTags, textInside } from './html.ts';
import { assertNone } from './offenders.ts';
import { type Built, type Page, readSite } from './pages.ts';
import { brokenLinks } from './rules/links.ts';

interface Step {
  readonly script: string;
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
}

/** The commands by which README makes an own portal, read from README itself. */
export function readmeSteps(): readonly Step[] {
  const block = /^## An own portal\n+```sh\n([\s\S]*?)```/m.exec(readFileSync('README.md', 'utf8'))?.[1] ?? '';
  return block
    .trimEnd()
    .split('\n')
    .map((line) => {
      const words = line.replace(/\s+#.*$/, '').split(' ');
      const at = words.indexOf('npm');
      const [script = '', ...rest] = words.slice(at + 1).filter((word) => word !== 'run');
      return {
        script,
        args: rest.filter((word) => word !== '--'),
        env: Object.fromEntries(words.slice(0, at).map((word) => word.split('=') as [string, string])),
      };
    });
}

/**
 * Does what README says, `npm start` aside, in folders of its own, and hands over the built portal.
 * @param scope instead of the one that README names
 */
export async function withOwnPortal(scope: string, work: (built: Built) => void): Promise<void> {
  const home = mkdtempSync(join(tmpdir(), 'own-portal-'));
  const cwd = await copySources();
  const scripts = (JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> }).scripts;
  const own = (word: string): string => word.replace('../my-portal', join(home, 'my-portal'));
  try {
    for (const { script, args, env } of readmeSteps()) {
      if (script === 'start') continue;
      const [node, ...command] = (scripts[script] ?? '').split(' ');
      assert.equal(node, 'node', `README: нет команды ${script}`);
      const words = args.map(own).map((word, index) => (args[index - 1] === '--scope' ? scope : word));
      const settings = Object.fromEntries(Object.entries(env).map(([name, value]) => [name, own(value)]));
      const { code, output } = await runScript({
        args: [...command, ...words],
        cwd,
        env: { ...settings, PORTAL_NOW: '2026-11-21T12:00:00+03:00', PORTAL_OUT: join(home, 'dist') },
      });
      assert.equal(code, 0, `${script}: ${output}`);
    }
    work(readSite(join(home, 'dist')));
  } finally {
    for (const folder of [home, cwd]) rmSync(folder, { recursive: true, force: true });
  }
}

/** Empty sections and how each says what will stand there. */
const EMPTY: readonly (readonly [path: string, words: RegExp])[] = [
  ['/grafik/', /График на 2026\/27 учебный год ещё не опубликован/],
  ['/novosti/', /Новостей пока нет\. Здесь будут/],
  ['/dokumenty/', /Документов пока нет\. Здесь будут/],
  ['/meropriyatiya/', /Мероприятий пока нет\. Здесь будут/],
  ['/goryachaya-liniya/', /Телефонов района и региона на портале пока нет/],
  ['/shkoly/shkola-1/', /График на 2026\/27 учебный год ещё не опубликован/],
  ['/otkrytye-dannye/', /Записей пока нет/],
];

/** Words of the demonstration, names that one territory alone uses, and what is said of documents that are not there. */
const FOREIGN = /Примерск|\(000\)|(?<!\p{L})(?:КО АЛМР|ЛМР|ЕМР|КОиПО ЛО|СОИРО)(?!\p{L})|стоят на портале/u;

const textOf = (page: Page): string =>
  page.tokens
    .map((token) => (token.kind === 'text' ? token.text : ' '))
    .join('')
    .replace(/\s+/g, ' ');

/** What holds for an empty portal of any scope: sections that speak, links that lead, nothing of the demonstration. */
export function assertSound(built: Built, isSchool: boolean): void {
  const pages = new Map(built.pages.map((page) => [page.path, page]));
  for (const [path, words] of EMPTY) assert.match(textOf(pages.get(path) ?? assert.fail(path)), words, path);
  const home = pages.get('/') ?? assert.fail('нет главной');
  const [heading] = openTags(home.tokens, 'h1');
  assert.ok(heading);
  const said = textInside(home.tokens, heading).trim();
  assert.equal(said, isSchool ? 'Название школы' : 'Когда у вашего ребёнка ВПР?');
  assertNone(brokenLinks(built), 'Ссылки в никуда');
  const foreign = built.pages
    .map((page) => ({ place: page.path, fault: FOREIGN.exec(textOf(page))?.[0] ?? '' }))
    .filter(({ fault }) => fault !== '');
  assertNone(foreign, 'Чужое в новом портале');
}
