import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { type BuildName, buildDir } from '../support/builds.ts';
import { type Token, openTags, textInside, tokenize } from '../support/html.ts';

const STATES = ['есть', 'ещё не срок', 'не опубликовано', 'не требуется'];

interface Table {
  readonly heads: readonly string[];
  readonly rows: readonly { readonly id: string | undefined; readonly cells: readonly string[] }[];
}

const clean = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Rows of each table of the page, cells as words. */
function tablesOf(html: string): Table[] {
  return html
    .split('<table')
    .slice(1)
    .map((part) => {
      const tokens: readonly Token[] = tokenize(`<table${part.split('</table>')[0]}</table>`);
      const rows = openTags(tokens, 'tr').map((row) => {
        const from = tokens.indexOf(row);
        const to = tokens.findIndex((token, at) => at > from && token.kind === 'close' && token.name === 'tr');
        const own = tokens.slice(from, to);
        return {
          id: row.attributes.get('id'),
          cells: openTags(own, 'th', 'td').map((cell) => clean(textInside(own, cell))),
        };
      });
      return { heads: rows[0]?.cells ?? [], rows: rows.slice(1) };
    });
}

const pageOf = (build: BuildName): string => readFileSync(join(buildDir(build), 'otkrytost/index.html'), 'utf8');
const schoolsOf = (build: BuildName): string[] =>
  globSync('shkoly/*/dannye.json', { cwd: buildDir(build) }).map(
    (file) => file.replaceAll('\\', '/').split('/')[1] ?? '',
  );
const stateOf = (cell: string): string => STATES.find((state) => cell.startsWith(state)) ?? `нет состояния: ${cell}`;

for (const build of ['main', 'spring', 'autumn', 'future'] as const) {
  test(`${build}: every school stands in the table once, with a state in every column`, () => {
    const [totals, ...tables] = tablesOf(pageOf(build));
    // The years after the last frame have no list yet, and the page says so.
    if (totals === undefined) {
      assert.match(pageOf(build), /ещё не составлен/);
      return;
    }
    const rows = tables.flatMap((table) => table.rows);
    assert.deepEqual(rows.map(({ id }) => id).toSorted(), schoolsOf(build).toSorted());
    for (const { cells } of rows) {
      assert.equal(cells.length, totals.heads.length);
      for (const cell of cells.slice(1)) assert.ok(STATES.includes(stateOf(cell)), cell);
    }
    // The totals are counted here from the cells that people see.
    for (const [at, table] of tables.entries()) {
      const counted = table.heads.slice(1).map((_, column) => {
        const states = table.rows.map(({ cells }) => stateOf(cells[column + 1] ?? ''));
        const [there, early, missing] = ['есть', 'ещё не срок', 'не опубликовано'].map(
          (state) => states.filter((one) => one === state).length,
        ) as [number, number, number];
        if (there + early + missing === 0) return 'не требуется';
        if (there + missing === 0) return 'ещё не срок';
        return `${there} из ${there + missing}${early === 0 ? '' : `, у ${early} ещё не срок`}`;
      });
      assert.deepEqual(totals.rows[at]?.cells.slice(1), counted);
    }
  });
}

test('the page says of which day it speaks and where its list comes from, and judges nobody', () => {
  const html = pageOf('main');
  assert.match(html, /По состоянию на 21\s+ноября 2026/u);
  assert.match(html, /href="\/dokumenty\/elabuga-dorozhnaya-karta-381\/#m-plan-5"/);
  assert.doesNotMatch(html, /лучш|худш|рейтинг|отстающ|наруш/i);
});

test('terms pass with the season: what was early in autumn is late or there in spring', () => {
  const late = (build: BuildName): number => (pageOf(build).match(/не опубликовано/g) ?? []).length;
  assert.ok(late('spring') > late('main'), `${late('main')} → ${late('spring')}`);
});

test('a school’s own page counts the same as the table', () => {
  const [, ...tables] = tablesOf(pageOf('main'));
  for (const { id, cells } of tables.flatMap((table) => table.rows)) {
    const states = cells.slice(1).map(stateOf);
    const asked = states.filter((state) => state !== 'не требуется').length;
    const there = states.filter((state) => state === 'есть').length;
    const page = readFileSync(join(buildDir('main'), `shkoly/${id}/index.html`), 'utf8');
    assert.match(clean(page), new RegExp(`#${id}"> ?${there} из ${asked} ?<`), String(id));
  }
});
