import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openTags, textInside, tokenize } from '../../support/html.ts';
import { type Built, readPage } from '../../support/pages.ts';
import { headFaults } from '../../support/rules/head.ts';
import { brokenLinks } from '../../support/rules/links.ts';
import { pageFaults } from '../../support/rules/self-contained.ts';
import { boundOf } from '../../support/rules/sizes.ts';
import { gluedWords, machinePaths, todayWords } from '../../support/rules/words.ts';

function site(pages: Readonly<Record<string, string>>, base = '/', others: readonly string[] = []): Built {
  const read = Object.entries(pages).map(([file, html]) => readPage(file, html));
  return { dir: '/нет-такой-папки', base, files: new Set([...Object.keys(pages), ...others]), pages: read };
}

test('a page is read into tags with their attributes, and texts with their lines', () => {
  const tokens = tokenize(
    '<!doctype html>\n<!-- <b> --><p class=a data-x="1 > 0">Иванова&nbsp;&amp;&#1103;</p>\n<script>a<b</script><br/>',
  );
  const [p, script, br] = openTags(tokens);
  assert.ok(p && script && br);
  assert.deepEqual(
    [...p.attributes],
    [
      ['class', 'a'],
      ['data-x', '1 > 0'],
    ],
  );
  assert.equal(p.line, 2);
  assert.equal(textInside(tokens, p), 'Иванова\u00a0&я');
  assert.equal(script.line, 3);
  assert.equal(textInside(tokens, script), 'a<b');
  assert.equal(br.name, 'br');
});

test('a link that leads nowhere is found: no file, no place, other case, no slash, out of the base path', () => {
  const links = (list: readonly string[]): string => list.map((href) => `<a href="${href}">х</a>`).join('\n');
  const good = [
    '/vpr/',
    '/vpr/shkoly/#a',
    '../',
    '#here',
    'tel:+70000000000',
    'https://gov.example/x',
    '/vpr/k.ics',
    '?q=1',
  ];
  const bad = ['/shkoly/', '/vpr/net/', '/vpr/shkoly', '/vpr/Shkoly/', '#net', '#', '', '/vpr/shkoly/#b', 'ftp://a'];
  const shkoly = `<h1 id="a">х</h1><p id="here">${links(good)}</p>`;
  const built = (list: readonly string[]): Built =>
    site({ 'index.html': links(list), 'shkoly/index.html': `${shkoly}<p id="p">х</p>` }, '/vpr/', ['k.ics']);
  assert.deepEqual(brokenLinks(built([])), []);
  const faults = brokenLinks(built(bad)).map(({ fault }) => fault);
  assert.deepEqual(faults, [
    '<a> /shkoly/: вне базового пути /vpr/',
    '<a> /vpr/net/: нет такого файла',
    '<a> /vpr/shkoly: нет косой черты в конце',
    '<a> /vpr/Shkoly/: иначе написано: shkoly/index.html',
    '<a> #net: на странице нет места #net',
    '<a> #: пустой адрес',
    '<a> : пустой адрес',
    '<a> /vpr/shkoly/#b: на странице нет места #b',
    '<a> ftp://a: недопустимый вид адреса',
  ]);
});

test('what a page must say of itself is missed when it is not said, or said twice', () => {
  const head = (title: string, path: string): string =>
    `<html lang="ru"><meta name="viewport" content="a"><meta name="description" content="${title}!"><meta name="theme-color" content="#fff">` +
    `<meta property="og:title" content="a"><meta property="og:description" content="a"><meta property="og:image" content="a">` +
    `<link rel="canonical" href="https://vpr.example.org${path}"><title>${title}</title><h1>${title}</h1>`;
  assert.deepEqual(headFaults(site({ 'index.html': head('Портал', '/'), 'a/index.html': head('Школы', '/a/') })), []);
  const faults = headFaults(site({ 'index.html': head('Портал', '/'), 'a/index.html': head('Портал', '/b/') })).map(
    ({ place, fault }) => `${place}: ${fault}`,
  );
  assert.deepEqual(faults, [
    'a/index.html: canonical: https://vpr.example.org/b/, а нужно https://vpr.example.org/a/',
    'index.html: title у нескольких страниц: «Портал»',
    'a/index.html: title у нескольких страниц: «Портал»',
    'index.html: description у нескольких страниц: «Портал!»',
    'a/index.html: description у нескольких страниц: «Портал!»',
  ]);
  assert.equal(headFaults(site({ 'index.html': '<html lang="en"><h1>а</h1><h1>б</h1>' })).length, 10);
});

