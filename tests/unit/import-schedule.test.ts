import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, it } from 'node:test';
import { readSpreadsheet } from '../../src/import/schedule/read-spreadsheet.ts';
import { understand } from '../../src/import/schedule/understand.ts';
import { importCase, questionLine, RULES, workLine } from '../support/schedule-cases.ts';

const FOLDER = 'tests/fixtures/import/schedule';
const files = globSync('*.json', { cwd: FOLDER }).toSorted();

describe('spreadsheets as schools publish them', () => {
  it('are thirty', () => assert.equal(files.length, 30));

  for (const file of files) {
    const sample = importCase(readFileSync(join(FOLDER, file), 'utf8'));
    it(`${basename(file, '.json')}: ${sample.about}`, async () => {
      const grids = await readSpreadsheet(sample.octets);
      const understood = understand(grids, {
        rules: RULES,
        classes: sample.classes,
        answers: new Map(Object.entries(sample.answers)),
        fillDown: sample.fillDown,
      });
      assert.deepEqual(understood.works.map(workLine), sample.works);
      assert.deepEqual(understood.questions.map(questionLine), sample.questions);
      assert.deepEqual(understood.left, sample.left);
      if (sample.order !== undefined)
        assert.equal(`${understood.order?.number} ${understood.order?.date}`, sample.order);
    });
  }
});
