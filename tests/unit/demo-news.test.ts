import assert from 'node:assert/strict';
import test from 'node:test';
import { readContentFile } from '../../src/markdown/front-matter.ts';
import { firstDay, isCancelled } from '../../src/domain/event/state.ts';
import { eventSchema, newsSchema } from '../../src/schemas/news.ts';
import { memoSchema } from '../../src/schemas/texts.ts';
import { parsed, pathsOf, textOf } from './demo-content.ts';

const newsPaths = [...pathsOf('news/primer/*.md'), ...pathsOf('schools/primer/*/novosti/*.md')];
const portalEvents = pathsOf('events/*.md');
const eventPaths = [...portalEvents, ...pathsOf('schools/primer/*/sobytiya/*.md')];
const memoPaths = pathsOf('schools/primer/*/pamyatki/*.md');

const news = newsPaths.map((path) => ({ path, ...parsed(path, newsSchema), ...named(path) }));
const events = eventPaths.map((path) => ({ path, ...parsed(path, eventSchema), ...named(path) }));
const memos = memoPaths.map((path) => ({ path, ...parsed(path, memoSchema) }));
const bodies = [...newsPaths, ...eventPaths, ...memoPaths].map((path) => ({
  path,
  body: readContentFile(textOf(path)).body,
}));

/** The day on which a reader of the example stands; what is announced later is still to come. */
const TODAY = '2026-11-21';

function named(path: string): { readonly day: string; readonly slug: string } {
  const match = /\/(\d{4}-\d{2}-\d{2})-([a-z0-9-]+)\.md$/.exec(path);
  return { day: match?.[1] ?? '', slug: match?.[2] ?? '' };
}

const words = (text: string): number => text.split(/\s+/).filter((word) => /[а-яё\d]/i.test(word)).length;

const repeated = (values: readonly string[]): readonly string[] =>
  values.filter((value, index) => values.indexOf(value) !== index);

test('the district shows at least 15 news, nine of them of schools, and six events', () => {
  assert.ok(news.length >= 15, `${news.length} news`);
  assert.ok(news.filter(({ path }) => path.startsWith('schools/')).length >= 9);
  assert.ok(events.length >= 6, `${events.length} events`);
  assert.ok(memos.length >= 2, `${memos.length} memos`);
});

test('a file is named by its date, that of a moved event by the first one', () => {
  const files = [...news, ...events.map((event) => ({ ...event, date: firstDay(event) }))];
  assert.ok(events.some((event) => firstDay(event) !== event.date) && events.some(isCancelled), 'moved and cancelled');
  assert.deepEqual(
    files.filter(({ date, day, slug }) => date !== day || slug === '').map(({ path }) => path),
    [],
  );
});

test('addresses and headings are not repeated', () => {
  assert.deepEqual(repeated(news.map(({ slug }) => slug)), []);
  assert.deepEqual(repeated(events.map(({ slug }) => slug)), []);
  assert.deepEqual(repeated([...news, ...events, ...memos].map(({ title }) => title)), []);
  assert.deepEqual(repeated([...news, ...events, ...memos].map(({ summary }) => summary)), []);
});

test('news are of this autumn and not of the future', () => {
  const outside = news.filter(({ date, updated }) => date < '2026-09-01' || (updated ?? date) >= TODAY);
  assert.deepEqual(
    outside.map(({ path }) => path),
    [],
  );
  assert.deepEqual(
    news.filter(({ date, updated }) => updated !== undefined && updated < date).map(({ path }) => path),
    [],
  );
});

test('events are past and to come, within the school year', () => {
  assert.ok(events.some(({ date }) => date < TODAY));
  assert.ok(events.filter(({ date }) => date > TODAY).length >= 6);
  assert.deepEqual(
    events.filter(({ date }) => date < '2026-09-01' || date > '2027-05-31').map(({ path }) => path),
    [],
  );
});

