import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import assert from 'node:assert/strict';
import { readContentFile } from '../../src/markdown/front-matter.ts';
import type { Schedule } from '../../src/schemas/schedule.ts';
import { BUILDS } from '../support/builds.ts';
import { decode } from '../support/html.ts';
import { type Offender, assertNone } from '../support/offenders.ts';
import { readBuilt } from '../support/pages.ts';

/** What the W3C's validator of feeds asks of RSS 2.0 (validator.w3.org/feed), as far as it can go wrong here. */
const main = readBuilt('main');
const feeds = [...main.files]
  .filter((file) => /(?:^rss|\/novosti)\.xml$/.test(file))
  .map((file) => ({ file, xml: readFileSync(join(main.dir, file), 'utf8') }));

const inner = (xml: string, name: string): string | undefined =>
  new RegExp(`<${name}(?:\\s[^>]*)?>([\\s\\S]*?)</${name}>`).exec(xml)?.[1];
const itemsOf = (xml: string): string[] =>
  [...xml.matchAll(/<item>([\s\S]*?)<\/item>/g)].map((match) => match[1] ?? '');

const NOW = Date.parse(BUILDS.main.PORTAL_NOW);
const RFC_822 =
  /^(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) \d{4} \d{2}:\d{2}:\d{2} GMT$/;
/** Elements that the validator warns of, because readers throw them away. */
const RISKY =
  /<(?:script|style|iframe|object|embed|form|input|button|svg|math|link|meta)\b|\son[a-z]+=|\sstyle=|javascript:/i;

