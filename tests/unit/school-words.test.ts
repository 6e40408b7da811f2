import assert from 'node:assert/strict';
import test from 'node:test';
import { gradesWords, placeWords } from '../../src/domain/school-words.ts';

const seen = (text: string): string => text.replaceAll('\u00A0', '~');

test('a place is a settlement and, when it is known, an address', () => {
  assert.equal(
    placeWords({ settlement: 'город Примерск', address: 'улица Учебная, 4' }),
    'город Примерск, улица Учебная, 4',
  );
  assert.equal(placeWords({ settlement: 'село Ям-Тёсово', address: undefined }), 'село Ям-Тёсово');
  assert.equal(placeWords({ settlement: 'село Ям-Тёсово', address: '' }), 'село Ям-Тёсово');
});

test('three grades in a row and more are a range, two are not', () => {
  const table: readonly (readonly [readonly number[], string])[] = [
    [[], ''],
    [[4], '4~класс'],
    [[10], '10~класс'],
    [[4, 5], '4 и 5~классы'],
    [[4, 6], '4 и 6~классы'],
    [[4, 5, 6], '4–6~классы'],
    [[4, 5, 6, 7, 8, 10], '4–8 и 10~классы'],
    [[4, 6, 8], '4, 6 и 8~классы'],
    [[4, 5, 7, 8], '4, 5, 7 и 8~классы'],
    [[4, 6, 7, 8], '4 и 6–8~классы'],
    [[1, 2, 3, 5, 6, 7, 9, 11], '1–3, 5–7, 9 и 11~классы'],
    [[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], '1–11~классы'],
  ];
  for (const [grades, expected] of table) assert.equal(seen(gradesWords(grades)), expected, grades.join());
});

test('grades may come in any order and twice', () => {
  assert.equal(seen(gradesWords([10, 8, 4, 6, 5, 7, 5])), '4–8 и 10~классы');
  assert.equal(seen(gradesWords([5, 5])), '5~класс');
  const given = [6, 5];
  gradesWords(given);
  assert.deepEqual(given, [6, 5]);
});
