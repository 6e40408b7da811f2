import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { editContent, newContent } from '../../src/markdown/edit-content.ts';
import { FrontMatterError, readContentFile } from '../../src/markdown/front-matter.ts';

type Fields = Record<string, unknown>;
const fieldsOf = (text: string): Fields => readContentFile(text).yaml.toJS() as Fields;

const FILE = `---
# карточка заведена осенью
title: Собрание   # как в приказе
date: 2026-12-03
time: "18:30"
tags: [один, два]
rows:
  # первая
  - id: a
    note: 'в кавычках'
  - id: b
    note: без кавычек
---

Текст «как есть»,  с двумя пробелами.
`;

describe('a content file edited by its fields', () => {
  it('with no edit is the same file, octet for octet: every file of the portal', () => {
    const files = globSync('content/**/*.{md,mdx}').filter((path) => !path.endsWith('README.md'));
    assert.ok(files.length > 100);
    for (const path of files) {
      const text = readFileSync(path, 'utf8');
      assert.equal(editContent(text, fieldsOf(text)), text, path);
    }
  });

  it('keeps comments, quotes, order and the text below', () => {
    const fields = { ...fieldsOf(FILE), title: 'Консультация', time: '19:00' };
    const expected = FILE.replace('title: Собрание   #', 'title: Консультация #').replace('18:30', '19:00');
    assert.equal(editContent(FILE, fields), expected);
  });

  it('knows items of a list by their id: one more before them shifts no comment', () => {
    const fields = fieldsOf(FILE);
    const rows = fields['rows'] as Fields[];
    const text = editContent(FILE, { ...fields, rows: [{ id: 'new', time: '09:25', list: ['x', 'y'] }, ...rows] });
    assert.match(text, /rows:\n(?: {2}# первая\n)? {2}- id: new\n {4}time: "09:25"\n {4}list: \[x, y\]\n/);
    assert.match(text, /- id: a\n {4}note: 'в кавычках'\n/);
    assert.deepEqual(fieldsOf(text)['rows'], [{ id: 'new', time: '09:25', list: ['x', 'y'] }, ...rows]);
  });

  it('puts a new field where the order of the fields wants it, and takes out one that is not named', () => {
    const { tags: _, title, ...rest } = fieldsOf(FILE);
    const text = editContent(FILE, { title, kind: 'консультация', ...rest });
    assert.match(text, /^title: Собрание +# как в приказе\nkind: консультация\ndate: /m);
    assert.doesNotMatch(text, /tags/);
  });

  it('keeps line ends of Windows, a byte order mark and lists that are not indented', () => {
    const own = `\uFEFF${FILE.replace(/^ {2}/gm, '').replaceAll('\n', '\r\n')}`;
    const text = editContent(own, { ...fieldsOf(own), date: '2026-12-04' });
    assert.equal(text.replace('2026-12-04', '2026-12-03').replace(/ +#/g, ' #'), own.replace(/ +#/g, ' #'));
  });

  it('a file without front matter is refused', () => {
    assert.throws(() => editContent('Текст', {}), FrontMatterError);
  });
});

describe('a new content file', () => {
  it('is written as the handbook writes it', () => {
    const text = newContent(
      { number: '118', time: '09:25', date: '2027-04-20', year: '2026-2027', list: ['а', 'б'], gone: undefined },
      ' Текст. ',
    );
    assert.equal(
      text,
      '---\nnumber: "118"\ntime: "09:25"\ndate: 2027-04-20\nyear: 2026-2027\nlist: [а, б]\n---\n\nТекст.\n',
    );
  });

  it('comes back as it was, whatever its texts hold', () => {
    const fields = {
      colon: 'ВПР: что нужно знать',
      hash: 'а # б',
      list: '- пункт',
      yes: 'да',
      no: 'no',
      number: '1e3',
      quote: 'кавычка " и \'',
      star: '*важно*',
      empty: '',
      long: 'слово '.repeat(60).trim(),
      nested: { deep: ['x: y', '[z]'], none: [] },
    };
    assert.deepEqual(fieldsOf(newContent(fields)), fields);
  });
});
