import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import test from 'node:test';
import { readSite } from '../../src/site.ts';

const clock = (): Temporal.Instant => Temporal.Instant.from('2026-11-21T09:00:00Z');
const read = (env: Record<string, string | undefined>): ReturnType<typeof readSite> => readSite(env, clock);
const refusal = (env: Record<string, string>): string => {
  try {
    read(env);
  } catch (error) {
    return (error as Error).message;
  }
  return 'accepted';
};

test('without settings the portal is read from content, written to dist and served at the root', () => {
  const site = read({});
  assert.equal(site.contentDir, resolve('content'));
  assert.equal(site.outDir, resolve('dist'));
  assert.equal(site.origin, undefined);
  assert.equal(site.base, '/');
  assert.equal(site.port, 4321);
  assert.equal(site.now.toString(), '2026-11-21T09:00:00Z');
});

test('an empty setting is no setting', () => {
  const names = ['CONTENT', 'OUT', 'SITE', 'BASE', 'NOW', 'PORT', 'ISOLATE', 'DEMO_DATA'];
  assert.deepEqual(read(Object.fromEntries(names.map((name) => [`PORTAL_${name}`, '']))), read({}));
});

test('folders are absolute, wherever they lie', () => {
  assert.equal(read({ PORTAL_CONTENT: '/srv/vpr/content' }).contentDir, '/srv/vpr/content');
  assert.equal(read({ PORTAL_CONTENT: '../свой портал' }).contentDir, resolve('../свой портал'));
  assert.equal(read({ PORTAL_OUT: 'public_html/' }).outDir, resolve('public_html'));
});

test('what was read cannot be changed afterwards', () => {
  assert.ok(Object.isFrozen(read({})));
});

test('the base path gets a slash at both ends', () => {
  const table: Record<string, string> = {
    '/': '/',
    '//': '/',
    vpr: '/vpr/',
    '/vpr': '/vpr/',
    'vpr/': '/vpr/',
    '/vpr/': '/vpr/',
    '//vpr//': '/vpr/',
    '/obrazovanie/vpr_2027/': '/obrazovanie/vpr_2027/',
    '/VPR/': '/VPR/',
  };
  for (const [given, expected] of Object.entries(table))
    assert.equal(read({ PORTAL_BASE: given }).base, expected, given);
});

test('a base path that would not work as an address is refused in Russian', () => {
  const refused = ['/впр/', '/a b/', ' /vpr/', '/vpr//shkoly/', '/../', '/./', 'C:/Program Files/Git/vpr/', '/vpr/?a'];
  for (const given of [...refused, '/vpr/#a', '/%2e%2e/', '/vpr\n/', '\\vpr', '<script>']) {
    const message = refusal({ PORTAL_BASE: given });
    assert.ok(message.startsWith(`PORTAL_BASE=${given}: нужен путь вида /vpr/`), `${given}: ${message}`);
  }
});

test('the clock can be set to a moment with its offset', () => {
  const table: Record<string, string> = {
    '2027-04-17T09:00:00+03:00': '2027-04-17T06:00:00Z',
    '2027-04-17T09:00+02:00': '2027-04-17T07:00:00Z',
    '2027-04-17T00:00:00Z': '2027-04-17T00:00:00Z',
    '2027-01-01T00:00:00+12:00': '2026-12-31T12:00:00Z',
    '2028-02-29T12:00:00Z': '2028-02-29T12:00:00Z',
  };
  for (const [given, expected] of Object.entries(table)) {
    assert.equal(read({ PORTAL_NOW: given }).now.toString(), expected, given);
  }
});

test('a day alone is the same day from Kaliningrad to Kamchatka', () => {
  for (const day of ['2026-12-31', '2027-01-01', '2027-04-17', '2028-02-29']) {
    const { now } = read({ PORTAL_NOW: day });
    for (const zone of ['Europe/Kaliningrad', 'Europe/Moscow', 'Asia/Yekaterinburg', 'Asia/Kamchatka']) {
      assert.equal(now.toZonedDateTimeISO(zone).toPlainDate().toString(), day, `${day} ${zone}`);
    }
  }
});

test('a moment that cannot be understood is refused in Russian, with a sample', () => {
  const refused = ['вчера', '17.04.2027', '2027-02-29', '2027-13-01', '2027-04-17T09:00:00', '2027-04-17T25:00:00Z'];
  for (const given of [...refused, '2027-4-17', '1792137600', ' ', '2027-04-17T09:00:00 МСК']) {
    const message = refusal({ PORTAL_NOW: given });
    assert.ok(message.startsWith(`PORTAL_NOW=${given}: нужен момент вида 2027-04-17T09:00:00+03:00`), message);
  }
});

test('the clock is not asked when the moment is set', () => {
  const broken = (): Temporal.Instant => assert.fail('the clock was read');
  assert.equal(readSite({ PORTAL_NOW: '2027-04-17' }, broken).now.toString(), '2027-04-17T09:00:00Z');
});

test('the address is one origin without a path', () => {
  const table: Record<string, string> = {
    'https://vpr.example.org': 'https://vpr.example.org',
    'https://vpr.example.org/': 'https://vpr.example.org',
    'HTTPS://VPR.Example.ORG': 'https://vpr.example.org',
    'http://localhost:4321': 'http://localhost:4321',
    'https://vpr.example.org:443': 'https://vpr.example.org',
    'https://впр.рф': 'https://xn--b1a0ad.xn--p1ai',
  };
  for (const [given, expected] of Object.entries(table)) {
    assert.equal(read({ PORTAL_SITE: given }).origin, expected, given);
  }
});

test('an address that links could not be built on is refused in Russian', () => {
  const refused = [
    'vpr.example.org',
    'https://',
    'впр',
    'https://vpr.example.org/vpr/',
    'https://vpr.example.org/?a=1',
  ];
  for (const given of [
    ...refused,
    'https://vpr.example.org/#a',
    'ftp://vpr.example.org',
    'mailto:a@b.ru',
    'localhost:80',
  ]) {
    const message = refusal({ PORTAL_SITE: given });
    assert.ok(message.startsWith(`PORTAL_SITE=${given}: нужен `), `${given}: ${message}`);
    assert.ok(message.includes('https://vpr.example.org'), message);
  }
  assert.match(refusal({ PORTAL_SITE: 'https://vpr.example.org/vpr/' }), /Путь задаёт PORTAL_BASE/);
});

test('the port is a port', () => {
  for (const port of [1, 80, 4321, 65_535]) assert.equal(read({ PORTAL_PORT: String(port) }).port, port);
  for (const given of ['0', '-1', '65536', '80.5', 'восемьдесят', ' ', '4321a', 'NaN', 'Infinity']) {
    assert.equal(refusal({ PORTAL_PORT: given }), `PORTAL_PORT=${given}: нужно число от 1 до 65535.`);
  }
});

test('isolation is asked for with 1 alone', () => {
  assert.equal(read({ PORTAL_ISOLATE: '1' }).isolate, true);
  for (const given of ['', '0']) assert.equal(read({ PORTAL_ISOLATE: given }).isolate, false);
  assert.equal(refusal({ PORTAL_ISOLATE: 'yes' }), 'PORTAL_ISOLATE=yes: нужно 1 (да) или 0 (нет).');
});
