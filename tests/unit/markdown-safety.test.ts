import assert from 'node:assert/strict';
import test from 'node:test';
import { htmlToHast, type HastNode } from 'satteri';
import { renderMarkdown } from '../../src/markdown/render.ts';

/** Ways to smuggle a script, a handler or a foreign address into a body. */
const vectors: readonly string[] = [
  '<script>alert(1)</script>',
  'Текст <script src=https://evil.example/x.js></script> дальше',
  '<ScRiPt>alert(1)</sCrIpT>',
  '<img src=x onerror=alert(1)>',
  'Слово <img src="x" onerror="alert(1)"> слово',
  '<svg onload=alert(1)>',
  '<svg><script>alert(1)</script></svg>',
  '<svg><a xlink:href="javascript:alert(1)"><text>x</text></a></svg>',
  '<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
  '<iframe src="https://evil.example"></iframe>',
  '<object data="javascript:alert(1)"></object>',
  '<embed src="data:text/html,<script>alert(1)</script>">',
  '<a href="javascript:alert(1)">x</a>',
  '<body onload=alert(1)>',
  '<details open ontoggle=alert(1)><summary>x</summary></details>',
  '<input autofocus onfocus=alert(1)>',
  '<form action="https://evil.example"><button>x</button></form>',
  '<style>body{background:url(https://evil.example)}</style>',
  '<link rel=stylesheet href=https://evil.example/x.css>',
  '<meta http-equiv="refresh" content="0;url=https://evil.example">',
  '<base href="https://evil.example/">',
  '<!-- <script>alert(1)</script> -->',
  '<!--><script>alert(1)</script>-->',
  '<![CDATA[<script>alert(1)</script>]]>',
  '<?php echo "<script>alert(1)</script>" ?>',
  '<!DOCTYPE html><script>alert(1)</script>',
  '<p style="position:fixed">x</p>',
  '<div\nonclick="alert(1)"\n>x</div>',
  '- <script>alert(1)</script>',
  '> <script>alert(1)</script>',
  '| a |\n|---|\n| <script>alert(1)</script> |',
  '# <script>alert(1)</script>',
  '**<script>alert(1)</script>**',
  '[<img src=x onerror=alert(1)>](https://example.org)',
  '[x](javascript:alert(1))',
  '[x](JaVaScRiPt:alert(1))',
  '[x](<javascript:alert(1)>)',
  '[x](javascript&colon;alert(1))',
  '[x](&#106;avascript:alert(1))',
  '[x](&#x6A;&#x61;vascript:alert(1))',
  '[x](java&Tab;script:alert(1))',
  '[x](java&NewLine;script:alert(1))',
  '[x](<java\tscript:alert(1)>)',
  '[x](&#1;javascript:alert(1))',
  '[x](\u00A0javascript:alert(1))',
  '[x](javascript\\:alert(1))',
  '[x](%6Aavascript:alert(1))',
  '[x](vbscript:msgbox(1))',
  '[x](data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==)',
  '[x](DATA:text/html,<script>alert(1)</script>)',
  '[x](file:///etc/passwd)',
  '[x](blob:https://evil.example/1)',
  '[x](intent://evil.example#Intent;end)',
  '[x](ftp://evil.example/x)',
  '[x](//evil.example/x)',
  '[x](/\\evil.example/x)',
  '[x](\\\\evil.example/x)',
  '[x](/&Tab;/evil.example/x)',
  '[x](https:evil.example)',
  '[x](relative/path.html)',
  '[x](https://example.org "\\" onmouseover=\\"alert(1)")',
  '[x](https://example.org \'a" onmouseover="alert(1)\')',
  '[x](https://example.org/"onmouseover="alert(1))',
  '<javascript:alert(1)>',
  '<data:text/html,alert(1)>',
  '[x][y]\n\n[y]: javascript:alert(1)',
  '[x]\n\n[x]: <data:text/html,alert(1)> "t"',
  '![x](javascript:alert(1))',
  '![x](data:image/svg+xml;base64,PHN2Zz4=)',
  '![x](https://evil.example/pixel.png)',
  '![x](//evil.example/pixel.png)',
  '![x](/\\evil.example/pixel.png)',
  '![x" onerror="alert(1)](a.png)',
  '![x][y]\n\n[y]: https://evil.example/pixel.png',
  '[![x](data:image/png,1)](javascript:alert(1))',
  '```js"onmouseover="alert(1)\nx\n```',
  '```"><script>alert(1)</script>\nx\n```',
  '`<script>alert(1)</script>`',
  '    <script>alert(1)</script>',
  '{alert(1)} <Component onClick={alert(1)} />',
  'import x from "https://evil.example/x.js"',
  '&lt;script&gt;alert(1)&lt;/script&gt;',
  '1. <script>alert(1)</script>',
  '2.1. <img src=x onerror=alert(1)>',
  '[^1]\n\n[^1]: <script>alert(1)</script>',
];

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
    assert.ok(vectors.length >= 40);
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
