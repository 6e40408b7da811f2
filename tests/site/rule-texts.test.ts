/** What the checklist rests on stands in its page, word for word. */
import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { test } from 'node:test';
import { itemsOf } from '../../src/domain/checklist/index.ts';
import { readContentFile } from '../../src/markdown/front-matter.ts';
import { measureAnchor } from '../../src/routes.ts';
import { checklistSchema } from '../../src/schemas/checklist.ts';
import type { OfficialDocument } from '../../src/schemas/document.ts';
import { openTags, textInside } from '../support/html.ts';
import { assertNone } from '../support/offenders.ts';
import { readBuilt } from '../support/pages.ts';

const CHECKLIST = '/nablyudatelyam/cheklist/';
const fieldsOf = (file: string): unknown => readContentFile(readFileSync(file, 'utf8')).yaml.toJS();
const items = itemsOf(checklistSchema.parse(fieldsOf('content/observers/cheklist.md')));

/** A row of a plan as its content file has it. */
function rowOf(document: string, anchor: string) {
  const file = globSync('content/documents/*/*.md').find((one) => basename(one, '.md') === document);
  const { plans = [] } = fieldsOf(file ?? assert.fail(`нет документа ${document}`)) as OfficialDocument;
  for (const { id, columns, measures } of plans) {
    const measure = measures.find(({ order }) => measureAnchor(id, order) === anchor);
    if (measure !== undefined) return { columns, measure };
  }
  return assert.fail(`в документе ${document} нет ${anchor}`);
}

test('each place of an act that an item rests on is quoted in the page exactly as the act has it', () => {
  const page = readBuilt('main').pages.find(({ path }) => path === CHECKLIST) ?? assert.fail('нет чек-листа');
  const quotes = openTags(page.tokens, 'div').filter((tag) => tag.attributes.get('id')?.startsWith('pravilo-'));
  const cited = new Map(
    items.flatMap(({ cited: one }) => (one?.source.document === undefined ? [] : [[one.id, one.source] as const])),
  );
  assert.ok(cited.size >= 10, `на портале ${cited.size}`);
  assert.deepEqual(
    quotes.map((tag) => tag.attributes.get('id')).toSorted(),
    [...cited.keys()].map((id) => `pravilo-${id}`).toSorted(),
  );
  const faults = quotes.flatMap((tag) => {
    const id = tag.attributes.get('id') ?? '';
    const { document = '', anchor = '' } = cited.get(id.replace('pravilo-', '')) ?? {};
    const { columns, measure } = rowOf(document, anchor);
    const rest = page.tokens.slice(page.tokens.indexOf(tag));
    const [dl] = openTags(rest, 'dl');
    const said = textInside(rest, dl ?? assert.fail(`${id}: нет цитаты`));
    // The white space of the text belongs to the quote; the page's own stands around it.
    return (['activity', 'term', 'responsible', 'result'] as const).flatMap((cell) =>
      [columns[cell], measure[cell]].every((text) => said.includes(text ?? ''))
        ? []
        : [{ place: `${id}: ${cell}`, fault: said }],
    );
  });
  assertNone(faults, 'Тексты правил');
});

test('no item of the checklist leads to a document, which no phone has without network', () => {
  const page = readBuilt('main').pages.find(({ path }) => path === CHECKLIST) ?? assert.fail('нет чек-листа');
  const ids = new Set(openTags(page.tokens).map((tag) => tag.attributes.get('id')));
  const links = openTags(page.tokens, 'li')
    .filter((tag) => tag.attributes.has('data-item'))
    .flatMap((item) => {
      const rest = page.tokens.slice(page.tokens.indexOf(item));
      const inside = rest.slice(
        0,
        rest.findIndex((token) => token.kind === 'close' && token.name === 'li'),
      );
      return openTags(inside, 'a').map((tag) => ({
        id: item.attributes.get('data-item') ?? '',
        href: tag.attributes.get('href') ?? '',
      }));
    });
  const own = links.filter(({ href }) => href.startsWith('#'));
  assert.equal(own.length, items.filter(({ cited }) => cited?.source.document !== undefined).length);
  assertNone(
    links
      .filter(({ href }) => !href.startsWith('#') || !ids.has(href.slice(1)))
      .map(({ id, href }) => ({ place: id, fault: href })),
    'Ссылки пунктов',
  );
});
