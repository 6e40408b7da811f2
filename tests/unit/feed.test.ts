import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { CalendarEvent } from '../../src/domain/calendar/events.ts';
import { changeItems } from '../../src/domain/feed/changes.ts';
import { channelOf } from '../../src/domain/feed/channel.ts';
import { eventItems } from '../../src/domain/feed/events.ts';
import { feedHtml } from '../../src/domain/feed/html.ts';
import { newestItems } from '../../src/domain/feed/item.ts';
import { change, row, schedule } from './calendar-samples.ts';

test('addresses in a feed are full, and what only a page needs is left out', () => {
  const html = '<h2 id="a" class="b">Т</h2><a href="/vpr/x/?a=1&amp;b=2">1</a><a href="#a">2</a><a href="tel:+7">3</a>';
  assert.equal(
    feedHtml(html, 'https://vpr.example.org/vpr/novosti/y/'),
    '<h2>Т</h2><a href="https://vpr.example.org/vpr/x/?a=1&amp;b=2">1</a>' +
      '<a href="https://vpr.example.org/vpr/novosti/y/#a">2</a><a href="tel:+7">3</a>',
  );
});

test('words that look like an attribute stay', () => {
  assert.equal(feedHtml('<p>пишем class="x" href="/y"</p>', 'https://a.example/'), '<p>пишем class="x" href="/y"</p>');
});

test('the name of a change is its place among the changes of its row', () => {
  const rows = [row('5-rus'), row('6-rus', { grade: 6 })];
  const first = change('2026-11-01', '5-rus', 'date', '2027-04-19', '2027-04-20');
  const other = change('2026-11-02', '6-rus', 'lesson', 2, 3);
  const second = change('2026-11-03', '5-rus', 'status', 'назначена', 'отменена');
  const names = (changes: (typeof first)[]) =>
    changeItems('s', schedule(rows, changes as never), (id) => `https://a.example/#r-${id}`).map((item) => item.guid);
  assert.deepEqual(names([first, other, second] as never), [
    's.2026-2027.5-rus.izmenenie.1@vpr-otkryto',
    's.2026-2027.6-rus.izmenenie.1@vpr-otkryto',
    's.2026-2027.5-rus.izmenenie.2@vpr-otkryto',
  ]);
  assert.deepEqual(names([first, second] as never), [
    's.2026-2027.5-rus.izmenenie.1@vpr-otkryto',
    's.2026-2027.5-rus.izmenenie.2@vpr-otkryto',
  ]);
});

test('a change tells what was and what is, whole, with its reason, and escapes it', () => {
  const [item] = changeItems(
    's',
    schedule(
      [row('5-rus')],
      [{ ...change('2026-11-01', '5-rus', 'date', '2027-04-19', '2027-04-20'), reason: 'A < B & C', order: '№ 5' }],
    ),
    () => 'https://a.example/',
  );
  assert.equal(item?.title, '5 класс: русский язык. Изменилось: дата');
  assert.match(item?.html ?? '', /<del>19.апреля<\/del>.*<ins>20.апреля<\/ins>/);
  assert.match(item?.html ?? '', /Приказ\s№\s5\.\sA\s&lt;\sB\s&amp;\sC\./);
});

test('newest items come first, and of one day always in one order', () => {
  const item = (guid: string, day: string) => ({ guid, day, title: '', link: '', summary: '', html: '', category: '' });
  const items = [item('a', '2026-01-01'), item('b', '2026-01-02'), item('c', '2026-01-01')];
  const guids = newestItems(items, 2).map(({ guid }) => guid);
  assert.deepEqual(guids, ['b', 'c']);
  assert.deepEqual(
    newestItems(items.toReversed(), 2).map(({ guid }) => guid),
    guids,
  );
});

test('what is kept stands among the newest, in order, and pushes none of them out', () => {
  const item = (guid: string, day: string) => ({ guid, day, title: '', link: '', summary: '', html: '', category: '' });
  const items = [item('a', '2026-01-01'), item('b', '2026-01-03'), item('c', '2026-01-02')];
  const kept = [item('k1', '2025-01-01'), item('k2', '2026-01-03'), item('k3', '2026-01-03')];
  assert.deepEqual(
    newestItems(items, 2, kept).map(({ guid }) => guid),
    ['k3', 'k2', 'b', 'c', 'k1'],
  );
});