test('an event of the portal names its territory, an event of a school does not', () => {
  const demo = events.filter(({ path, territory }) => portalEvents.includes(path) && territory === 'primer');
  assert.ok(demo.length >= 2);
  assert.deepEqual(
    events
      .filter(({ path, territory }) => portalEvents.includes(path) !== (territory !== undefined))
      .map(({ path }) => path),
    [],
  );
});

test('a protocol belongs to a meeting that has taken place', () => {
  const kept = events.filter(({ protocol }) => protocol !== undefined);
  assert.ok(kept.length > 0);
  assert.deepEqual(
    kept.filter(({ date }) => date > TODAY).map(({ path }) => path),
    [],
  );
});

test('news are short texts of 60–150 words, memos of 150–250', () => {
  const counted = bodies.map(({ path, body }) => ({ path, count: words(body) }));
  const between = (paths: readonly string[], from: number, to: number): readonly string[] =>
    counted
      .filter(({ path, count }) => paths.includes(path) && (count < from || count > to))
      .map(({ path, count }) => `${path}: ${count}`);
  assert.deepEqual(between(newsPaths, 60, 150), []);
  assert.deepEqual(between(memoPaths, 150, 250), []);
  assert.deepEqual(between(eventPaths, 20, 100), []);
});

test('no two texts share a paragraph', () => {
  const paragraphs = bodies.flatMap(({ body }) =>
    body
      .split(/\n\s*\n/)
      .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
      // A heading or a line of a list may repeat by nature; a thought may not.
      .filter((paragraph) => paragraph.length > 60),
  );
  assert.ok(paragraphs.length > newsPaths.length);
  assert.deepEqual(repeated(paragraphs), []);
});

test('phones in news and events are of the unassigned code', () => {
  const phones = bodies.flatMap(({ body }) => [...body.matchAll(/\+7[^.,;\n]{8,20}\d/g)].map(([phone]) => phone));
  assert.ok(phones.length > 0);
  assert.deepEqual(
    phones.filter((phone) => !/^\+7 \(000\) 000-\d\d-\d\d/.test(phone)),
    [],
  );
});

test('weekdays that a text names are those of the calendar', () => {
  const months = [
    'января',
    'февраля',
    'марта',
    'апреля',
    'мая',
    'июня',
    'июля',
    'августа',
    'сентября',
    'октября',
    'ноября',
    'декабря',
  ];
  const weekdays = ['понедельник', 'вторник', 'сред', 'четверг', 'пятниц', 'суббот', 'воскресень'];
  const pattern = new RegExp(`(${weekdays.join('|')})[а-я]*, (\\d{1,2}) (${months.join('|')})`, 'giu');
  const reversed = new RegExp(
    `(\\d{1,2}) (${months.join('|')})(?: 20\\d\\d года)?, в (?:учебную )?(${weekdays.join('|')})`,
    'giu',
  );
  const wrong = (weekday: string, day: string, month: string): boolean => {
    const number = months.indexOf(month.toLowerCase()) + 1;
    // The school year begins in September: spring days are of the second of its two years.
    const date = Temporal.PlainDate.from({ year: number >= 9 ? 2026 : 2027, month: number, day: Number(day) });
    return !weekday.toLowerCase().startsWith(weekdays[date.dayOfWeek - 1] ?? '-');
  };
  const found = bodies.flatMap(({ path, body }) => [
    ...[...body.matchAll(pattern)].map((m) => ({ path, text: m[0], bad: wrong(m[1] ?? '', m[2] ?? '', m[3] ?? '') })),
    ...[...body.matchAll(reversed)].map((m) => ({ path, text: m[0], bad: wrong(m[3] ?? '', m[1] ?? '', m[2] ?? '') })),
  ]);
  assert.ok(found.length >= 5, `${found.length} found`);
  assert.deepEqual(
    found.filter(({ bad }) => bad).map(({ path, text }) => `${path}: ${text}`),
    [],
  );
});
