import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { portalOrigin, publicOrigin } from '../../src/integrations/origin.ts';
import { readSite, type Site } from '../../src/site.ts';

let content: string;
before(async () => void (content = await mkdtemp(join(tmpdir(), 'vpr-origin-'))));
after(() => rm(content, { recursive: true }));

const site = (env: Record<string, string> = {}): Site =>
  readSite({ PORTAL_CONTENT: content, PORTAL_NOW: '2026-11-21', ...env });
const write = (text: string): Promise<void> => writeFile(join(content, 'portal.md'), text);

test('the address of portal.md is used when the environment names none', async () => {
  const table: Record<string, string> = {
    'https://vpr.example.org': 'https://vpr.example.org',
    'https://vpr.example.org/': 'https://vpr.example.org',
    'https://vpr.example.org/vpr/': 'https://vpr.example.org',
    'http://vpr.example.org:8080': 'http://vpr.example.org:8080',
    '"https://впр.рф"': 'https://xn--b1a0ad.xn--p1ai',
  };
  for (const [address, origin] of Object.entries(table)) {
    await write(`---\nname: Портал\naddress: ${address}\n---\n`);
    assert.equal(publicOrigin(site()), origin, address);
  }
});

test('the environment goes before portal.md', async () => {
  await write('---\naddress: https://vpr.example.org\n---\n');
  assert.equal(publicOrigin(site({ PORTAL_SITE: 'https://other.example.org' })), 'https://other.example.org');
});

test('without an address, or with a broken one, there is none: the gate says why', async () => {
  const broken = [
    '---\nname: Портал\n---\n',
    '---\n---\n',
    '---\naddress:\n---\n',
    '---\naddress: 42\n---\n',
    '---\naddress: [https://vpr.example.org]\n---\n',
    '---\naddress: vpr.example.org\n---\n',
    '---\naddress: mailto:vpr@example.org\n---\n',
    '---\naddress: javascript:alert(1)\n---\n',
    '---\naddress: "https://vpr.example.org\n---\n',
    '---\n- список\n---\n',
    '---\naddress: https://vpr.example.org\n',
    'address: https://vpr.example.org\n',
    '',
  ];
  for (const text of broken) {
    await write(text);
    assert.equal(publicOrigin(site()), undefined, text);
  }
  await rm(join(content, 'portal.md'));
  assert.equal(publicOrigin(site()), undefined);
});

test('live editing falls back on the local server', async () => {
  await rm(join(content, 'portal.md'), { force: true });
  assert.equal(portalOrigin(site()), 'http://localhost:4321');
  assert.equal(portalOrigin(site({ PORTAL_PORT: '8080' })), 'http://localhost:8080');
  await write('---\naddress: https://vpr.example.org\n---\n');
  assert.equal(portalOrigin(site()), 'https://vpr.example.org');
});
