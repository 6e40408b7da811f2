/** A day by the clock, on its page and in the calendar of its territory; the season by territory. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readContentFile } from '../../src/markdown/front-matter.ts';
import type { Schedule } from '../../src/schemas/schedule.ts';
import { readCalendars } from '../support/calendars.ts';
import { openTags, textInside } from '../support/html.ts';
import { type Offender, assertNone } from '../support/offenders.ts';
import { type Page, readBuilt } from '../support/pages.ts';

const main = readBuilt('main');
const plain = (text: string): string => text.replace(/[\u00A0\s]+/g, ' ').trim();
const days = main.pages.filter(({ path }) => /^\/grafik\/\d{4}-\d\d-\d\d\/$/.test(path));

const rows = globSync('content/schools/*/*/grafik-2026-2027.md').flatMap((file) => {
  const school = file.replaceAll('\\', '/').split('/')[3] ?? '';
  const { rows: own } = readContentFile(readFileSync(file, 'utf8')).yaml.toJS() as Schedule;
  return own.map((row) => ({ school, row }));
});

/** Headings with the addresses of the rows under each. */
function slots(page: Page): { readonly title: string; readonly works: readonly string[] }[] {
  const found: { title: string; works: string[] }[] = [];
  for (const tag of openTags(page.tokens)) {
    if (tag.name === 'h2') found.push({ title: plain(textInside(page.tokens, tag)), works: [] });
    const href = tag.name === 'a' ? (tag.attributes.get('href') ?? '') : '';
    if (href.includes('#r-')) found.at(-1)?.works.push(href);
  }
  return found.filter(({ title }) => /урок$|^Начало в |^Время не указано$/.test(title));
}

test('every work of a day stands on its page once, under its lesson or its hour, in the order of the clock', () => {
  const offenders = days.flatMap((page): Offender[] => {
    const date = page.path.slice(8, 18);
    const shown = slots(page);
    const told = new Map(shown.flatMap(({ title, works }) => works.map((href) => [href, title] as const)));
    const wanted = rows.filter(({ row }) => row.date === date || row.secondDate === date);
    const missing = wanted.flatMap(({ school, row }) => {
      const place = told.get(`/shkoly/${school}/#r-${row.id}`);
      const slot =
        row.lesson !== undefined
          ? `${row.lesson}-й урок`
          : row.time === undefined
            ? 'Время не указано'
            : `Начало в ${row.time.replace(/^0/, '')}`;
      return place === slot ? [] : [{ place: page.path, fault: `${school} ${row.id}: ${place}, а не ${slot}` }];
    });
    const lessons = shown.map(({ title }) => title).filter((title) => title.endsWith('урок'));
    const unknown = shown.findIndex(({ title }) => title === 'Время не указано');
    return [
      ...missing,
      ...(told.size === wanted.length
        ? []
        : [{ place: page.path, fault: `работ ${told.size}, а не ${wanted.length}` }]),
      ...(lessons.join() === lessons.toSorted((a, b) => parseInt(a) - parseInt(b)).join()
        ? []
        : [{ place: page.path, fault: `порядок: ${lessons.join()}` }]),
      ...(unknown === -1 || unknown === shown.length - 1
        ? []
        : [{ place: page.path, fault: 'неизвестное не в конце' }]),
    ];
  });
  assert.ok(days.length > 20);
  assertNone(offenders, 'Дни');
});

test('the calendar of the territory names the same works of a day in the same order', () => {
  const district = readCalendars(main).find(({ file }) => file === 'territorii/primer/kalendar.ics');
  const entries = new Map(district?.entries.map((entry) => [new URL(entry.url).pathname, entry]));
  let compared = 0;
  for (const page of days) {
    const planned = slots(page).map(({ title, works }) => ({
      title,
      works: works.filter((href) => {
        const [, school, id] = /\/shkoly\/([^/]+)\/#r-(.+)$/.exec(href) ?? [];
        return rows.some((one) => one.school === school && one.row.id === id && one.row.status !== 'отменена');
      }),
    }));
    const lines = entries.get(page.path)?.description.split('\n') ?? [];
    const heads = lines.filter((line) => /^(?:\d+-й урок|Начало в .+|Время не указано):$/.test(line));
    const full = planned.filter(({ works }) => works.length > 0);
    assert.deepEqual(
      heads.map((line) => line.slice(0, -1)),
      full.map(({ title }) => title),
      page.path,
    );
    if (full.length > 0) compared += 1;
  }
  assert.ok(compared > 20, `${compared} дней`);
});

test('the season names each territory that has works, its days and its calendar', () => {
  const season = main.pages.find(({ path }) => path === '/grafik/');
  assert.ok(season);
  const heading = season.html.indexOf('По территориям');
  const part = season.html.slice(heading, season.html.indexOf('</section>', heading));
  assert.match(part, /href="\/territorii\/primer\/"/);
  assert.match(part, /href="\/territorii\/primer\/kalendar\.ics"/);
  assert.match(plain(part), /20–24, 26–30 апреля/);
});
