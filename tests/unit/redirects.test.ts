import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { readRedirects } from '../../src/integrations/redirects.ts';
import { readSite, type Site } from '../../src/site.ts';

let content: string;
before(async () => void (content = await mkdtemp(join(tmpdir(), 'vpr-redirects-'))));
after(() => rm(content, { recursive: true }));

const site = (base = '/'): Site => readSite({ PORTAL_CONTENT: content, PORTAL_BASE: base, PORTAL_NOW: '2026-11-21' });
const write = (text: string): Promise<void> => writeFile(join(content, 'redirects.md'), text);
const TWO = `---
redirects:
  - from: /shkoly/staraya/
    to: /shkoly/novaya/
  - from: /arhiv/2020/vpr/
    to: /
---
`;

test('old addresses lead to new ones', async () => {
  await write(TWO);
  assert.deepEqual(readRedirects(site()), { '/shkoly/staraya/': '/shkoly/novaya/', '/arhiv/2020/vpr/': '/' });
});

test('under a base path the new address carries it; Astro itself puts it in front of the old one', async () => {
  await write(TWO);
  assert.deepEqual(readRedirects(site('/vpr/')), {
    '/shkoly/staraya/': '/vpr/shkoly/novaya/',
    '/arhiv/2020/vpr/': '/vpr/',
  });
});

test('a file saved on Windows is read alike', async () => {
  await write(`\uFEFF${TWO.replaceAll('\n', '\r\n')}`);
  assert.equal(Object.keys(readRedirects(site())).length, 2);
});

test('no file and an empty list mean no old addresses', async () => {
  await rm(join(content, 'redirects.md'), { force: true });
  assert.deepEqual(readRedirects(site()), {});
  await write('---\nredirects: []\n---\n');
  assert.deepEqual(readRedirects(site()), {});
});

test('a broken file never stops Astro: the gate, which runs later, reports it', async () => {
  const broken = [
    '',
    'redirects: []\n',
    '---\nredirects: []\n',
    '---\n---\n',
    '---\nredirects:\n---\n',
    '---\nredirects: [\n---\n',
    '---\nredirects: *nowhere\n---\n',
    '---\na: &a [x]\nredirects: *a\n---\n',
    '---\nredirects:\n  - from: shkoly/staraya/\n    to: /\n---\n',
    '---\nredirects:\n  - from: /shkoly/staraya/\n    to: https://example.org/\n---\n',
    '---\nredirects:\n  - from: /shkoly/staraya/\n    to: //example.org/\n---\n',
    '---\nredirects:\n  - from: /shkoly/старая/\n    to: /\n---\n',
    '---\nredirects:\n  - from: /\n    to: /shkoly/\n---\n',
    '---\nredirects: []\nlishnee: 1\n---\n',
    TWO.replace('redirects:', 'redirects: []\nredirects:'),
    `${TWO.slice(0, -4)}  - from: "/shkoly/x/\n---\n`,
  ];
  for (const text of broken) {
    await write(text);
    assert.deepEqual(readRedirects(site()), {}, text);
  }
});
