import assert from 'node:assert/strict';
import test from 'node:test';
import { plainQuery } from '../../src/domain/query/plain.ts';

test('a query is made fit for the engine', () => {
  const table: readonly (readonly [typed: string, asked: string])[] = [
    ['ВПР', 'ВПР'],
    ['приказ № 259', 'приказ 259'],
    ['приказ №259', 'приказ 259'],
    ['№', ''],
    ['«Космос»', 'Космос'],
    ['“Космос” ‘лицей’ ‹21›', 'Космос лицей 21'],
    ['„Космос“', 'Космос'],
    ['"график ВПР"', 'график ВПР'],
    ["об'единение", 'об единение'],
    ['Ям-Тёсово', 'Ям Тёсово'],
    ['а-б-в', 'а б в'],
    ['Ям\u2011Тёсово', 'Ям Тёсово'],
    ['863-ОД', '863-ОД'],
    ['02-16', '02-16'],
    ['01-169/08-01', '01-169/08-01'],
    ['11.10.2019', '11.10.2019'],
    ['  график\u00A0 \n\tВПР ', 'график ВПР'],
    ['первыи\u0306', 'первый'],
    ['лицей\u200B 21', 'лицей 21'],
    ['ли\u00ADцей', 'лицей'],
    ['', ''],
    [' ', ''],
  ];
  for (const [typed, asked] of table) assert.equal(plainQuery(typed), asked, JSON.stringify(typed));
});

test('letters keep their case and their ё: the engine folds both by itself', () => {
  assert.equal(plainQuery('Учёт ОГЭ'), 'Учёт ОГЭ');
});

test('a second pass changes nothing more', () => {
  for (const typed of ['«а-б-в»', '№ № 3', ' - а - ', '863-ОД', 'а--б']) {
    assert.equal(plainQuery(plainQuery(typed)), plainQuery(typed), typed);
  }
});
