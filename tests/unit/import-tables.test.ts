import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { splitBlocks } from '../../src/import/blocks.ts';
import { columnMeanings } from '../../src/import/columns.ts';
import { ImportError } from '../../src/import/import-error.ts';
import { toPlan } from '../../src/import/plan.ts';
import { readSource } from '../../src/import/source.ts';
import { readTable, type Table } from '../../src/import/table.ts';

const HEAD = '№\tМероприятие\tСроки\tОтветственные';

function tableOf(source: string, index = 0): Table {
  return readTable(readSource(source).tables[index] ?? []);
}

function cells(table: Table): (readonly string[])[] {
  return table.rows.map((row) => row.cells);
}

describe('blocks of a source', () => {
  it('parts text from tables and takes a blank line in a table for a page break', () => {
    const blocks = splitBlocks(`Приказ\n\n${HEAD}\n1\tа\tб\tв\n\n\tещё\t\t\nПриложение`);
    assert.deepEqual(
      blocks.map(({ kind, lines }) => [kind, lines.length]),
      [
        ['text', 2],
        ['table', 4],
        ['text', 1],
      ],
    );
  });

  it('counts lines from 1 through Windows line ends and a byte order mark', () => {
    const [block] = splitBlocks('\uFEFFПриказ\r\n№ 1\r\n');
    assert.deepEqual(block?.lines.slice(0, 2), [
      { text: 'Приказ', line: 1 },
      { text: '№ 1', line: 2 },
    ]);
  });
});

describe('a table with TABs between cells', () => {
  it('joins a row that a page break tore, cell by cell', () => {
    const table = tableOf(
      `${HEAD}\n3.\tСовещание с\tОктябрь\tМКУ «ИМЦ»,\n\n\tруководителями\t\tруководители РМО\n4.\tА\tБ\tВ`,
    );
    assert.deepEqual(cells(table), [
      ['3.', 'Совещание с руководителями', 'Октябрь', 'МКУ «ИМЦ», руководители РМО'],
      ['4.', 'А', 'Б', 'В'],
    ]);
  });

  it('drops a head repeated after a page break and goes on the torn row', () => {
    const table = tableOf(`${HEAD}\n1.\tВ реализации программ\tМай\tОО\n\n${HEAD}\n\tперехода\t\t\n2.\tА\tБ\tВ`);
    assert.deepEqual(cells(table)[0], ['1.', 'В реализации программ перехода', 'Май', 'ОО']);
    assert.equal(table.rows.length, 2);
  });

  it('keeps an empty cell and a gap in the printed numbers', () => {
    const table = tableOf(`${HEAD}\n8.\tА\t\tОО\n10.\tБ\tМай\tОО`);
    assert.deepEqual(
      cells(table).map((row) => [row[0], row[2]]),
      [
        ['8.', ''],
        ['10.', 'Май'],
      ],
    );
  });

  it('takes rows of one cell for headings and headings in a row for one heading', () => {
    const table = tableOf(
      `${HEAD}\nНаправление 1\t\t\t\nЦель: честность\t\t\t\n1.1\tА\tБ\tВ\n<p align="center">Направление 2</p> <p>Цель: знание</p>\t\t\t\n2.1\tА\tБ\tВ`,
    );
    assert.deepEqual(table.sections, ['Направление 1\nЦель: честность', 'Направление 2\nЦель: знание']);
    assert.deepEqual(
      table.rows.map((row) => row.section),
      [1, 2],
    );
  });

  it('takes a bold line between two parts of a table for a heading', () => {
    const source = `**ПЛАН**\n\n${HEAD}\n<b>Задача 1</b>\t\t\t\n1\tА\tБ\tВ\n\n**Задача 2**\n\n1\tГ\tД\tЕ`;
    const { texts, tables } = readSource(source);
    assert.equal(texts.length, 1);
    assert.equal(tables.length, 1);
    const table = tableOf(source);
    assert.deepEqual(table.sections, ['Задача 1', 'Задача 2']);
    assert.deepEqual(
      table.rows.map((row) => [row.section, row.cells[1]]),
      [
        [1, 'А'],
        [2, 'Г'],
      ],
    );
  });

  it('holds two tables apart when each has a head', () => {
    const source = `${HEAD}\n1\tА\tБ\tВ\nПриложение № 3\n${HEAD}\n1\tГ\tД\tЕ`;
    assert.equal(readSource(source).tables.length, 2);
    assert.deepEqual(cells(tableOf(source, 1)), [['1', 'Г', 'Д', 'Е']]);
  });

  it('names the line that it cannot read', () => {
    const broken = (source: string, message: RegExp): void => {
      assert.throws(
        () => tableOf(source),
        (error) => error instanceof ImportError && message.test(error.message),
      );
    };
    broken(`${HEAD}\n1\tА\tБ`, /^Строка 2: в строке таблицы 3 ячеек вместо 4$/);
    broken(`${HEAD}\nбез номера\tА\tБ\tВ`, /^Строка 2: строка таблицы без номера$/);
    broken(`${HEAD}\n\tА\tБ\tВ`, /^Строка 2: продолжение строки без её начала$/);
    broken(`${HEAD}\n1\tА\tБ\tВ\n№\tДела\tСроки\tОтветственные`, /^Строка 3: названия столбцов не те/);
    broken('1\tА\tБ\tВ', /нет строки с названиями столбцов/);
  });
});

