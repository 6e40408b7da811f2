import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findLeaks, LEAK_WORDS } from '../../src/domain/leaks/index.ts';
import { isSnils } from '../../src/domain/leaks/numbers.ts';
import { leakKinds } from '../../src/schemas/allow.ts';
import { leakCases } from './leaks-cases.ts';

const YEAR = 2026;
const written = (row: string): string => row.replaceAll('⏎', '\n').replaceAll('⇥', '\t');

for (const { kind, found, passes } of leakCases) {
  test(`${kind}: what is found, and exactly where`, () => {
    for (const row of found) {
      const marked = written(row);
      const text = marked.replaceAll(/[⟦⟧]/g, '');
      const places = findLeaks(text, { year: YEAR })
        .filter((finding) => finding.kind === kind)
        .map(({ start, end }) => text.slice(start, end));
      const expected = marked.slice(marked.indexOf('⟦') + 1, marked.indexOf('⟧'));
      assert.ok(places.includes(expected), `${row}: ${JSON.stringify(places)}`);
    }
  });

  test(`${kind}: near misses pass, and not only this detector lets them`, () => {
    for (const row of passes) assert.deepEqual(findLeaks(written(row), { year: YEAR }), [], row);
  });
}

test('every kind has at least twelve rows', () => {
  assert.deepEqual(leakCases.map(({ kind }) => kind).toSorted(), leakKinds.toSorted());
  for (const { kind, found, passes } of leakCases) assert.ok(found.length + passes.length >= 12, kind);
});

/** Words and numbers of a text; single signs, «к» and «и» among them, tell nothing. */
function words(text: string): string[] {
  return [
    ...text
      .toLowerCase()
      .replaceAll('ё', 'е')
      .matchAll(/[\p{L}\p{N}]{2,}/gu),
  ].map(([word]) => word);
}

test('what is said of a finding is fixed and repeats no word or number of it', () => {
  for (const { found } of leakCases) {
    for (const row of found) {
      const text = written(row).replaceAll(/[⟦⟧]/g, '');
      for (const { kind, start, end, why } of findLeaks(text, { year: YEAR })) {
        const said = LEAK_WORDS[kind];
        assert.equal(why, said.why);
        const spoken = new Set(words(`${said.what} ${said.why} ${said.mend}`));
        const repeated = words(text.slice(start, end)).filter((word) => spoken.has(word));
        assert.deepEqual(repeated, [], `${kind}: ${row}`);
      }
    }
  }
});

test('each kind says why, by the act, and how to mend it', () => {
  for (const kind of leakKinds) {
    const { what, why, mend } = LEAK_WORDS[kind];
    assert.match(why, kind === 'материалы работы' ? /18\.04\.2025 № 02-86/ : /152-ФЗ/);
    for (const sentence of [what, why, mend]) assert.match(sentence, /^[А-ЯЁ].*\.$/);
  }
});

test('an act keeps its lists of names; a contact field keeps its mobile number', () => {
  const list = '- Иванова А. А.\n- Петрова Б. Б.\n- Сидорова В. В.';
  assert.equal(findLeaks(list, { year: YEAR }).length, 1);
  assert.deepEqual(findLeaks(list, { year: YEAR, act: true }), []);
  assert.equal(findLeaks('ученица 6 класса Петрова Анна', { year: YEAR, act: true }).length, 1);
  assert.equal(findLeaks('+7 912 345-67-89', { year: YEAR }).length, 1);
  assert.deepEqual(findLeaks('+7 912 345-67-89', { year: YEAR, contact: true }), []);
});

test('the check of an insurance number', () => {
  for (const digits of ['11223344595', '08765430300', '08765430200']) assert.equal(isSnils(digits), true, digits);
  for (const digits of ['11223344594', '00000000000', '1122334459', '112233445955', 'абв'])
    assert.equal(isSnils(digits), false, digits);
});

test('places are right behind entities, marks, letters with signs above and emoji', () => {
  const text = '😀 *и*&nbsp;ученик 5А\u00a0Кор\u00adолёв Андреи\u0306, дальше';
  const [finding] = findLeaks(text, { year: YEAR });
  assert.equal(text.slice(finding?.start, finding?.end), 'Кор\u00adолёв Андреи\u0306');
});
