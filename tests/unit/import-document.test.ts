import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { splitBlocks } from '../../src/import/blocks.ts';
import { readWord } from '../../src/import/document/from-word.ts';
import { type ImportedDocument, importDocument, splitDocuments } from '../../src/import/document/import-document.ts';
import { periodOf } from '../../src/import/document/period.ts';
import { ImportError } from '../../src/import/import-error.ts';
import { readRows } from '../../src/import/rows.ts';
import { type Part, readParts } from '../../src/import/source.ts';
import { readContentFile } from '../../src/markdown/front-matter.ts';
import { documentSchema, type OfficialDocument, type Plan } from '../../src/schemas/document.ts';
import { readDocument } from '../support/document-oracle.ts';
import { docxOf, makeDocx } from '../support/docx.ts';

const SETTINGS = { published: '2026-11-21', summary: 'О чём документ.' };
const SOURCES = globSync('tests/fixtures/sources/*.txt').toSorted();

/** The published documents in the order of their sources; each was compared with its source by an oracle of its own. */
const PUBLISHED = [
  'luzhskiy-rayon/luga-prikaz-259',
  'kaliningrad/kaliningrad-gimnaziya-32-plan',
  'makhnevo/makhnevo-postanovlenie-714',
  'elabuzhskiy-rayon/elabuga-dorozhnaya-karta-381',
  'elabuzhskiy-rayon/elabuga-prikaz-401',
  'smolenskaya-oblast/smolensk-prikaz-863',
].map((name) => readFileSync(`content/documents/${name}.md`, 'utf8'));

/** A row as it is printed: editor's notes are no part of it, and a section is known by its words. */
function printed({ measures, sections = [], columns }: Plan): unknown {
  return {
    columns,
    rows: measures.map(({ notes: _, section, ...row }) => ({
      ...row,
      section: section === undefined ? undefined : sections[section - 1],
    })),
  };
}

const fieldsOf = (text: string): OfficialDocument => documentSchema.parse(readContentFile(text).yaml.toJS());

/** Parts of a source without its torn tables put together: what a Word file has. */
function rawParts(source: string): readonly Part[] {
  return splitBlocks(source).map(({ kind, lines }) =>
    kind === 'text' ? { kind, lines } : { kind, rows: readRows(lines) },
  );
}

const readers: readonly (readonly [name: string, read: (source: string) => Promise<readonly Part[]>])[] = [
  ['.txt', (source) => Promise.resolve(readParts(source))],
  ['.docx', async (source) => (await readWord(makeDocx(rawParts(source)))).parts],
];

for (const [name, read] of readers) {
  describe(`official documents from ${name}, without a record of them`, () => {
    let documents: ImportedDocument[] = [];
    before(async () => {
      const sources = await Promise.all(SOURCES.map((path) => read(readFileSync(path, 'utf8'))));
      documents = sources.flatMap((parts) => splitDocuments(parts)).map((parts) => importDocument(parts, SETTINGS));
    });

    it('are six, two of them in one file', () => assert.equal(documents.length, 6));

    it('give the 179 rows that are published, word for word, with their sections and numbers', () => {
      const rows = documents.map(({ fields }) => (fields.plans ?? []).map(printed));
      assert.deepEqual(
        rows,
        PUBLISHED.map((text) => (fieldsOf(text).plans ?? []).map(printed)),
      );
      assert.equal(
        documents.flatMap(({ fields }) => (fields.plans ?? []).flatMap(({ measures }) => measures)).length,
        179,
      );
    });

    it('give the clauses that are published', () => {
      for (const [index, { text, fields }] of documents.entries()) {
        const [own, published] = [readDocument(text).paragraphs, readDocument(PUBLISHED[index] ?? '').paragraphs];
        const titles = (fields.plans ?? []).map(({ title }) => title);
        // The record of № 401 leaves the plan's title in the text as well; here it stands in the title alone.
        const expected = published.filter((paragraph) => !titles.some((title) => title.includes(paragraph)));
        assert.deepEqual(own, expected, fields.title);
      }
    });

    it('give number, day, title, place and signature as published', () => {
      const acts = documents.filter(({ fields }) => fields.kind === 'приказ' || fields.kind === 'постановление');
      assert.equal(acts.length, 4);
      const facts = ({ kind, title, requisites, place, signatory, signed }: OfficialDocument): unknown => ({
        kind,
        title,
        requisite: requisites[0],
        place,
        signatory,
        signed,
      });
      assert.deepEqual(
        acts.map(({ fields }) => facts(fields)),
        PUBLISHED.map(fieldsOf)
          .filter(({ kind }) => kind === 'приказ' || kind === 'постановление')
          .map(facts),
      );
    });

    it('give titles and marks of plans as published', () => {
      const heads = (fields: OfficialDocument): unknown =>
        (fields.plans ?? []).map(({ id, title, appendix }) => ({ id, title, appendix }));
      assert.deepEqual(
        documents.map(({ fields }) => heads(fields)),
        PUBLISHED.map((text) => heads(fieldsOf(text))),
      );
    });

    it('say what is doubtful', () => {
      const all = documents.map(({ doubts }) => doubts.map(({ place, text }) => `${place}: ${text}`).join('\n'));
      const [luga = '', kaliningrad = '', , roadmap = '', order = '', smolensk = ''] = all;
      assert.match(luga, /№ 16\.: строка разорвана страницей и склеена/);
      assert.match(luga, /строка 7 \(№ 7\.\): результат: «ВІР» — есть буква другого алфавита/);
      assert.match(kaliningrad, /строка 5: номера в разделе начинаются с 1/);
      assert.match(kaliningrad, /Реквизиты не указаны/);
      assert.match(roadmap, /Кто издал, не найдено/);
      assert.match(order, /текст: кавычки «» не парные/);
      assert.match(smolensk, /после номера 8\. идёт 10\./);
      assert.match(smolensk, /строка 1 \(№ 1\.\): срок пуст/);
      assert.match(smolensk, /номер не тот, что у документа \(863-СД\)/);
    });
  });
}

