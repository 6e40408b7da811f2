/** `/podpiska/`: how to subscribe in five programs, in words that hold for what a school's page offers. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openTags, textInside } from '../support/html.ts';
import { readBuilt } from '../support/pages.ts';

const main = readBuilt('main');
const guide = main.pages.find(({ path }) => path === '/podpiska/');
const plain = (text: string): string => text.replace(/[\u00A0\s]+/g, ' ').trim();

/** Text of every part of the guide, by the id of its heading. */
function parts(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  let part = '';
  for (const token of guide?.tokens ?? []) {
    if ('name' in token && token.name === 'h2') part = token.attributes.get('id') ?? part;
    if ('text' in token) found.set(part, `${found.get(part) ?? ''}${token.text}`);
  }
  return new Map([...found].map(([id, text]) => [id, plain(text)]));
}

/** What a reader has to be told in each program: where to go, what to press, what to paste. */
const PROGRAMS: Readonly<Record<string, readonly RegExp[]>> = {
  yandeks: [/^Яндекс Календарь/, /calendar\.yandex\.ru/, /подписк/, /вставьте адрес/],
  google: [/^Google Календарь/, /calendar\.google\.com/, /«Добавить по URL»/, /https:\/\//, /На компьютере/],
  iphone: [/^iPhone и iPad/, /Нажмите «подписаться»/, /«Подписной календарь»/, /вставьте адрес/],
  android: [/^Android/, /Google Календаре или Яндекс Календаре/, /«файл»/, /переносов не узнают/],
  outlook: [/^Outlook/, /«Добавить календарь»/, /«Подписаться из Интернета»/, /вставьте адрес/],
};

test('each of five programs has its own steps', () => {
  const told = parts();
  for (const [id, wanted] of Object.entries(PROGRAMS))
    for (const words of wanted) assert.match(told.get(id) ?? 'нет раздела', words, id);
});

test('it says where an address is taken, that a calendar may lag by a day, and what a file does not do', () => {
  const told = parts();
  assert.match(told.get('shag') ?? '', /Нажмите на ссылку «файл».*скопируйте адрес ссылки.*https:\/\/.*\.ics/);
  assert.match(told.get('otstavanie') ?? '', /отстать на сутки.*накануне работы проверьте дату на странице школы/);
  assert.match(told.get('fayl') ?? '', /перенос в нём не появится/);
  assert.match(told.get('rss') ?? '', /RSS/);
});

test('no address has to be mended by hand', () => {
  assert.doesNotMatch([...parts().values()].join(' '), /замените|вместо webcal|исправьте/);
});

test('the names of links that it tells of stand on the page of a school, which leads here', () => {
  const school = main.pages.find(({ path }) => path === '/shkoly/licey-21/');
  const tokens = school?.tokens ?? [];
  const names = new Set(openTags(tokens, 'a').map((tag) => plain(textInside(tokens, tag))));
  for (const name of ['подписаться', 'файл', 'лента RSS']) assert.ok(names.has(name), name);
  const headings = openTags(tokens, 'h2').map((tag) => plain(textInside(tokens, tag)));
  assert.ok(headings.includes('Добавить в календарь'));
  assert.ok(openTags(tokens, 'a').some((tag) => tag.attributes.get('href') === '/podpiska/'));
});

test('every school can be reached from it, with the calendar of its territory at hand', () => {
  const links = openTags(guide?.tokens ?? [], 'a').map((tag) => tag.attributes.get('href') ?? '');
  const schools = main.pages.filter(({ path }) => /^\/shkoly\/[^/]+\/$/.test(path));
  assert.ok(schools.length > 0);
  for (const { path } of schools)
    assert.ok(
      links.some((href) => href.startsWith(`${path}#kalendar`)),
      path,
    );
  assert.ok(links.some((href) => href.startsWith('webcal:') && href.endsWith('/territorii/primer/kalendar.ics')));
  assert.ok(links.includes('/territorii/primer/kalendar.ics'));
});
