import assert from 'node:assert/strict';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { qrDrawing } from '../../src/components/poster/qr.ts';
import { CODE_OCTETS, codesBeside, handoutScope } from '../../src/domain/observer/handout.ts';

const LISTED = 200;
/** Works by number; of them wait for observers those that `waits` names. */
const scope = (count: number, waits: (work: number) => boolean) =>
  handoutScope(
    Array.from({ length: count }, (_, index) => index),
    waits,
    LISTED,
  );
const sizes = (count: number, waiting: number) => {
  const { named, works, coded } = scope(count, (work) => work < waiting);
  return [named, works.length, coded.length];
};

test('a handout names every work while one table can, and gives each a code while the page can carry them', () => {
  assert.deepEqual(sizes(1, 0), ['все', 1, 1]);
  assert.deepEqual(sizes(25, 0), ['все', 25, 25]);
  assert.deepEqual(sizes(100, 0), ['все', 100, codesBeside(100)]);
  assert.deepEqual(sizes(LISTED, LISTED), ['все', LISTED, codesBeside(LISTED)]);
  assert.ok(codesBeside(LISTED) >= 30, `${codesBeside(LISTED)} кодов`);
});

test('on a day of many works those that wait for observers get their codes first, in the order of the table', () => {
  const { coded } = scope(100, (work) => [60, 97, 98].includes(work));
  assert.equal(coded.length, codesBeside(100));
  assert.deepEqual(coded.slice(-3), [60, 97, 98]);
  assert.deepEqual(coded.slice(0, 3), [0, 1, 2]);
});

test('of too many works a handout names those that wait for observers, of too many of those none', () => {
  assert.deepEqual(sizes(LISTED + 1, 0), ['никакие', 0, 0]);
  assert.deepEqual(sizes(3500, 10), ['где ждут', 10, 10]);
  assert.deepEqual(sizes(3500, 100), ['где ждут', 100, codesBeside(100)]);
  assert.deepEqual(sizes(3500, LISTED + 1), ['никакие', 0, 0]);
});

test('a coupon weighs no more than the page’s bound allows for it', () => {
  const count = codesBeside(LISTED);
  const coupons = Array.from({ length: count }, (_, index) => {
    const [school, grade] = [`uchebnaya-shkola-imeni-geroya-${index * 37}`, 4 + (index % 7)];
    const address = `https://vpr.obrazovanie-primerskogo-rayona.example.org/vpr/nablyudatelyam/cheklist/#shkola=${school}&rabota=${grade}abv-mat&den=2027-04-20`;
    return `${qrDrawing(address, 28).path} Школа имени героя № ${index * 37}, ${grade} «А», «Б», математика, ${index % 6}-й урок`;
  });
  const octets = brotliCompressSync(coupons.join('\n')).length;
  assert.ok(octets <= count * CODE_OCTETS, `${octets} октетов, ${count} кодов`);
});
