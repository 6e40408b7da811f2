import assert from 'node:assert/strict';
import test from 'node:test';
import { inEnglishLayout, inRussianLayout } from '../../../src/domain/query/layout.ts';

test('English keys are read as the Russian ones in their places', () => {
  const table: Record<string, string> = {
    kbwtq: 'лицей',
    'ghbrfp 259': 'приказ 259',
    "j,]tvysq ',": 'объемный эб',
    '`krf': 'ёлка',
    "qwertyuiop[]asdfghjkl;'zxcvbnm,.`": 'йцукенгшщзхъфывапролджэячсмитьбюё',
    KBWTQ: 'лицей',
    лицей: 'лицей',
    'kbwtq лицей': 'kbwtq лицей',
    '259': '259',
    '': '',
  };
  for (const [typed, meant] of Object.entries(table)) assert.equal(inRussianLayout(typed), meant, typed);
});

test('Russian keys are read as the English ones in their places', () => {
  const table: Record<string, string> = { учсуд: 'excel', УЧСУД: 'excel', excel: 'excel', '259': '259' };
  for (const [typed, meant] of Object.entries(table)) assert.equal(inEnglishLayout(typed), meant, typed);
});
