import assert from 'node:assert/strict';
import test from 'node:test';
import { mdxToJs } from 'satteri';
import { actSource } from '../../src/markdown/act-source.ts';
import { markdownPlugins, renderMarkdown, type MarkdownOptions } from '../../src/markdown/render.ts';

const seen = (text: string): string => text.replaceAll('\u00A0', '~');
const text = (body: string, options: Partial<MarkdownOptions> = {}): string =>
  seen(renderMarkdown(body, { kind: 'text', base: '/', ...options }).html);
const act = (body: string): string => renderMarkdown(body, { kind: 'act', base: '/' }).html;

/** The words of a page without its markup. */
const words = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

test('own texts get Russian typography, code does not', () => {
  assert.equal(
    text('Сказал "в **школе**" - и `"x" - y`'),
    '<p>Сказал «в~<strong>школе</strong>»~— и~<code>"x" - y</code></p>',
  );
  assert.equal(text('- в "классе"\n- и\n  - "да"'), text('- в «классе»\n- и\n  - «да»'));
});

test('smart punctuation never puts English quotes or dashes', () => {
  assert.doesNotMatch(text('It is "x" -- y'), /[\u2018-\u201D]/);
});

test('a link of the portal gets the base path, a foreign one says so', () => {
  assert.equal(text('[слово](/shkoly/)', { base: '/vpr/' }), '<p><a href="/vpr/shkoly/">слово</a></p>');
  assert.equal(text('[слово](#vid)', { base: '/vpr/' }), '<p><a href="#vid">слово</a></p>');
  assert.equal(
    text('[слово](https://example.org/a?b=c&d)'),
    '<p><a href="https://example.org/a?b=c&#x26;d" rel="external">слово</a></p>'.replace('&#x26;', '&amp;'),
  );
  assert.equal(text('vpr@example.org'), '<p><a href="mailto:vpr@example.org">vpr@example.org</a></p>');
  assert.equal(text('[звоните](tel:+70000001234)'), '<p><a href="tel:+70000001234">звоните</a></p>');
  assert.equal(text('[слово **два**](bad:x)'), '<p>слово <strong>два</strong></p>');
});

test('a file beside the text is a link where it is published, and mere words where it is not', () => {
  const file = (path: string): string | undefined =>
    path === 'fayly/plan.pdf' ? '/shkoly/a/fayly/plan.pdf' : undefined;
  assert.equal(text('[план](fayly/plan.pdf)', { file }), '<p><a href="/shkoly/a/fayly/plan.pdf">план</a></p>');
  assert.equal(text('[план](fayly/net.pdf)', { file }), '<p>план</p>');
  assert.equal(text('[план](javascript:alert(1))', { file }), '<p>план</p>');
});

test('pictures come from the portal alone and may be found by their file name', () => {
  assert.equal(
    text('![Двор](/fayly/dvor.png)', { base: '/vpr/' }),
    '<p><img src="/vpr/fayly/dvor.png" alt="Двор"></p>',
  );
  assert.equal(
    text('![Двор](fayly/двор.png)', { file: (path) => `/_astro/${path === 'fayly/двор.png' ? 'dvor' : 'x'}.png` }),
    '<p><img src="/_astro/dvor.png" alt="Двор"></p>',
  );
  assert.equal(text('![Двор](fayly/net.png)', { file: () => undefined }), '<p>Двор</p>');
  assert.equal(text('![Двор](https://example.org/a.png)'), '<p>Двор</p>');
});

test('headings begin below the title of the page and skip no level', () => {
  const levels = (body: string, options: Partial<MarkdownOptions> = {}): number[] =>
    renderMarkdown(body, { kind: 'text', base: '/', ...options }).headings.map(({ depth }) => depth);
  assert.deepEqual(levels('# А'), [2]);
  assert.deepEqual(levels('## А\n\n#### Б\n\n#### В\n\n## Г'), [2, 3, 3, 2]);
  assert.deepEqual(levels('# А\n\n## Б\n\n# В'), [2, 3, 2]);
  assert.deepEqual(levels('## А\n\n### Б', { topHeading: 3 }), [3, 4]);
  assert.deepEqual(levels('## А'), [2], 'a body does not remember the one before');
});

