import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { test } from 'node:test';
import { readContentFile } from '../../src/markdown/front-matter.ts';
import { answerSchema } from '../../src/schemas/texts.ts';
import { assertNone } from '../support/offenders.ts';

/** The answers themselves are the subject: they are read from `content/`. */
const content = join(import.meta.dirname, '../../content');
const answers = globSync('faq/*.md', { cwd: content })
  .map((path) => {
    const file = readContentFile(readFileSync(join(content, path), 'utf8'));
    return { ...answerSchema.parse(file.yaml.toJS()), id: basename(path, '.md'), body: file.body.trim() };
  })
  .sort((a, b) => a.order - b.order);

test('there are fifteen answers or more, each in a place of its own', () => {
  assert.ok(answers.length >= 15, `ответов ${answers.length}`);
  assert.deepEqual(
    answers.map(({ order }) => order),
    answers.map((_, index) => index + 1),
  );
});

test('the home page shows the first three: who names the day, a child with ОВЗ, the mark', () => {
  assert.deepEqual(
    answers.slice(0, 3).map(({ id }) => id),
    ['kto-naznachaet-datu', 'rebenok-s-ovz', 'otmetka-v-zhurnal'],
  );
});

test('the first paragraph is one sentence of at most twenty words, and a question ends as one', () => {
  assertNone(
    answers
      .map(({ id, question, body }) => ({ id, question, first: body.split('\n\n')[0] ?? '' }))
      .filter(
        ({ question, first }) =>
          !question.endsWith('?') || !/^[^.!?]+\.$/.test(first) || first.split(/\s+/).length > 20,
      )
      .map(({ id, first }) => ({ place: id, fault: first })),
    'Ответ не в первом предложении',
  );
});
