import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { markdownToMdast } from 'satteri';
import { markdownTree } from '../../src/editor/body-tree.ts';
import { readContentFile } from '../../src/markdown/front-matter.ts';

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly url?: string;
  readonly alt?: string | null | undefined;
  readonly depth?: number;
  readonly identifier?: string;
  readonly position?: { readonly start: { readonly line: number; readonly column: number } } | undefined;
  readonly children?: readonly unknown[];
}

/** Every node with its place and with what the gate's rules read of it. */
function flat(node: Node): string[] {
  const { line, column } = node.position?.start ?? {};
  const own = [node.type, line, column, node.value, node.url, node.alt, node.depth, node.identifier].join('|');
  return [own, ...(node.children ?? []).flatMap((child) => flat(child as Node))];
}

function bodyOf(file: string): string {
  try {
    return readContentFile(readFileSync(file, 'utf8')).body;
  } catch {
    return '';
  }
}

const SAMPLES = [
  '# Заголовок\n\nТекст с [ссылкой](/shkoly/) и ![картинкой](fayly/a.png "имя").\n',
  '[слова][имя]\n\n[имя]: https://example.org/ "Название"\n',
  '| а | б |\n| --- | :-: |\n| 1 | **2** |\n\n- [ ] пункт\n- [x] другой\n',
  '~~вычеркнуто~~ https://example.org и www.example.org, vpr@example.org\n',
  'Текст[^1] со сноской.\n\n[^1]: Сноска.\n',
  '<b>html</b>\n\n<script>alert(1)</script>\n\nконец &#x202e; и &amp;\n',
  '> цитата\n> ещё\n\n1. один\n2. два\n\n   абзац\n\n```js\nкод\n```\n\n---\n',
  'Строка с двумя пробелами  \nперенос\\\nещё\n',
];

test('the browser reads a text as the site does: the same nodes at the same places', () => {
  const files = globSync('{content,tests/fixtures}/**/*.md').map(bodyOf);
  const bodies = [...SAMPLES, ...files.filter((body) => body.trim() !== '' && body.length < 60_000)];
  assert.ok(bodies.length > 300, String(bodies.length));
  for (const body of bodies)
    assert.deepEqual(flat(markdownTree(body)), flat(markdownToMdast(body) as unknown as Node), body.slice(0, 200));
});