describe('a table with a cell on each line', () => {
  const source = [
    'ПЛАН',
    '\t№ п/п\n\tМероприятие\n\tСроки \n\tОтветственные \n',
    '\tСистема оценки\n',
    '\t1\n\t Утверждение показателей:\n\n- одних;\n\n- других\n\t2020 \n\tОтдел образования\n',
    '\tВторой раздел\n',
    '\t10 \n\tДоклад\n\tАвгуст\n\nежегодно\n\n\n\tОО\n',
  ].join('\n');

  it('reads cells of several lines, a year as a term, and headings', () => {
    const table = tableOf(source);
    assert.deepEqual(table.head, ['№ п/п', 'Мероприятие', 'Сроки', 'Ответственные']);
    assert.deepEqual(table.sections, ['Система оценки', 'Второй раздел']);
    assert.deepEqual(cells(table), [
      ['1', 'Утверждение показателей:\n- одних;\n- других', '2020', 'Отдел образования'],
      ['10', 'Доклад', 'Август ежегодно', 'ОО'],
    ]);
  });

  it('refuses a row that the source breaks off', () => {
    assert.throws(
      () => tableOf('\t№\n\tМероприятие\n\tСроки\n\n\t1\n\tА'),
      /Строка 5: в строке таблицы 2 ячеек вместо 3/,
    );
  });
});

describe('a plan', () => {
  const facts = { id: 'plan', title: 'План', period: { from: '2021-09-01', to: '2023-12-31' } };
  const source =
    '№\tНаименование мероприятия\tСрок\tОжидаемый результат\tОтветственный\n1.1\tа\tб\tв\tг\n2.1\tд\tе\tж\tз';

  it('tells columns by their meaning, whatever their order', () => {
    const plan = toPlan(tableOf(source), facts);
    assert.deepEqual(plan.measures[0], {
      order: 1,
      number: '1.1',
      activity: 'а',
      term: 'б',
      responsible: 'г',
      result: 'в',
    });
    assert.equal(plan.columns.result, 'Ожидаемый результат');
    assert.equal(plan.sections, undefined);
  });

  it('puts an editor’s note at its row and refuses one for a row that is not there', () => {
    const note = { at: 'term', text: 'так в документе' } as const;
    assert.deepEqual(toPlan(tableOf(source), { ...facts, rowNotes: { 2: [note] } }).measures[1]?.notes, [note]);
    assert.throws(() => toPlan(tableOf(source), { ...facts, rowNotes: { 3: [note] } }), /пометка к строке 3/);
  });

  it('refuses a column that it does not know, two of one meaning, and a missing one', () => {
    assert.throws(() => columnMeanings(['№', 'Мероприятие', 'Бюджет']), /неизвестный столбец «Бюджет»/);
    assert.throws(() => columnMeanings(['№', 'Сроки', 'Срок']), /одним смыслом/);
    assert.throws(() => toPlan(tableOf('№\tМероприятие\tСроки\n1\tа\tб'), facts), /нет столбца responsible/);
  });
});
