import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { itemsOf } from '../../src/domain/checklist/index.ts';
import { typography } from '../../src/domain/typography.ts';
import { readContentFile } from '../../src/markdown/front-matter.ts';
import { checklistSchema } from '../../src/schemas/checklist.ts';
import type { Token } from '../support/html.ts';
import { assertNone } from '../support/offenders.ts';
import { readBuilt } from '../support/pages.ts';

const checklist = checklistSchema.parse(
  readContentFile(readFileSync('content/observers/cheklist.md', 'utf8')).yaml.toJS(),
);
const items = itemsOf(checklist);

const inScript = (before: Token | undefined): boolean => before?.kind === 'open' && before.name === 'script';

/** How often a text stands in another. */
const times = (text: string, part: string): number => text.split(part).length - 1;

test('the blank act names every item of the checklist exactly once', () => {
  assert.ok(items.length > 60);
  const page = readBuilt('main').pages.find(({ path }) => path === '/nablyudatelyam/akt/');
  assert.ok(page, 'нет страницы акта');
  // Data for the page's code repeats the words; what is read are the texts.
  const text = page.tokens
    .filter((token, index, all) => token.kind === 'text' && !inScript(all[index - 1]))
    .map((token) => (token.kind === 'text' ? token.text : ''))
    .join('');
  const offenders = items
    .map(({ id, inAct }) => ({ place: id, found: times(text, typography(inAct)) }))
    .filter(({ found }) => found !== 1)
    .map(({ place, found }) => ({ place, fault: `в акте ${found} раз` }));
  assertNone(offenders, 'Пункты чек-листа в акте');
  for (const words of [
    'Образец.',
    '24.02.2021 №\u00A0Р-98',
    'первые три строки',
    'Спросите бланк своей школы',
    'Какой приказ действует у вас',
  ])
    assert.ok(text.includes(words), words);
});
