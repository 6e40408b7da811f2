import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { test } from 'node:test';
import { deflateSync } from 'node:zlib';
import { attachmentOf } from '../../src/checks/files/attachment.ts';
import { placeOf } from '../../src/checks/place.ts';
import { readEntry } from '../../src/checks/read-entry.ts';
import { check, onCopy } from './lay.ts';

const SIZE = 250_000;
const full = (part: string): string => part.repeat(Math.ceil(SIZE / part.length)).slice(0, SIZE);

const HOSTILE_FIELDS: Readonly<Record<string, string>> = {
  'curly brackets': full('{'),
  'square brackets': full('['),
  dashes: full('- '),
  'question marks': full('? '),
  'question marks in lines': full('?\n'),
  colons: full('a: '),
  'an open quote': `title: "${full('x')}`,
  'many keys': Array.from({ length: 25_000 }, (_, at) => `k${at}: 1`).join('\n'),
  'many keys in brackets': `a: {${Array.from({ length: 25_000 }, (_, at) => `k${at}: 1`).join(',')}}`,
  'many keys in an item': `a:\n${Array.from({ length: 20_000 }, (_, at) => `  ${at === 0 ? '- ' : '  '}k${at}: 1`).join('\n')}`,
  spaces: `title: x${full(' ')}y`,
  'spaces after a colon': `title: a: ${full(' ')}x`,
  items: full('- a\n'),
  steps: Array.from({ length: 700 }, (_, at) => `${' '.repeat(at)}a:`).join('\n'),
  hashes: full('a # '),
  anchors: full('&a '),
  tags: full('!a '),
  percents: full('%a\n'),
};

const HOSTILE_BODIES: Readonly<Record<string, string>> = {
  quotes: full('> '),
  numbers: full('1. '),
  underscores: full('a_'),
  stars: full('*a **a '),
  brackets: full('['),
  pictures: full('!['),
  ticks: full('`a``'),
  tags: full('<a '),
  links: full('[a]('),
  'underscores in paragraphs': full(`${'a_'.repeat(9000)}\n\n`),
};

const place = placeOf('schools/primer/licey-21/novosti/2026-11-12-x.md');

// A runaway search takes hours: the run's own limit ends it, and a busy machine fails nothing.
for (const [name, fields] of Object.entries(HOSTILE_FIELDS)) {
  test(`a quarter of a megabyte of ${name} in the fields is refused, and soon`, () => {
    assert.ok(place);
    const read = readEntry(place, Buffer.from(`---\n${fields}\n---\n`));
    assert.ok(Array.isArray(read) && read.length > 0);
  });
}

for (const [name, body] of Object.entries(HOSTILE_BODIES)) {
  test(`a quarter of a megabyte of ${name} in the text keeps nobody waiting`, async () => {
    await onCopy(async (content) => {
      const head = '---\ntitle: Новость\ndate: 2026-11-12\nsummary: О работах\n---\n\n';
      writeFileSync(join(content, 'schools/primer/licey-21/novosti/2026-11-12-x.md'), head + body);
      assert.ok((await check(content)).files > 0);
    });
  });
}

function pdf(stream: Uint8Array | string, dictionary = ''): Uint8Array {
  return Buffer.concat([
    Buffer.from(`%PDF-1.5\n1 0 obj\n<< /Font << /F1 2 0 R >> >>\nendobj\n3 0 obj\n<< ${dictionary} >>\nstream\n`),
    typeof stream === 'string' ? Buffer.from(stream, 'latin1') : stream,
    Buffer.from('\nendstream\nendobj\n%%EOF\n'),
  ]);
}

const TEXT = 'BT /F1 12 Tf (Prikaz) Tj ET';
const FLATE = '/Filter /FlateDecode';

for (const [name, bytes, expected] of [
  ['plain text', pdf(TEXT), 'text'],
  ['packed text', pdf(deflateSync(TEXT), FLATE), 'text'],
  ['text by codes of letters', pdf('BT <0001> Tj ET'), 'text'],
  ['a picture of a page', pdf('q /Im1 Do Q'), 'none'],
  ['the word Tj inside a picture', pdf('BT (x) Tj ET', '/Subtype /Image'), 'none'],
  ['another packing', pdf('abc', '/Filter /LZWDecode'), 'unknown'],
  ['a torn stream', pdf('abc', FLATE), 'unknown'],
  ['a bomb', pdf(deflateSync(Buffer.alloc(50_000_000)), FLATE), 'unknown'],
  ['nothing', Buffer.from('%PDF-1.4\n%%EOF\n'), 'none'],
] as const) {
  test(`the text layer of a PDF: ${name} → ${expected}`, () => {
    assert.deepEqual(attachmentOf(bytes), { size: bytes.length, kind: 'pdf', text: expected });
  });
}

test('a pipe in the content folder does not keep the check waiting', async (context) => {
  await onCopy(async (content) => {
    const path = join(content, 'glossary/truba.md');
    if (process.platform === 'win32' || spawnSync('mkfifo', [path]).status !== 0) return context.skip();
    const { problems } = await check(content);
    assert.deepEqual(
      problems.map(({ file, message }) => [file, message]),
      [['glossary/truba.md', 'Это не обычный файл.']],
    );
  });
});
