import assert from 'node:assert/strict';
import { test } from 'node:test';
import { clauseText } from '../../src/domain/observer/clause.ts';

const HTML = `<h2 id="p-9">9. Раздел</h2>
<p class="clause" id="p-2"><a href="#p-2" class="clause-number">2.</a> Провести <a href="/slovar/#vpr">ВПР</a>
в&nbsp;срок.</p>
<p class="clause" id="p-2-1"><a href="#p-2-1" class="clause-number">2.1.</a> Проверить.</p>`;

test('a clause is quoted whole and alone, with its number and without links', () => {
  assert.equal(clauseText(HTML, 'p-2'), '2. Провести ВПР\nв&nbsp;срок.');
  assert.equal(clauseText(HTML, 'p-2-1'), '2.1. Проверить.');
});

test('an act without such a clause quotes nothing', () => {
  assert.equal(clauseText(HTML, 'p-3'), undefined);
  assert.equal(clauseText(HTML, 'p-9'), undefined);
});
