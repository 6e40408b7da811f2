import assert from 'node:assert/strict';
import test from 'node:test';
import { codeSpellings, documentWords } from '../../src/domain/query/document-words.ts';

type Findable = Parameters<typeof documentWords>[0];
const act: Findable = {
  kind: 'приказ',
  territory: { name: 'Смоленская область', short: 'Смоленская область' },
  requisites: [
    {
      part: 'Приказ',
      number: { printed: '№ 863 - СД', value: '863-СД' },
      date: { printed: '« 14 » 10 20 19 г.', value: '2019-10-14' },
    },
    {
      part: 'Приложения',
      number: { printed: '№ 863 - ОД', value: '863-ОД' },
      date: { printed: '11.10.2019', value: '2019-10-11' },
    },
    { part: 'План' },
  ],
  aliases: ['приказ 863'],
  plans: [
    { measures: [{}, { notes: [{}, { aliases: ['по теме'] }] }] },
    { measures: [{ notes: [{ aliases: ['Торошковская СОШ', 'по теме'] }] }] },
  ],
};

test('a code is found in each way that it is typed', () => {
  const table: Record<string, readonly string[]> = {
    '863-ОД': ['863-ОД', '863 ОД', '863ОД', '863'],
    '863 – ОД': ['863 – ОД', '863 ОД', '863ОД', '863'],
    '863\u2011ОД': ['863\u2011ОД', '863 ОД', '863ОД', '863'],
    'ОД-863': ['ОД-863', 'ОД 863', 'ОД863', '863'],
    '259': ['259'],
    '02-16': ['02-16', '02 16', '0216', '02', '16'],
    'б-н': ['б-н', 'б н', 'бн'],
  };
  for (const [code, spellings] of Object.entries(table)) assert.deepEqual(codeSpellings(code), spellings, code);
});

test('an act is found by kind, territory, codes, dates in digits, aliases and mended spellings', () => {
  assert.deepEqual(documentWords(act), [
    'приказ',
    'Смоленская область',
    '863-СД',
    '863 СД',
    '863СД',
    '863',
    '14.10.2019',
    '14 октября',
    '863-ОД',
    '863 ОД',
    '863ОД',
    '11.10.2019',
    '11 октября',
    'приказ 863',
    'по теме',
    'Торошковская СОШ',
  ]);
});

test('an act without number, date, plans and aliases is found by kind and territory', () => {
  const bare: Findable = {
    kind: 'план',
    territory: { name: 'Калининградская область', short: 'Калининград' },
    requisites: [],
    plans: [],
  };
  assert.deepEqual(documentWords(bare), ['план', 'Калининградская область', 'Калининград']);
});
