import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { itemsOf } from '../../src/domain/checklist/index.ts';
import { type MayAnswer, mayQuestions, mayVerdict } from '../../src/domain/observer/may-i.ts';
import { readContentFile } from '../../src/markdown/front-matter.ts';
import { checklistSchema } from '../../src/schemas/checklist.ts';

const file = join(import.meta.dirname, '../../content/observers/cheklist.md');
const checklist = checklistSchema.parse(readContentFile(readFileSync(file, 'utf8')).yaml.toJS());
const questions = mayQuestions(itemsOf(checklist).map((item) => ({ ...item, source: undefined })));

const all = (answer: MayAnswer): Record<string, MayAnswer> =>
  Object.fromEntries(questions.map(({ id }) => [id, answer]));

test('four items of the checklist are asked about: child, work, order, training', () => {
  assert.deepEqual(
    questions.map(({ id }) => id),
    ['svoy-klass', 'ne-rabotayu', 'prikaz', 'obuchenie'],
  );
  assert.deepEqual(mayQuestions([]), []);
});

test('who answers «да» to all may observe; nobody else is told so', () => {
  const answers: readonly MayAnswer[] = ['да', 'нет', 'не знаю'];
  let count = 0;
  for (const a of answers)
    for (const b of answers)
      for (const c of answers)
        for (const d of answers) {
          const given = { 'svoy-klass': a, 'ne-rabotayu': b, prikaz: c, obuchenie: d };
          const { title, open } = mayVerdict(questions, given);
          assert.equal(
            title.startsWith('Да.'),
            [a, b, c, d].every((one) => one === 'да'),
            JSON.stringify(given),
          );
          assert.equal(open.length, [a, b, c, d].filter((one) => one !== 'да').length);
          count += 1;
        }
  assert.equal(count, 81);
});

test('an own interest weighs more than a missing order, and that more than a missing training', () => {
  const title = (change: Record<string, MayAnswer>): string => mayVerdict(questions, { ...all('да'), ...change }).title;
  assert.match(title({ 'svoy-klass': 'нет', prikaz: 'нет' }), /личный интерес/);
  assert.match(title({ 'ne-rabotayu': 'нет' }), /личный интерес/);
  assert.match(title({ prikaz: 'нет', obuchenie: 'нет' }), /в приказе/);
  assert.match(title({ obuchenie: 'нет' }), /подготовиться/);
  assert.match(title({ prikaz: 'не знаю' }), /уточните/);
});
