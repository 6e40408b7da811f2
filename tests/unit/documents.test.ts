import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { officialContent, type OfficialRecord } from '../../src/import/official-document.ts';
import { officialRecords } from '../../src/import/official/index.ts';
import { lugaPrikaz259 } from '../../src/import/official/luga-prikaz-259.ts';

const root = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const sourceOf = ({ source }: OfficialRecord): string => read(`tests/fixtures/sources/${source}`);

describe('content of the official documents', () => {
  for (const record of officialRecords) {
    it(`${record.path} is what the converter makes of its source`, () => {
      assert.equal(read(`content/${record.path}`), officialContent(record, sourceOf(record)));
    });

    it(`${record.path} lies in a territory that the portal has`, () => {
      const territory = record.path.split('/')[1];
      assert.ok(existsSync(new URL(`content/territories/${territory}.md`, root)));
    });
  }

  it('has an editor’s note for each defect, at its row, and never mends the text', () => {
    const text = officialContent(lugaPrikaz259, sourceOf(lugaPrikaz259));
    assert.match(text, /ВІР, ГИА, НИКО/u);
    assert.match(text, /организаций по тмс:/);
    assert.match(text, /Торашковская СОШ\)/);
    assert.match(text, /вероятно, «теме»/);
  });
});

describe('a record that does not agree with its source', () => {
  const source = sourceOf(lugaPrikaz259);
  const refused = (record: OfficialRecord, message: RegExp): void => {
    assert.throws(() => officialContent(record, source), message);
  };
  const { facts } = lugaPrikaz259;

  it('is refused when a requisite is not printed there', () => {
    refused({ ...lugaPrikaz259, facts: { ...facts, title: `${facts.title} в школах` } }, /в файле нет слов/);
    refused(
      { ...lugaPrikaz259, facts: { ...facts, signatory: { role: 'Начальник', name: 'С.В. Красий' } } },
      /Начальник/,
    );
  });

  it('is refused when a table or a text is not there', () => {
    const [plan] = lugaPrikaz259.plans;
    assert.ok(plan);
    refused({ ...lugaPrikaz259, plans: [{ ...plan, table: 1 }] }, /нет таблицы 2/);
    refused({ ...lugaPrikaz259, body: [{ text: 3, from: 'На' }] }, /нет текста 4/);
  });

  it('is refused when a date is none of the calendar', () => {
    refused({ ...lugaPrikaz259, facts: { ...facts, signed: '2020-02-31' } }, /Такого дня нет/);
  });
});