const POLICY = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'";
const meta = (policy: string): string => `<meta http-equiv="content-security-policy" content="${policy}">`;
const faultsOf = (html: string): string[] => pageFaults(readPage('a.html', html)).map(({ fault }) => fault);

test('a page may neither ask another host nor carry handlers and styles', () => {
  assert.deepEqual(
    faultsOf(`${meta(POLICY)}<link rel="canonical" href="https://a.example/"><a href="https://b.example/">x</a>`),
    [],
  );
  assert.deepEqual(
    faultsOf(`${meta(POLICY)}<img src="//cdn.example/a.png" alt=""><p style="color:red" onclick="x()">x</p>`),
    [
      '<img>: обращение к другому узлу: //cdn.example/a.png',
      '<p>: обработчик в разметке: onclick',
      '<p>: оформление в разметке: style="color:red"',
    ],
  );
  assert.deepEqual(faultsOf(`${meta(POLICY)}<link rel="preconnect" href="https://fonts.example/">`), [
    '<link>: обращение к другому узлу: https://fonts.example/',
  ]);
});

test('the policy must be there, first, strict, and know every inline script by its hash', () => {
  assert.deepEqual(faultsOf('<p>x</p>'), ['нет политики безопасности (CSP)']);
  assert.deepEqual(faultsOf(meta(`${POLICY} 'unsafe-inline'`)), ["политика разрешает 'unsafe-inline'"]);
  assert.deepEqual(faultsOf(`<script src="/a.js"></script>${meta(POLICY)}`), ['<script> стоит раньше политики']);
  assert.deepEqual(faultsOf(`${meta(POLICY)}<script>a()</script>`), ['<script> в строке 1 не разрешён политикой']);
  assert.deepEqual(faultsOf(`${meta(POLICY)}<script type="application/ld+json">{}</script>`), []);
});

test('words that touch across a tag are found, words kept apart are not', () => {
  const glued = (html: string): string[] => gluedWords(tokenize(html)).map((place) => place.text);
  assert.deepEqual(glued('<p>смотрите<a href="/">график</a> и</p>'), ['смотрите|график']);
  assert.deepEqual(glued('<p><b>Телефон:</b>8 (000)</p>'), ['Телефон:|8 (000)']);
  assert.deepEqual(glued('<p>а<em><b>б</b></em></p>'), ['а|б']);
  assert.deepEqual(glued('<p>см. <a>график</a>, «<b>да</b>» (<i>в</i>)</p><p>а</p><p>б</p><td>а</td><td>б</td>'), []);
  assert.deepEqual(glued('<p>а<br>б <span>в</span>\n<span>г</span>&nbsp;<b>д</b></p>'), []);
});

test('words that are true on one day only are found as words', () => {
  const words = (html: string): number => todayWords(readPage('a.html', html)).length;
  assert.equal(words('<p>Сегодня работа, через 3 дня другая</p>'), 2);
  assert.equal(words('<p>Сегодняшний график, 5 дней через школу</p><script>сегодня</script>'), 0);
});

test("paths of a developer's machine are found, paths of the portal are not", () => {
  assert.deepEqual(machinePaths('import "/srv/build/a.ts"', ['/srv/build']), ['/srv/build']);
  assert.deepEqual(machinePaths('see file:///a/b.ts and "/home/me/a.ts"', []), ['file:///a/b.ts', '/home/me/a.ts']);
  for (const name of ['home', 'tmp', 'root'])
    assert.deepEqual(machinePaths(`https://a.example/${name}/ /vpr/${name}/ ./${name}/`, []), []);
});

test('lists may weigh more than pages about one thing', () => {
  assert.ok(boundOf('/shkoly/') > boundOf('/shkoly/licey-21/'));
  assert.ok(boundOf('/grafik/') > boundOf('/grafik/2027-04-20/'));
});
