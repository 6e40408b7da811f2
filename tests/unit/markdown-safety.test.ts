import assert from 'node:assert/strict';
import test from 'node:test';
import { htmlToHast, type HastNode } from 'satteri';
import { renderMarkdown } from '../../src/markdown/render.ts';
import { vectors } from '../support/xss-vectors.ts';

const elements = new Set(
  'p h2 h3 h4 h5 h6 ul ol li blockquote em strong del code pre br hr span table thead tbody tr th td section a img'.split(
    ' ',
  ),
);
const properties = new Set(
  'id className href rel title scope src alt role tabIndex ariaLabel start width height'.split(' '),
);

function assertSafe(node: HastNode, vector: string): void {
  assert.ok(['root', 'text', 'element'].includes(node.type), `${node.type}: ${vector}`);
  if (node.type === 'element') {
    assert.ok(elements.has(node.tagName), `<${node.tagName}>: ${vector}`);
    for (const [name, value] of Object.entries(node.properties)) {
      assert.ok(properties.has(name), `${name}=${String(value)}: ${vector}`);
      if (name === 'href')
        assert.match(String(value), /^(?:https?:\/\/[\w.-]+(?:[/?#]|$)|\/(?![/\\])|#)[^\\\s]*$/, vector);
      if (name === 'src') assert.match(String(value), /^[\w%/.-]+$/, vector);
    }
  }
  if ('children' in node) for (const child of node.children) assertSafe(child, vector);
}

for (const kind of ['text', 'act'] as const) {
  test(`no vector leaves a script, a handler or a foreign address (${kind})`, () => {
    assert.ok(vectors.length >= 80, `${vectors.length} vectors`);
    for (const vector of vectors) {
      const { html } = renderMarkdown(vector, { kind, base: '/' });
      assertSafe(htmlToHast(html, { fragment: true }), vector);
      assertSafe(htmlToHast(`<p>${html}</p>`, { fragment: true }), vector);
    }
  });
}

test('the assertion itself notices what it looks for', () => {
  for (const html of [
    '<b>x</b>',
    '<p onclick="x">y</p>',
    '<a href="javascript:x">y</a>',
    '<p style="x">y</p>',
    '<!--x-->',
  ]) {
    assert.throws(() => assertSafe(htmlToHast(html, { fragment: true }), html));
  }
});

test('a tag that an editor wrote is shown as letters', () => {
  const { html } = renderMarkdown('Текст <b>жирно</b>\n\n<div>\nблок\n</div>', { kind: 'text', base: '/' });
  assert.equal(html, '<p>Текст &lt;b&gt;жирно&lt;/b&gt;</p>\n<p>&lt;div&gt;\nблок\n&lt;/div&gt;</p>');
});