test('headings have Latin ids that never repeat', () => {
  const { html, headings } = renderMarkdown('## Что изменилось\n\n## Что изменилось\n\n## Щука, ёж\n\n## !', {
    kind: 'text',
    base: '/',
  });
  assert.deepEqual(
    headings.map(({ id }) => id),
    ['chto-izmenilos', 'chto-izmenilos-2', 'shchuka-ezh', 'razdel'],
  );
  assert.match(html, /<h2 id="chto-izmenilos">Что изменилось<\/h2>/);
  const second = renderMarkdown('## Что изменилось', { kind: 'text', base: '/', idPrefix: 'otvet-' });
  assert.equal(second.headings[0]?.id, 'otvet-chto-izmenilos');
});

test('a table scrolls in its own box, names its columns and has no style', () => {
  const table = text('| Класс | |\n|:-:|--:|\n| 5 | 45 |\n\nИ ещё\n\n| А |\n|---|\n| 1 |');
  assert.match(table, /<section class="table-scroll" tabindex="0" aria-label="Таблица"><table>/);
  assert.match(table, /aria-label="Таблица 2"/);
  assert.match(table, /<th scope="col" class="align-center">Класс<\/th>/);
  assert.match(table, /<td class="align-end"><\/td>/, 'an empty header is an ordinary cell');
  assert.doesNotMatch(table, /style/);
});

test('a list of tasks has signs instead of dead checkboxes', () => {
  assert.match(text('- [x] да\n- [ ] нет'), /☑ да[^]*☐ нет/);
});

test('footnotes are off', () => {
  assert.doesNotMatch(text('слово[^1]\n\n[^1]: сноска внизу'), /<sup|<section|user-content/);
});

test('clauses of an act have anchors by their printed numbers', () => {
  assert.equal(
    act('1\\. Утвердить "план" - да.\n\n2.1. Список\n\n2.2 Без точки'),
    [
      '<p class="clause" id="p-1"><a href="#p-1" class="clause-number">1.</a> Утвердить "план" - да.</p>',
      '<p class="clause" id="p-2-1"><a href="#p-2-1" class="clause-number">2.1.</a> Список</p>',
      '<p class="clause" id="p-2-2"><a href="#p-2-2" class="clause-number">2.2</a> Без точки</p>',
    ].join('\n'),
  );
});

test('a number that an act prints twice anchors the first place alone', () => {
  const html = act('1. Раз\n\n1. Два');
  assert.equal(html.match(/id="p-1"/g)?.length, 1);
  assert.match(html, /<p class="clause"><span class="clause-number">1\.<\/span> Два<\/p>/);
});

test('what only looks like a clause is none', () => {
  for (const line of ['5 человек', '14.10.2020 г.', '25.12.20 30.05.21', 'п. 1. Текст', '2020. Год']) {
    assert.doesNotMatch(act(line), /class="clause"/, line);
  }
});

test('the printed numbers, dashes and brackets of an act survive Markdown', () => {
  const lines = ['1. Раз', '2. Два', '4. Четыре', '1) скобка', '- тире', '* звезда', '+ плюс', '7. Семь'];
  assert.deepEqual(words(act(lines.join('\n'))).split('\n'), lines);
  assert.deepEqual(words(act(lines.join('\n\n'))).split('\n'), lines);
});

test('the text of an act stays as received', () => {
  const line = 'Приказ №863 - СД от 14.10.2019, «в 5-8 классах»  и т.д. (8 (81372) 2-11-22) "так"...';
  assert.equal(words(act(line)), line);
});

test('code and rules of an act are left to Markdown', () => {
  assert.equal(actSource('```\n1. код\n- код\n```'), '```\n1. код\n- код\n```');
  assert.equal(actSource('* * *'), '* * *');
  assert.equal(actSource('- - -'), '- - -');
});

test('the same plugins serve MDX', () => {
  const { mdastPlugins, hastPlugins, features } = markdownPlugins({ kind: 'text', base: '/vpr/' });
  const result = mdxToJs('## Что "нового"\n\n<Note>в "школе" [да](/shkoly/) {1 + 1}</Note>\n\n| А |\n|:-:|\n| 1 |\n', {
    mdastPlugins,
    hastPlugins,
    features,
    elementAttributeNameCase: 'html',
  }) as { code: string };
  const code = seen(result.code);
  for (const part of ['chto-novogo', 'Что «нового»', '/vpr/shkoly/', 'table-scroll', 'align-center', '1 + 1', 'Note']) {
    assert.ok(code.includes(part), part);
  }
  assert.doesNotMatch(code, /style|text-align/);
});
