import assert from 'node:assert/strict';
import process from 'node:process';
import { after, describe, it } from 'node:test';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { toTemplateCsv, toXlsx } from '../../src/catalog/template-file.ts';
import { scheduleTemplate } from '../../src/domain/schedule/template.ts';
import { readSpreadsheet } from '../../src/import/schedule/read-spreadsheet.ts';
import { type Understood, understand } from '../../src/import/schedule/understand.ts';
import { RULES, workLine } from '../support/schedule-cases.ts';

const template = scheduleTemplate(RULES);
const read = async (octets: Uint8Array): Promise<Understood> =>
  understand(await readSpreadsheet(octets), { rules: RULES });

/** Writes values into empty cells of the template, as Excel would: days and times as serial numbers. */
async function filled(cells: Readonly<Record<string, number | string>>): Promise<Uint8Array> {
  const parts = unzipSync(await toXlsx(template));
  let sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  for (const [place, value] of Object.entries(cells)) {
    const empty = new RegExp(`<c r="${place}"( s="\\d+")/>`);
    assert.match(sheet, empty, place);
    const inner = typeof value === 'number' ? `><v>${value}</v></c>` : ` t="inlineStr"><is><t>${value}</t></is></c>`;
    sheet = sheet.replace(empty, `<c r="${place}"$1${inner}`);
  }
  return zipSync({ ...parts, 'xl/worksheets/sheet1.xml': strToU8(sheet) });
}

describe('the template of a schedule', () => {
  it('names every work of the frame, with the columns of a schedule', () => {
    assert.deepEqual(template.rows.slice(0, 5), [
      ['4 классы', 'русский язык'],
      ['4 классы', 'математика'],
      ['4 классы', 'предмет по случайному выбору'],
      ['5 классы', 'русский язык'],
      ['5 классы', 'математика'],
    ]);
    assert.equal(template.rows.length, 22);
    assert.ok(template.instructions.includes(RULES.statement), 'an unconfirmed frame says so');
  });

  it('left empty is no schedule, and no heap of questions', async () => {
    const { works, questions, left } = await read(await toXlsx(template));
    assert.deepEqual(works, []);
    assert.deepEqual(
      questions.map(({ message }) => message),
      ['В таблице нет ни одной работы.'],
    );
    assert.ok(left.includes('График!B3 «русский язык», 4 классы: без даты, пропущено'));
    assert.ok(left.includes('лист «Как заполнить»: графика нет, пропущен'));
  });

  it('filled in gives its rows: days, times, lessons and choices', async () => {
    const octets = await filled({
      C3: 46497,
      E3: '2',
      F3: '9:25',
      G3: '45',
      H3: 'на бумаге',
      L3: 'да',
      C4: 46504,
      D4: 46506,
      E4: '2-3',
      J4: 46519,
      M4: 'Сменная обувь',
      C9: 46521,
      H9: 'на компьютере',
      K9: 46514,
    });
    const { works, questions } = await read(octets);
    assert.deepEqual(questions, []);
    assert.deepEqual(works.map(workLine), [
      '4; русский язык; 2027-04-20; observersWanted=true; lesson=2; time=09:25; minutes=45; form=на бумаге; График!B3',
      '4; математика; 2027-04-27; secondDate=2027-04-29; lesson=2; minutes=2x45; reserve=2027-05-12; note=Сменная обувь; График!B4',
      '5; естественно-научный предмет: география, биология; 2027-05-14; form=на компьютере; knownFrom=2027-05-07; График!B9',
    ]);
  });

  it('as text gives the same rows', async () => {
    const text = toTemplateCsv(template);
    const lines = text.split('\r\n');
    assert.equal(lines[1], '4 классы;русский язык;;;;;;;;;;;');
    lines[1] = '4 классы;русский язык;20.04.2027;;2;9:25;45;на бумаге;;;;да;';
    const { works, questions } = await read(strToU8(lines.join('\r\n')));
    assert.deepEqual(questions, []);
    assert.deepEqual(works.map(workLine), [
      '4; русский язык; 2027-04-20; observersWanted=true; lesson=2; time=09:25; minutes=45; form=на бумаге; B2',
    ]);
  });
});

describe('the template’s octets', () => {
  const own = process.env['TZ'];
  after(() => {
    if (own === undefined) delete process.env['TZ'];
    else process.env['TZ'] = own;
  });
  it('are the same on every day and in every zone', async () => {
    const first = await toXlsx(template);
    for (const zone of ['America/New_York', 'Asia/Kamchatka']) {
      process.env['TZ'] = zone;
      assert.deepEqual(await toXlsx(template), first, zone);
    }
    // The moment of packing is not in there: the archive's own stamp is the first of January.
    assert.deepEqual([...first.slice(10, 14)], [0, 0, 0x21, 0x5c]);
  });
});
