import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { test } from 'node:test';
import { openTags } from '../support/html.ts';
import { assertNone } from '../support/offenders.ts';
import { readBuilt } from '../support/pages.ts';
import { newerWords } from '../support/rules/newer-words.ts';

const built = readBuilt('main');
/** The form of editors is used at a desk, in a browser of today. */
const AT_A_DESK = '/redaktoru/';

/** A script with all that it loads, at once or later. */
function reached(file: string, seen: Set<string>): void {
  if (seen.has(file) || !built.files.has(file)) return;
  seen.add(file);
  const code = readFileSync(join(built.dir, file), 'utf8');
  for (const [, address = ''] of code.matchAll(/["'`](\.{1,2}\/[^"'`]+\.js)["'`]/g))
    reached(posix.join(posix.dirname(file), address), seen);
}

test('no script of readers, search included, knows a word newer than Safari 15.4', () => {
  const scripts = new Set<string>();
  for (const page of built.pages) {
    if (page.path === AT_A_DESK) continue;
    for (const tag of openTags(page.tokens, 'script')) reached((tag.attributes.get('src') ?? '').slice(1), scripts);
  }
  // What is loaded on intent alone is reached, too: the finder, the search's list, the class's text for a chat.
  assert.ok(scripts.size >= 10, `${scripts.size}`);
  assertNone(
    [...scripts].flatMap((file) => newerWords(file, readFileSync(join(built.dir, file), 'utf8'))),
    'Слова новее Safari 15.4',
  );
});
