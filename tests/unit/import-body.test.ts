import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cut, toMarkdown } from '../../src/import/body.ts';
import type { SourceLine } from '../../src/import/blocks.ts';
import { contentFile } from '../../src/import/content-file.ts';
import { readContentFile } from '../../src/markdown/front-matter.ts';

const lines = (text: string): SourceLine[] => text.split('\n').map((line, index) => ({ text: line, line: index + 1 }));

describe('text of an act', () => {
  it('makes a paragraph of each clause and keeps its printed number', () => {
    const text =
      'На основании письма\nприказываю:\n\n1. Утвердить План.\n2. Руководителям:\n - 2.1. Обеспечить;\n - 2.2. Разработать.';
    assert.equal(
      toMarkdown(lines(text)),
      'На основании письма приказываю:\n\n1\\. Утвердить План.\n\n2\\. Руководителям:\n\n2.1. Обеспечить;\n\n2.2. Разработать.',
    );
  });

  it('joins a wrapped line, but never a clause to the line before it', () => {
    assert.equal(
      toMarkdown(lines('1. Утвердить план\nна 2020 год\n2. Разместить')),
      '1\\. Утвердить план на 2020 год\n\n2\\. Разместить',
    );
  });

  it('keeps a list of aims a list', () => {
    assert.equal(
      toMarkdown(lines('**Задачи:**\n\n- одна;\n- другая.\n\nИтог')),
      '**Задачи:**\n\n- одна;\n- другая.\n\nИтог',
    );
  });

  it('keeps signs that Markdown would take for its own', () => {
    assert.equal(toMarkdown(lines('# 5*5 [а] <б> _в_ &nbsp; A&B')), '\\# 5\\*5 \\[а\\] \\<б\\> \\_в\\_ \\&nbsp; A&B');
  });

  it('cuts from one opening to another and says which it did not find', () => {
    const text = lines('Шапка\n**На основании**\n1. Да\nПредседатель\nПодпись');
    assert.deepEqual(
      cut(text, { text: 0, from: 'На основании', until: 'Председатель' }).map((line) => line.line),
      [2, 3],
    );
    assert.throws(() => cut(text, { text: 0, from: 'Нет такой' }), /нет строки «Нет такой…»/);
    assert.throws(() => cut(text, { text: 0, from: 'Шапка', until: 'Нет такой' }), /нет строки «Нет такой…»/);
  });
});

describe('a content file', () => {
  it('reads back as it was, with dates and numbers as text and long lines whole', () => {
    const fields = {
      signed: '2020-10-14',
      number: '1',
      term: '2020',
      long: 'слово '.repeat(80).trim(),
      cell: 'а:\n- б;\n- в',
      on: 'да',
    };
    const text = contentFile(fields, '1\\. Утвердить.\n');
    const file = readContentFile(text);
    assert.deepEqual(file.yaml.toJS(), fields);
    assert.equal(file.body.trim(), '1\\. Утвердить.');
    assert.match(text, /signed: "2020-10-14"/);
    assert.match(text, /[^\n]\n$/);
  });
});
