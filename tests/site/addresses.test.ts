import { existsSync } from 'node:fs';
import { test } from 'node:test';
import { assertNone } from '../support/offenders.ts';
import { readBuilt } from '../support/pages.ts';
import { URLS_FILE, publishedUrls, readUrls } from '../support/urls.ts';

test('no address that was ever published is gone', () => {
  const alive = new Set(publishedUrls(readBuilt('main')));
  const gone = readUrls().filter((url) => !alive.has(url));
  assertNone(
    gone.map((url) => ({ place: url, fault: 'верните страницу или ведите на новую в content/redirects.md' })),
    'Пропавшие адреса',
  );
});

test('every address of the site is on the list of published ones', { skip: !existsSync(URLS_FILE) }, () => {
  const listed = new Set(readUrls());
  const missing = publishedUrls(readBuilt('main')).filter((url) => !listed.has(url));
  assertNone(
    missing.map((url) => ({ place: url, fault: 'впишите командой node tests/support/write-urls.ts' })),
    'Новые адреса',
  );
});
