import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { disagreements, type Expected, readDocument } from '../support/document-oracle.ts';

/*
 * The oracle of the official documents: written apart from src/import, it reads the sources in its own
 * way (printed numbers and marks below are written by hand) and compares them with the content files.
 */
const root = new URL('../../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');

const upTo = (last: number, dot = ''): string[] => Array.from({ length: last }, (_, index) => `${index + 1}${dot}`);
const withoutNine = upTo(43, '.').filter((number) => number !== '9.');

const documents: readonly (Expected & { readonly path: string; readonly rows: readonly number[] })[] = [
  {
    path: 'luzhskiy-rayon/luga-prikaz-259.md',
    source: '000_066ca50a595af427.txt',
    rows: [31],
    outside: ['issuer', 'date', 'part', 'number', 'title', 'body', 'signatory', 'plan'],
    plans: [
      {
        opens: '№ п/п\tНаименование мероприятия',
        numbers: ['1', ...upTo(31, '.').slice(1)],
        tornCompound: 'учителей- предметников',
        columns: ['activity', 'term', 'responsible', 'result'],
      },
    ],
  },
  {
    path: 'kaliningrad/kaliningrad-gimnaziya-32-plan.md',
    source: '001_12dfe688ec439644.txt',
    rows: [18],
    outside: ['title', 'body'],
    plans: [
      {
        opens: '№ п/п\tМероприятие',
        numbers: [...upTo(4), ...upTo(8), ...upTo(6)],
        columns: ['activity', 'term', 'responsible', 'result'],
      },
    ],
  },
  {
    path: 'makhnevo/makhnevo-postanovlenie-714.md',
    source: '002_5a1b8d5fcbd6edef.txt',
    rows: [33],
    outside: ['issuer', 'part', 'date', 'number', 'place', 'title', 'body', 'signatory', 'plan'],
    plans: [{ opens: '\t№ п/п', numbers: upTo(33), columns: ['activity', 'term', 'responsible'], cellPerLine: true }],
  },
  {
    path: 'elabuzhskiy-rayon/elabuga-dorozhnaya-karta-381.md',
    source: '003_1e26bd6da9fd34ba.txt',
    until: '**Муниципальное казенное учреждение',
    rows: [37],
    outside: ['body', 'title', 'body'],
    bodyBreak: 'ЦЕЛЬ:',
    plans: [{ opens: '№\tМероприятие', numbers: upTo(37), columns: ['activity', 'term', 'responsible', 'result'] }],
  },
  {
    path: 'elabuzhskiy-rayon/elabuga-prikaz-401.md',
    source: '003_1e26bd6da9fd34ba.txt',
    from: '**Муниципальное казенное учреждение',
    rows: [12],
    outside: ['issuer', 'part', 'date', 'number', 'place', 'title', 'body', 'signatory', 'body'],
    bodyBreak: 'ПЛАН МЕРОПРИЯТИЙ',
    plans: [
      {
        opens: '№\tНаименование мероприятия',
        numbers: ['1.1', '2.1', '2.2', '2.3', '3.1', '3.2', '3.3', '4.1', '4.2', '5.1', '5.2', '6.1'],
        columns: ['activity', 'term', 'result', 'responsible'],
      },
    ],
  },
  {
    path: 'smolenskaya-oblast/smolensk-prikaz-863.md',
    source: '004_3f68582d96c4e0ca.txt',
    rows: [42, 6],
    outside: ['issuer', 'part', 'date', 'number', 'title', 'body', 'signatory', 'plan', 'plan'],
    plans: [
      {
        opens: '№\tНаименование мероприятия',
        closes: 'Приложение № 3',
        numbers: withoutNine,
        columns: ['activity', 'term', 'responsible'],
      },
      {
        opens: '№\tНаименование мероприятия',
        after: 'Приложение № 3',
        numbers: upTo(6, '.'),
        columns: ['activity', 'term', 'responsible'],
      },
    ],
  },
];

describe('the official documents against their sources', () => {
  for (const expected of documents) {
    const source = read(`tests/fixtures/sources/${expected.source}`);
    const file = read(`content/documents/${expected.path}`);

    it(`${expected.path}: every row, heading and clause is in its place, word for word`, () => {
      assert.deepEqual(disagreements(source, readDocument(file), expected), []);
    });

    it(`${expected.path}: ${expected.rows.join(' and ')} rows`, () => {
      const { plans } = readDocument(file);
      assert.deepEqual(
        plans.map((plan) => plan.measures.length),
        expected.rows,
      );
      assert.deepEqual(
        expected.plans.map((plan) => plan.numbers.length),
        expected.rows,
      );
    });
  }

  it('hold 179 rows', () => {
    assert.equal(
      documents.flatMap(({ rows }) => rows).reduce((sum, count) => sum + count, 0),
      179,
    );
  });
});