test('no item is from the future: before noon it bears the moment of the build, and its name stays', () => {
  const items = ['2027-04-30', '2027-04-29'].map((day) => ({
    guid: `g-${day}`,
    day,
    title: 'Т',
    link: 'https://a.example/',
    summary: 'С',
    html: '<p>С</p>',
    category: 'Новости',
  }));
  const made = (at: string) =>
    channelOf({
      title: 'Т',
      description: 'О',
      page: 'https://a.example/',
      source: 'https://a.example/novosti.xml',
      items,
      builtAt: Temporal.Instant.from(at),
    });
  const times = (at: string): string[] => made(at).items.map(({ pubDate }) => pubDate.toISOString());
  assert.deepEqual(times('2027-04-30T08:00:00+03:00'), ['2027-04-30T05:00:00.000Z', '2027-04-29T09:00:00.000Z']);
  assert.deepEqual(times('2027-05-04T08:00:00+03:00'), ['2027-04-30T09:00:00.000Z', '2027-04-29T09:00:00.000Z']);
  const [morning, later] = [made('2027-04-30T08:00:00+03:00'), made('2027-05-04T08:00:00+03:00')];
  assert.match(morning.customData, /<lastBuildDate>Fri, 30 Apr 2027 05:00:00 GMT</);
  const names = ({ items: all }: typeof morning): string[] => all.map(({ customData }) => customData);
  assert.deepEqual(names(morning), names(later));
});

const meeting: CalendarEvent = {
  id: 's-2026-11-27-sobranie',
  kind: 'консультация',
  title: 'Вечер вопросов',
  date: '2026-12-03',
  time: '17:30',
  place: 'Кабинет № 5',
  audience: 'для родителей 5 классов',
  summary: 'Отвечаем & слушаем.',
  published: '2026-11-10',
};

test('an event is announced in a feed by its kind, and every change of it is an item of its own', () => {
  const moved = {
    date: '2026-11-12',
    field: 'date',
    old: '2026-11-27',
    new: '2026-12-03',
    reason: 'Зал < занят',
  } as const;
  const off = { date: '2026-11-20', field: 'status', old: 'назначено', new: 'отменено', reason: 'карантин' } as const;
  const items = eventItems({ ...meeting, status: 'отменено', changes: [moved, off] }, 'https://a.example/', '<p>Т</p>');
  assert.deepEqual(
    items.map(({ guid, day, category }) => [guid, day, category]),
    [
      ['sobytie.s-2026-11-27-sobranie@vpr-otkryto', '2026-11-10', 'Консультация'],
      ['sobytie.s-2026-11-27-sobranie.izmenenie.1@vpr-otkryto', '2026-11-12', 'Консультация'],
      ['sobytie.s-2026-11-27-sobranie.izmenenie.2@vpr-otkryto', '2026-11-20', 'Консультация'],
    ],
  );
  assert.equal(items[0]?.title, 'Консультация. Вечер вопросов');
  assert.match(items[0]?.html ?? '', /3.декабря 2026.года, четверг.*начало в 17:30.*слушаем\.<\/p><p>Т<\/p>$/);
  assert.match(items[0]?.html ?? '', /Отвечаем &amp; слушаем/);
  assert.match(items[1]?.html ?? '', /<del>27.ноября<\/del>, стало <ins>3.декабря<\/ins>.*Зал &lt; занят/);
  assert.equal(items[2]?.title, 'Консультация. Вечер вопросов: событие отменено');
  assert.match(items[2]?.summary ?? '', /^Событие отменено\. Карантин\. Изменено 20 ноября 2026 года\.$/);
});

test('an event of which nobody said when it was announced counts as told when its school year began', () => {
  const { published: _, ...untold } = meeting;
  const change = {
    date: '2027-09-05',
    field: 'date',
    old: '2027-08-30',
    new: '2027-09-10',
    reason: 'перенос',
  } as const;
  assert.equal(eventItems(untold, 'https://a.example/', '')[0]?.day, '2026-09-01');
  assert.equal(
    eventItems({ ...untold, date: '2027-09-10', changes: [change] }, 'https://a.example/', '')[0]?.day,
    '2026-09-01',
    'a move into the next school year',
  );
});
