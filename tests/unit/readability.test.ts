import assert from 'node:assert/strict';
import { test } from 'node:test';
import { proseBlocks, readability, syllablesOf, wordCount } from '../../src/domain/readability.ts';

test('syllables: vowels, an abbreviation by its letters, a preposition of one consonant none', () => {
  assert.equal(syllablesOf('работа'), 3);
  assert.equal(syllablesOf('ещё'), 2);
  assert.equal(syllablesOf('ВПР'), 3);
  assert.equal(syllablesOf('ЕГЭ'), 2);
  assert.equal(syllablesOf('в'), 0);
  assert.equal(syllablesOf('В'), 0);
});

test('the formula on a text counted by hand', () => {
  // 6 words, 2 sentences, 13 syllables.
  const measured = readability('Мама мыла раму. Школа ждёт родителей.');
  assert.deepEqual(
    { words: measured.words, sentences: measured.sentences, syllables: measured.syllables },
    { words: 6, sentences: 2, syllables: 13 },
  );
  assert.ok(Math.abs(measured.score - (206.835 - 1.3 * 3 - (60.1 * 13) / 6)) < 1e-9);
});

test('a full stop inside «п. 7», «ст. 112» and a date does not end a sentence', () => {
  assert.equal(readability('Смотрите п. 7 правил от 30.04.2024 № 556. Дальше решает школа.').sentences, 2);
});

test('each list item is a sentence; headings and link targets are not counted', () => {
  const markdown = '## Кто пишет\n\nПишут [ученики](/slovar/).\n\n- четвёртый класс\n- пятый класс\n';
  assert.deepEqual(proseBlocks(markdown), ['Пишут ученики.', 'четвёртый класс', 'пятый класс']);
  assert.equal(wordCount(markdown), 6);
  assert.equal(readability(markdown).sentences, 3);
});

test('officialese scores far below plain speech', () => {
  const order =
    'Обеспечить координацию и организационное сопровождение реализации плана мероприятий по повышению объективности образовательных результатов.';
  assert.ok(readability(order).score < 0);
  assert.ok(readability('Придите в школу. Спросите, в какой день работа.').score > 50);
});

test('an empty text has no score', () => {
  assert.throws(() => readability('## Только заголовок\n'), RangeError);
});
