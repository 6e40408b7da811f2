import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parsePhoneNumberFromString } from 'libphonenumber-js/max';
import { isRealNumber } from '../../src/domain/phone.ts';
import plan from '../../src/domain/numbering-plan.json' with { type: 'json' };
import { numberingPlan } from '../support/numbering-plan.ts';

test('the numbering plan is that of the library: after an upgrade run tests/support/write-numbering-plan.ts', () => {
  assert.deepEqual(plan, JSON.parse(JSON.stringify(numberingPlan())));
});

test('of ten thousand numbers with the code +7 the part of the plans says what the whole says', () => {
  let [seed, real] = [20_261_121, 0];
  for (let round = 0; round < 10_000; round += 1) {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
    const phone = `+7${String(3 + (seed % 7))}${String(seed).padStart(9, '0').slice(-9)}`;
    const whole = parsePhoneNumberFromString(phone, 'RU')?.isValid() === true;
    assert.equal(isRealNumber(phone), whole, phone);
    if (whole) real += 1;
  }
  assert.ok(real > 1000 && real < 9900, String(real));
});

test('numbers are read as people write them, and what no plan knows is none', () => {
  for (const phone of ['8 (81372) 2-11-22', '+7 495 123-45-67', '8 800 200-01-22', '(4012) 59-29-00'])
    assert.equal(isRealNumber(phone), true, phone);
  for (const phone of ['+7 (000) 000-12-34', '112', '8 (495) 12-34', '+375 17 200-00-00', '+7 495 123-45-678'])
    assert.equal(isRealNumber(phone), false, phone);
});