function channelFaults(xml: string, file: string): (string | undefined)[] {
  const head = xml.replace(/<item>[\s\S]*<\/item>/, '');
  const self = /<atom:link href="([^"]+)" rel="self" type="application\/rss\+xml"\s*\/>/.exec(head)?.[1];
  return [
    xml.startsWith('<?xml version="1.0" encoding="UTF-8"?>') ? undefined : 'нет объявления XML',
    /<rss version="2\.0"/.test(xml) ? undefined : 'не RSS 2.0',
    ...['title', 'link', 'description', 'language'].map((name) => (inner(head, name) ? undefined : `нет <${name}>`)),
    URL.canParse(inner(head, 'link') ?? '') ? undefined : '<link> не полный адрес',
    self === `https://vpr.example.org/${file}` ? undefined : `свой адрес: ${self}`,
    /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/.test(xml) ? 'знак, которого в XML не бывает' : undefined,
    /&(?!(?:amp|lt|gt|quot|apos|#\d+|#x[0-9a-f]+);)/i.test(xml) ? 'знак & не записан' : undefined,
  ];
}

function itemFaults(item: string): (string | undefined)[] {
  const link = inner(item, 'link') ?? '';
  const content = decode(inner(item, 'content:encoded') ?? '');
  const addresses = [...content.matchAll(/\s(?:href|src)="([^"]*)"/g)].map((match) => decode(match[1] ?? ''));
  return [
    inner(item, 'title') ? undefined : 'нет заголовка',
    inner(item, 'description') ? undefined : 'нет краткого текста',
    content.trim() === '' ? 'нет полного текста' : undefined,
    URL.canParse(link) ? undefined : `адрес ${link}`,
    RFC_822.test(inner(item, 'pubDate') ?? '') ? undefined : `время ${inner(item, 'pubDate')}`,
    // The validator calls a day to come implausible, and readers hide the item.
    Date.parse(inner(item, 'pubDate') ?? '') <= NOW ? undefined : `время не пришло: ${inner(item, 'pubDate')}`,
    inner(item, 'category') ? undefined : 'нет вида записи',
    RISKY.test(content) ? 'опасная разметка' : undefined,
    addresses.every((address) => URL.canParse(address)) ? undefined : 'неполный адрес в тексте',
    /<(?:h1|a)\b[^>]*\sid=/.test(content) ? 'имя места в тексте' : undefined,
  ];
}

test('every school and every territory has a feed', () => {
  const files = new Set(feeds.map(({ file }) => file));
  const wanted = main.pages
    .filter(({ path }) => /^\/(?:shkoly|territorii)\/[^/]+\/$/.test(path))
    .map(({ path }) => `${path.slice(1)}novosti.xml`);
  assertNone(
    wanted.filter((file) => !files.has(file)).map((file) => ({ place: file, fault: 'нет ленты' })),
    'Ленты',
  );
});

test('feeds are what validators of feeds accept, and hold whole texts', (t) => {
  const offenders = feeds.flatMap(({ file, xml }): Offender[] =>
    [...channelFaults(xml, file), ...itemsOf(xml).flatMap(itemFaults)]
      .filter((fault) => fault !== undefined)
      .map((fault) => ({ place: file, fault })),
  );
  t.diagnostic(`лент: ${feeds.length}, записей: ${feeds.reduce((sum, { xml }) => sum + itemsOf(xml).length, 0)}`);
  assertNone(offenders, 'Нарушения RSS');
});

test('names of items are unique, rest on no host, and items go from new to old', () => {
  const offenders = feeds.flatMap(({ file, xml }) => {
    const items = itemsOf(xml);
    const guids = items.map((item) => inner(item, 'guid') ?? '');
    const times = items.map((item) => Date.parse(inner(item, 'pubDate') ?? ''));
    return [
      new Set(guids).size === guids.length ? undefined : 'имена повторяются',
      guids.every((guid) => /^[a-z0-9.-]+@vpr-otkryto$/.test(guid)) ? undefined : 'имя зависит от адреса портала',
      items.every((item) => item.includes('<guid isPermaLink="false">')) ? undefined : 'имя выдано за адрес',
      times.every((time, index) => index === 0 || time <= (times[index - 1] ?? 0)) ? undefined : 'порядок',
      // Changes of the year on show are not counted, see `mass-move.test.ts`.
      guids.filter((guid) => !guid.includes('.2026-2027.')).length <= 50 ? undefined : 'больше 50 записей',
    ]
      .filter((fault) => fault !== undefined)
      .map((fault) => ({ place: file, fault }));
  });
  assertNone(offenders, 'Записи лент');
});

test('a school with changes tells each of them in its feed, with what was and what is', () => {
  const file = 'content/schools/primer/rechnoy-shkola-121/grafik-2026-2027.md';
  const { changes = [] } = readContentFile(readFileSync(file, 'utf8')).yaml.toJS() as Schedule;
  const feed = feeds.find((one) => one.file === 'shkoly/rechnoy-shkola-121/novosti.xml');
  assert.ok(feed && changes.length > 0, 'нет школы с изменениями');
  const told = itemsOf(feed.xml).filter((item) => item.includes('.izmenenie.'));
  assert.equal(told.length, changes.length);
  for (const item of told) assert.match(decode(inner(item, 'content:encoded') ?? ''), /<del>.+<\/del>.*<ins>.+<\/ins>/);
});

test('a feed of a demonstration says that it is one, and the portal’s own feed is without it', () => {
  const demo = feeds.filter(
    ({ file }) => file === 'territorii/primer/novosti.xml' || file === 'shkoly/licey-21/novosti.xml',
  );
  assert.equal(demo.length, 2);
  for (const { xml } of demo) assert.match(inner(xml, 'title') ?? '', /учебный пример/);
});

test('an event stands in the feeds of its school and of every territory above, by kind; a move and a cancellation are told', () => {
  const items = (file: string): string[] => itemsOf(feeds.find((one) => one.file === file)?.xml ?? '');
  const told = (file: string): (readonly (string | undefined)[])[] =>
    items(file)
      .filter((item) => item.includes('>sobytie.'))
      .map((item) => [inner(item, 'guid'), inner(item, 'category'), decode(inner(item, 'link') ?? '')]);
  const school = 'primersk-shkola-7';
  const guid = `sobytie.${school}-2026-12-03-obschee-sobranie-shkoly-7`;
  const page = `https://vpr.example.org/shkoly/${school}/`;
  assert.deepEqual(told(`shkoly/${school}/novosti.xml`), [
    [`${guid}.izmenenie.1@vpr-otkryto`, 'Родительское собрание', page],
    [`${guid}@vpr-otkryto`, 'Родительское собрание', page],
  ]);
  const district = told('territorii/primer/novosti.xml');
  assert.ok(
    district.some(([name, , link]) => name === `${guid}@vpr-otkryto` && link === page),
    'school in its district',
  );
  assert.ok(
    district.some(
      ([, kind, link]) => kind === 'Обучение наблюдателей' && link === 'https://vpr.example.org/territorii/primer/',
    ),
    'event of the authority',
  );
  const off = items('shkoly/gimnaziya-primersk/novosti.xml').find((item) => item.includes('.izmenenie.1@'));
  assert.match(inner(off ?? '', 'title') ?? '', /: событие отменено$/);
});
