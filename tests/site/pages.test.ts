import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { extname, join } from 'node:path';
import process from 'node:process';
import { test } from 'node:test';
import { BUILD_NAMES } from '../support/builds.ts';
import { assertNone } from '../support/offenders.ts';
import { readBuilt } from '../support/pages.ts';
import { headFaults } from '../support/rules/head.ts';
import { brokenLinks } from '../support/rules/links.ts';
import { pageFaults, styleFaults } from '../support/rules/self-contained.ts';
import { gluedWords, machinePaths, todayWords } from '../support/rules/words.ts';

const main = readBuilt('main');

for (const name of BUILD_NAMES.filter((build) => build !== 'elsewhere')) {
  const built = name === 'main' ? main : readBuilt(name);
  test(`every link leads to a page and a place of it: ${name}`, () => assertNone(brokenLinks(built), 'Битые ссылки'));
  test(`every page has one heading, and a title and a description of its own: ${name}`, () =>
    assertNone(headFaults(built), 'Шапки страниц'));
}

test('no page asks another host, and the policy knows all that a page runs', () => {
  assertNone([...main.pages.flatMap(pageFaults), ...styleFaults(main)], 'Самодостаточность');
});

test('no word runs into a link or an emphasis beside it', () => {
  const offenders = main.pages.flatMap(({ file, tokens }) =>
    gluedWords(tokens).map(({ line, text }) => ({ place: `${file}:${line}`, fault: text })),
  );
  assertNone(offenders, 'Слипшиеся слова');
});

/** Pages whose words the portal itself puts together from dates; elsewhere people write, and may say «сегодня». */
const DATED = /^\/(?:$|grafik\/|territorii\/|goryachaya-liniya\/|shkoly\/(?:[^/]+\/(?:\d{4}-\d{4}\/)?)?$)/;

test('a page made of dates never says «сегодня», «завтра» or «через 3 дня»', () => {
  const dated = main.pages.filter((page) => DATED.test(page.path));
  const offenders = dated.flatMap((page) =>
    todayWords(page).map((words) => ({ place: page.path, fault: `…${words}…` })),
  );
  assertNone(offenders, 'Слова, верные один день');
});

test("no published file knows the builder's machine", () => {
  const texts = [...main.files].filter((file) =>
    /^\.(?:html|css|js|json|xml|txt|svg|csv|ics|webmanifest)$/.test(extname(file)),
  );
  // A home such as `/root` is a word of its own in many texts; longer ones can only be a leak.
  const folders = [process.cwd(), homedir()].filter((folder) => folder.split('/').length > 2);
  const offenders = texts.flatMap((file) =>
    machinePaths(readFileSync(join(main.dir, file), 'utf8'), folders).map((path) => ({ place: file, fault: path })),
  );
  assertNone(offenders, 'Пути машины');
});
