import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import process from 'node:process';
import { after, describe, it } from 'node:test';
import { unzipSync, zipSync } from 'fflate';
import { readSpreadsheet } from '../../src/import/schedule/read-spreadsheet.ts';
import { SpreadsheetError } from '../../src/import/schedule/spreadsheet-error.ts';
import { type Understood, understand } from '../../src/import/schedule/understand.ts';
import { type ImportCase, importCase, questionLine, RULES, workLine } from '../support/schedule-cases.ts';
import { makeXlsx } from '../support/xlsx.ts';

const FOLDER = 'tests/fixtures/import/schedule';
/** West, far east, and on both sides of Moscow: a day that is an instant somewhere moves in one of them. */
const ZONES = ['America/New_York', 'Asia/Vladivostok', 'Europe/Kaliningrad', 'Asia/Kamchatka'] as const;
const files = globSync('*.json', { cwd: FOLDER }).toSorted();

async function read(sample: ImportCase): Promise<Understood> {
  return understand(await readSpreadsheet(sample.octets), {
    rules: RULES,
    classes: sample.classes,
    answers: new Map(Object.entries(sample.answers)),
    fillDown: sample.fillDown,
  });
}

describe('spreadsheets as schools publish them', () => {
  it('are at least thirty', () => assert.ok(files.length >= 30));

  for (const file of files) {
    const sample = importCase(readFileSync(join(FOLDER, file), 'utf8'));
    it(`${basename(file, '.json')}: ${sample.about}`, async () => {
      const { works, questions, left, order } = await read(sample);
      assert.deepEqual(works.map(workLine), sample.works);
      assert.deepEqual(questions.map(questionLine), sample.questions);
      assert.deepEqual(left, sample.left);
      if (sample.order !== undefined) assert.equal(order ? `${order.number} ${order.date}` : '', sample.order);
    });
  }
});

it('two answers to a question differ in their text and lead to what they say', async () => {
  for (const file of files) {
    const { questions } = await read(importCase(readFileSync(join(FOLDER, file), 'utf8')));
    for (const { candidates, message } of questions)
      assert.equal(new Set(candidates.map(({ cell }) => cell)).size, candidates.length, `${file}: ${message}`);
  }
  const sample = importCase(readFileSync(join(FOLDER, '22-dve-chasti.json'), 'utf8'));
  const [first, second] = (await read(sample)).questions.find(({ topic }) => topic === 'twice')?.candidates ?? [];
  assert.ok(first && second);
  for (const [answer, kept, gone] of [
    [first, 'C2', 'C3'],
    [second, 'C3', 'C2'],
  ] as const) {
    assert.match(answer.label, new RegExp(kept));
    const { works, questions } = await read({ ...sample, answers: { [answer.address]: answer.cell } });
    const addresses = works.map(({ address }) => address);
    assert.ok(addresses.includes(kept) && !addresses.includes(gone), answer.label);
    assert.ok(!questions.some(({ topic }) => topic === 'twice'));
  }
});

describe('no host moves a day', () => {
  const own = process.env['TZ'];
  after(() => {
    if (own === undefined) delete process.env['TZ'];
    else process.env['TZ'] = own;
  });
  for (const zone of ZONES)
    it(zone, async () => {
      process.env['TZ'] = zone;
      assert.equal(new Intl.DateTimeFormat().resolvedOptions().timeZone, zone);
      for (const file of files) {
        const sample = importCase(readFileSync(join(FOLDER, file), 'utf8'));
        assert.deepEqual((await read(sample)).works.map(workLine), sample.works, file);
      }
    });
});

const FAR_APART =
  '<row r="1"><c r="A1"><v>1</v></c></row><row r="2000"><c r="A2000"><v>1</v></c><c r="XFD2000"><v>2</v></c></row>';

/** A workbook of one sheet with these rows. */
function withCells(rows: string): Uint8Array {
  const parts = unzipSync(makeXlsx([{ name: 'Лист1', rows: [['Класс']] }]));
  const sheet = `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
  return zipSync({ ...parts, 'xl/worksheets/sheet1.xml': new TextEncoder().encode(sheet) });
}

it('empty cells far away, which have looks alone, do not hinder', async () => {
  const looks = '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576" s="1"/></row>';
  const [grid] = await readSpreadsheet(withCells(looks));
  assert.equal(grid?.at(1, 1)?.text, '1');
});

describe('a file that is no spreadsheet', () => {
  const octets = (text: string): Uint8Array => new TextEncoder().encode(text);
  for (const [name, file, words] of [
    ['empty', octets(''), /Файл пуст/],
    ['an old .xls', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1), /старый формат \.xls/],
    ['a PDF', octets('%PDF-1.7'), /Это PDF/],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1), /Это не таблица/],
    ['a torn .xlsx', makeXlsx([{ name: 'Лист1', rows: [['Класс']] }]).slice(0, 300), /повреждён/],
    [
      'a cell at the end of the sheet',
      withCells('<row r="10000"><c r="XFD10000"><v>1</v></c></row>'),
      /XFD10000.*удалите лишние/,
    ],
    ['a cell far below and one far aside', withCells(FAR_APART), /XFD2000\. .*удалите лишние/],
    ['a row that Excel has not', withCells('<row r="99999999"><c r="A1"><v>1</v></c></row>'), /повреждён/],
    ['a column that Excel has not', withCells('<row r="1"><c r="ZZZZZ1"><v>1</v></c></row>'), /повреждён/],
    ['a zip of something else', zipSync({ 'a.txt': octets('нет') }), /нет видимых листов/],
  ] as const)
    it(name, async () => {
      await assert.rejects(
        readSpreadsheet(file),
        (error) => error instanceof SpreadsheetError && words.test(error.message),
      );
    });
});
