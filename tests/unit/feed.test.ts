import assert from 'node:assert/strict';
import { test } from 'node:test';
import { changeItems } from '../../src/domain/feed/changes.ts';
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
  const item = (guid: string, day: string) => ({ guid, day, title: '', link: '', summary: '', html: '' });
  const items = [item('a', '2026-01-01'), item('b', '2026-01-02'), item('c', '2026-01-01')];
  const guids = newestItems(items, 2).map(({ guid }) => guid);
  assert.deepEqual(guids, ['b', 'c']);
  assert.deepEqual(
    newestItems(items.toReversed(), 2).map(({ guid }) => guid),
    guids,
  );
});
