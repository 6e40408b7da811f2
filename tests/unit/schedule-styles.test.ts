/** Without JavaScript a style sheet alone folds the other classes away, and it can only list them. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { scheduleSchema } from '../../src/schemas/schedule.ts';

const CSS = readFileSync(join(import.meta.dirname, '../../src/styles/schedule.css'), 'utf8');
/** Longer than any alphabet that a class could be named in: Latin, Cyrillic and what lies between them. */
const SIGNS = Array.from({ length: 0x52f }, (_, code) => String.fromCodePoint(code));

function isRow(grade: number, letter: string): boolean {
  const row = { id: 'r', grade, letters: [letter], subject: 'математика', date: '2027-04-20', minutes: 45 };
  return scheduleSchema.shape.rows.safeParse([{ ...row, form: 'на бумаге' }]).success;
}

test('a chosen class is folded out for every letter that a row may name, and for no other', () => {
  const allowed = SIGNS.filter((sign) => isRow(5, sign));
  assert.equal(allowed.length, 33);
  const rules = CSS.matchAll(/\.grade:has\(\[data-class='(.)'\]:target\) \[data-l\]:not\(\[data-l~='(.)'\]\)/gu);
  const folded = [...rules].map(([, chosen = '', kept]) => {
    assert.equal(kept, chosen);
    return chosen;
  });
  assert.deepEqual(folded.toSorted(), allowed.toSorted());
});

test('the pill of a chosen grade is coloured for every grade that a row may name', () => {
  const allowed = Array.from({ length: 40 }, (_, number) => number).filter((one) => isRow(one, 'А'));
  assert.equal(allowed.length, 11);
  const rules = CSS.matchAll(/:has\(#klass-(\d+):target, #klass-(\d+) :target\) a\[href\$='#klass-(\d+)'\]/g);
  const coloured = [...rules].map(([, ...numbers]) => {
    assert.equal(new Set(numbers).size, 1);
    return Number(numbers[0]);
  });
  assert.deepEqual(coloured, allowed);
});