it('the time of a plan is the school year of its title, written in full or short', () => {
  for (const title of ['План на 2026-2027 учебный год', 'План на 2026/27 учебный год', 'План на 2026–27 уч. год'])
    assert.deepEqual(
      periodOf([title], ['до 01.04.2027'], '2026-10-12'),
      { period: { from: '2026-09-01', to: '2027-08-31' }, note: 'По заголовку: 2026–2027 учебный год.' },
      title,
    );
});

describe('the number of an act', () => {
  const act = (...lines: readonly string[]): ImportedDocument =>
    importDocument(readParts([...lines, '', 'О проверке', '', '1. Проверить.', ''].join('\n')), SETTINGS);

  for (const [printed, value] of [
    ['от 12.10.2026 № 145-од', '145-од'],
    ['от 12.10.2026 № 01-07/145 о/д', '01-07/145 о/д'],
    ['от 12.10.2026 № 863 - СД', '863-СД'],
    ['12.10.2026                    № СЭД-26-01-36/145', 'СЭД-26-01-36/145'],
    ['ПРИКАЗ по школе № 7 от 12.10.2026 № 145', '145'],
  ] as const)
    it(`is read to its end: ${printed}`, () => {
      const { fields } = act('МБОУ «Школа»', 'ПРИКАЗ', printed);
      assert.equal(fields.requisites[0]?.number?.value, value);
      assert.equal(fields.requisites[0]?.number?.printed, `№ ${value.replace('863-СД', '863 - СД')}`);
      assert.equal(fields.requisites[0]?.date?.value, '2026-10-12');
    });

  for (const printed of [
    'от 12.10.2026 № 145 осн',
    'от 12.10.2026 № 145-',
    'от 12.10.2026 № 145_од',
    'от 12.10.2026 № 145,146',
    'от 12.10.2026 № 145 - о',
  ])
    it(`is left out where it may be cut, and that is said: ${printed}`, () => {
      const { fields, doubts } = act('МБОУ «Школа»', 'ПРИКАЗ', printed);
      assert.deepEqual(fields.requisites[0], { part: 'Приказ', date: fields.requisites[0]?.date });
      assert.equal(fields.issuer, 'МБОУ «Школа»');
      assert.ok(doubts.some(({ text }) => /Номер документа неясен, рядом стоит «№ 145/.test(text)));
    });
});

describe('a Word file', () => {
  const paragraph = (text: string, list = ''): string => `<w:p>${list}<w:r><w:t>${text}</w:t></w:r></w:p>`;

  it('with a table that is no plan keeps it in the text, and says so', async () => {
    const cell = (text: string): string => `<w:tc>${paragraph(text)}</w:tc>`;
    const table = `<w:tbl><w:tr>${cell('Школа')}${cell('Наблюдателей')}</w:tr><w:tr>${cell('Лицей | 21')}${cell('8')}</w:tr></w:tbl>`;
    const octets = docxOf(
      [
        paragraph('ПРИКАЗ'),
        paragraph('10.11.2026 № 118'),
        paragraph('О наблюдателях'),
        paragraph('1. Направить.'),
        table,
      ].join(''),
    );
    const { parts } = await readWord(octets);
    const { body, doubts, fields } = importDocument(parts, SETTINGS);
    assert.match(body, /\| Школа \| Наблюдателей \|\n\| --- \| --- \|\n\| Лицей \\\| 21 \| 8 \|$/);
    assert.ok(doubts.some(({ text }) => /не план мероприятий/.test(text)));
    assert.equal(fields.plans, undefined);
    assert.deepEqual(fields.requisites, [
      {
        part: 'Приказ',
        number: { printed: '№ 118', value: '118' },
        date: { printed: '10.11.2026', value: '2026-11-10' },
      },
    ]);
  });

  it('with a cell merged over rows repeats it, and says so', async () => {
    const cell = (text: string, merge = ''): string => `<w:tc>${merge}${paragraph(text)}</w:tc>`;
    const open = '<w:tcPr><w:vMerge w:val="restart"/></w:tcPr>';
    const more = '<w:tcPr><w:vMerge/></w:tcPr>';
    const rows = [
      ['№', 'Мероприятие', 'Сроки', 'Ответственные'].map((text) => cell(text)).join(''),
      cell('1') + cell('Совещание') + cell('Март 2027') + cell('Школа', open),
      cell('2') + cell('Собрание') + cell('Апрель 2027') + cell('', more),
    ];
    const table = `<w:tbl>${rows.map((row) => `<w:tr>${row}</w:tr>`).join('')}</w:tbl>`;
    const { parts, doubts } = await readWord(docxOf(paragraph('План работы на 2027 год') + table));
    const { fields } = importDocument(parts, SETTINGS);
    assert.deepEqual(
      fields.plans?.[0]?.measures.map(({ number, responsible }) => [number, responsible]),
      [
        ['1', 'Школа'],
        ['2', 'Школа'],
      ],
    );
    assert.ok(doubts.some(({ text }) => /объединены по вертикали/.test(text)));
  });

  it('that is none is refused in Russian', async () => {
    await assert.rejects(readWord(new TextEncoder().encode('не Word')), (error) => error instanceof ImportError);
  });
});
