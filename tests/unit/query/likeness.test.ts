import assert from 'node:assert/strict';
import test from 'node:test';
import { isForm } from '../../../src/domain/query/likeness.ts';

test('a form of a word is told from a word that only begins like it', () => {
  const forms: readonly (readonly [asked: string, found: string])[] = [
    ['наблюдатель', 'наблюдателями,'],
    ['школ', '(школы)'],
    ['Тесовская', 'Ям-Тёсовская'],
    ['всоко', 'ВСОКО'],
    ['259', '259.'],
    ['259', '19-22359/259'],
    ['863-од', '863-ОД'],
    ['14.10.2020', '14.10.2020,'],
    ['год', 'года'],
    ['набл', 'наблюдателя'],
    ['объективн', 'объективности'],
  ];
  const strangers: typeof forms = [
    ['йцукенг', 'и'],
    ['йцукенг', 'йод'],
    ['ыыыыы', 'ы'],
    ['зарплата', 'зарисовка'],
    ['наблюдатиль', 'наблюдает'],
    ['2599', '259'],
    ['259', '25'],
    ['овз', 'ов'],
    ['и', 'к'],
    ['—', 'слово'],
    ['', ''],
  ];
  for (const [asked, found] of forms) assert.ok(isForm(asked, found), `${asked} → ${found}`);
  for (const [asked, found] of strangers) assert.ok(!isForm(asked, found), `${asked} ↛ ${found}`);
});
