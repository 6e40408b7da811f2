import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { test } from 'node:test';
import { itemsOf, repeated, sourceNumber, stagesShown, withCited } from '../../src/domain/checklist/index.ts';
import { wordCount } from '../../src/domain/readability.ts';
import { readContentFile } from '../../src/markdown/front-matter.ts';
import { actFields, actStages, checklistSchema } from '../../src/schemas/checklist.ts';

/** The observers' checklist is content: here it is the subject. */
const folder = join(import.meta.dirname, '../../content/observers');
const read = (name: string) => readContentFile(readFileSync(join(folder, name), 'utf8'));
const checklist = checklistSchema.parse(read('cheklist.md').yaml.toJS());
const items = itemsOf(checklist);
const instructions = globSync('*.mdx', { cwd: folder })
  .sort()
  .map((name) => ({ slug: basename(name, '.mdx'), body: read(name).body }));

function none(offenders: readonly string[], message: string): void {
  assert.equal(offenders.length, 0, `${message}:\n${offenders.join('\n')}`);
}

test('there are at least 45 items, each with its own name and its own words', () => {
  assert.ok(items.length >= 45, `пунктов ${items.length}`);
  assert.deepEqual(repeated(items.map((item) => item.id)), []);
  assert.deepEqual(repeated(items.map((item) => item.text)), []);
  assert.deepEqual(repeated(items.map((item) => item.why)), []);
  assert.deepEqual(repeated(items.map((item) => item.inAct)), []);
});

test('a statement is one short sentence to be ticked; what stands in the act is a finished one', () => {
  none(
    items.filter(({ text }) => /[.!?]$/.test(text) || wordCount(text) > 14).map(({ id, text }) => `${id}: ${text}`),
    'Утверждение',
  );
  none(
    items.filter(({ inAct }) => !/^\p{Lu}.*\.$/u.test(inAct)).map(({ id }) => id),
    'Слова для акта',
  );
  none(
    items.filter(({ why }) => !why.endsWith('.')).map(({ id }) => id),
    'Зачем',
  );
});

test('what rests on no document says so, and every named document is one of the known ones', () => {
  none(
    items
      .filter(({ basis, cited }) =>
        basis === 'типовая практика'
          ? cited !== undefined
          : (cited?.source.document === undefined) !== (basis === 'акт'),
      )
      .map(({ id, basis }) => `${id}: ${basis}`),
    'Основание',
  );
  assert.ok(items.filter(({ basis }) => basis !== 'типовая практика').length >= 25);
});

test('the stages of the printed form and the three rows of violations that are known stand in the list', () => {
  assert.deepEqual(
    [...new Set(checklist.stages.flatMap(({ actStage }) => (actStage === undefined ? [] : [actStage])))],
    [...actStages],
  );
  const rows = actFields.filter((field) => field.startsWith('нарушение '));
  for (const row of rows) {
    const found = items.filter(({ form }) => form === row);
    assert.ok(found.length > 0, row);
    none(
      found.filter(({ cited }) => cited?.id !== `r98-${row.at(-1) ?? ''}`).map(({ id }) => id),
      `${row}: другой источник`,
    );
  }
});

test('every item is shown in exactly one instruction, and no instruction types one by hand', () => {
  const shown = instructions.flatMap(({ body }) => stagesShown(body).map(({ stage }) => stage));
  assert.deepEqual(shown.toSorted(), checklist.stages.map(({ id }) => id).toSorted());
  none(
    instructions.flatMap(({ slug, body }) =>
      items.filter(({ text }) => body.includes(text)).map(({ id }) => `${slug}: пункт «${id}» набран вручную`),
    ),
    'Пункт вне чек-листа',
  );
});

test('there are five instructions or more; with their items each has at most 900 words', (t) => {
  assert.ok(instructions.length >= 5);
  const lengths = instructions.map(({ slug, body }) => {
    const drawn = new Set(stagesShown(body).map(({ stage }) => stage));
    const own = items.filter(({ stage }) => drawn.has(stage.id)).map(({ text, why }) => `${text}. ${why}`);
    return { slug, words: wordCount(`${body.replace(/<[^>]*>/g, '')}\n\n${own.join('\n\n')}`) };
  });
  for (const { slug, words } of lengths) t.diagnostic(`${words} слов  ${slug}`);
  none(
    lengths.filter(({ words }) => words > 900).map(({ slug, words }) => `${slug}: ${words}`),
    'Длинно',
  );
});

test('the tag of a stage is read with its place; another tag and a half of one are not', () => {
  assert.deepEqual(stagesShown('а\n\nб <Checklist stage="room" />'), [{ stage: 'room', line: 3, column: 3 }]);
  assert.deepEqual(
    stagesShown('<Checklist  stage=\'x\'/><Checklist stage="y" />').map(({ stage }) => stage),
    ['x', 'y'],
  );
  assert.deepEqual(stagesShown('<Checklists stage="room" /> <Checklist stage="room">'), []);
});

test('names that repeat are told once, and an item without its source is an error', () => {
  assert.deepEqual(repeated(['a', 'b', 'a', 'c', 'b', 'a']), ['a', 'b']);
  const [stage] = checklist.stages;
  assert.ok(stage);
  const [item] = stage.items;
  assert.ok(item);
  const lost = { ...stage, items: [{ ...item, source: 'net-takogo' }] };
  assert.throws(() => itemsOf({ sources: [], stages: [lost] }), /net-takogo/);
});

test('the list under an instruction has each text once, and every mark is a place in it', () => {
  const form = { title: 'Форма', date: '2021-02-24', number: 'Р-98', clause: 'приложение' };
  const row = { title: 'План', document: 'plan', anchor: 'm-plan-5' };
  const other = { ...row, anchor: 'm-plan-6' };
  const list = withCited(
    [form, row],
    [{ ...form, clause: 'строка 2' }, other, { ...row, title: 'Тот же план' }, other],
  );
  assert.deepEqual(list, [form, row, other]);
  assert.equal(sourceNumber(list, { ...form, clause: 'строка 3' }), 1);
  assert.equal(sourceNumber(list, other), 3);
  assert.throws(() => sourceNumber(list, { ...form, date: '2022-02-24' }), /Форма/);
});