/** Each tampering is one that an honest editor could make; none may pass. */
const tamperings: readonly (readonly [path: string, from: string, to: string])[] = [
  ['luzhskiy-rayon/luga-prikaz-259.md', '(ВІР, ГИА', '(ВПР, ГИА'],
  ['luzhskiy-rayon/luga-prikaz-259.md', 'организаций по тмс:', 'организаций по теме:'],
  ['luzhskiy-rayon/luga-prikaz-259.md', 'Срок: до 30.10.2020', 'Срок: до 31.10.2020'],
  ['luzhskiy-rayon/luga-prikaz-259.md', '(Приказ Минтруда №544н', '(Приказ Минтруда № 544н'],
  ['luzhskiy-rayon/luga-prikaz-259.md', 'term: 25.12.20 30.05.21', 'term: 25.12.20, 30.05.21'],
  ['kaliningrad/kaliningrad-gimnaziya-32-plan.md', 'Принятые Прозрачных', 'Прозрачных принятые'],
  ['kaliningrad/kaliningrad-gimnaziya-32-plan.md', '- Задача 2. Проф', '- Задача 2. Конт'],
  ['makhnevo/makhnevo-postanovlenie-714.md', 'индекс не подтверждения', 'индекс неподтверждения'],
  ['makhnevo/makhnevo-postanovlenie-714.md', 'оставляю за собой', 'оставляю собой'],
  ['elabuzhskiy-rayon/elabuga-dorozhnaya-karta-381.md', 'term: В течение год\n', 'term: В течение года\n'],
  ['elabuzhskiy-rayon/elabuga-dorozhnaya-karta-381.md', '- V. Контроль', '- VII. Контроль'],
  ['elabuzhskiy-rayon/elabuga-prikaz-401.md', 'протокол от 24.12.2018 К»', 'протокол от 24.12.2018 № 16»'],
  [
    'elabuzhskiy-rayon/elabuga-prikaz-401.md',
    'responsible: Управление образования',
    'responsible: Справки по проверкам',
  ],
  ['smolenskaya-oblast/smolensk-prikaz-863.md', 'развития образования)', 'развития образования»)'],
  ['smolenskaya-oblast/smolensk-prikaz-863.md', 'number: "10."', 'number: "9."'],
  ['smolenskaya-oblast/smolensk-prikaz-863.md', '№ 863 - СД', '№ 863 - ОД'],
];

describe('the oracle is able to fail', () => {
  for (const [path, from, to] of tamperings) {
    it(`${path}: «${from.trim()}» → «${to.trim()}»`, () => {
      const expected = documents.find((document) => document.path === path);
      assert.ok(expected);
      const file = read(`content/documents/${path}`);
      assert.ok(file.includes(from), `нет «${from}»`);
      const tampered = readDocument(file.replace(from, () => to));
      assert.notDeepEqual(disagreements(read(`tests/fixtures/sources/${expected.source}`), tampered, expected), []);
    });
  }

  for (const expected of documents) {
    const source = read(`tests/fixtures/sources/${expected.source}`);
    const file = read(`content/documents/${expected.path}`);

    it(`${expected.path}: a changed word in any cell, one at a time`, () => {
      for (const [at, plan] of readDocument(file).plans.entries()) {
        for (const [order, measure] of plan.measures.entries()) {
          for (const column of ['activity', 'term', 'responsible', 'result'] as const) {
            if (!measure[column]) continue;
            const changed = readDocument(file);
            const row = changed.plans[at]?.measures[order];
            if (row) row[column] = measure[column].replace(/\p{L}(?=[^\p{L}]*$)|\d(?=\D*$)/u, '*');
            const found = disagreements(source, changed, expected);
            assert.ok(found.length > 0, `${plan.id} ${measure.number} ${column}`);
          }
        }
      }
    });

    it(`${expected.path}: a lost row, a row twice, two rows in each other's place`, () => {
      const edits: readonly ((rows: unknown[]) => void)[] = [
        (rows) => rows.splice(3, 1),
        (rows) => rows.splice(3, 0, rows[3]),
        (rows) => rows.splice(2, 2, rows[3], rows[2]),
      ];
      for (const edit of edits) {
        const changed = readDocument(file);
        edit(changed.plans[0]?.measures ?? []);
        assert.notDeepEqual(disagreements(source, changed, expected), []);
      }
    });

    it(`${expected.path}: a lost paragraph of the text`, () => {
      const changed = readDocument(file);
      assert.ok(changed.paragraphs.length > 2);
      assert.notDeepEqual(
        disagreements(source, { ...changed, paragraphs: changed.paragraphs.toSpliced(1, 1) }, expected),
        [],
      );
    });
  }
});
