import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { test } from 'node:test';
import { format } from 'prettier';
import { z } from 'zod';
import { conforms, type JsonSchema } from '../../src/domain/observer/json-schema.ts';
import { answered, changed, noted } from '../../src/domain/observer/record.ts';
import { observationSchema } from '../../src/schemas/observation.ts';
import { ZONE, at, fresh } from './observer-samples.ts';

const file = join(import.meta.dirname, '../../src/domain/observer/observation.schema.json');

/** The record's schema as the browser gets it: without words for people. */
function schemaForBrowser(): unknown {
  return z.toJSONSchema(observationSchema, {
    override: ({ jsonSchema }) => {
      delete jsonSchema.description;
      delete jsonSchema['$schema'];
    },
  });
}

if (process.env['KIT_UPDATE'] === '1') {
  writeFileSync(file, await format(JSON.stringify(schemaForBrowser()), { parser: 'json', printWidth: 120 }));
}
const schema = JSON.parse(readFileSync(file, 'utf8')) as JsonSchema;

test('the schema that the browser has is made of the one source', () => {
  assert.deepEqual(schema, JSON.parse(JSON.stringify(schemaForBrowser())), 'обновите: KIT_UPDATE=1');
});

const whole = noted(
  answered(
    changed(
      fresh(),
      {
        name: 'утро',
        place: { school: 'licey-21', name: 'Лицей № 21', settlement: 'город Примерск', timeZone: ZONE, demo: true },
        class: { grade: 5, letter: 'А' },
        subject: 'Математика',
        work: '5-mat',
        stages: ['проверка работ'],
        start: '09:00',
        end: '10:15',
        remarks: 'шумно\nвторая строка',
        numbers: {
          taken: '2027-04-20',
          builtOn: '2027-04-19',
          lines: [
            {
              level: 'школа',
              tel: 'tel:+70000002122',
              timeZone: ZONE,
              title: 'Линия',
              purpose: 'консультация',
              phone: '+7 (000) 000-21-22',
              hours: [{ days: ['пн'], from: '09:00', to: '17:00' }],
              period: { from: '2027-04-20', to: '2027-05-20' },
              verifiedOn: '2027-04-01',
            },
          ],
        },
      },
      at('09:05'),
    ),
    'vhod',
    'нет',
    at('09:31'),
    ZONE,
  ),
  'vhod',
  'трое',
  at('09:32'),
);

type Fields = Record<string, unknown>;

/** Every record that differs from a sound one in one place: a value gone, replaced by a wrong one, or one too many. */
function* damaged(value: unknown, put: (next: unknown) => unknown): Generator<unknown> {
  for (const wrong of [
    null,
    0,
    -1,
    1.5,
    99,
    '',
    ' ',
    'текст',
    '2027-02-31',
    '25:00',
    '2027-99-99T99:99:99.999Z',
    '2027-02-30T06:25:00.000Z',
    '9999-12-31T23:59:59.999Z',
    'Foo/Bar',
    'x'.repeat(5000),
    '\u202E',
    [],
    {},
    true,
  ])
    yield put(wrong);
  if (typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const [index, one] of value.entries()) yield* damaged(one, (next) => put(value.with(index, next)));
    return;
  }
  const fields = value as Fields;
  yield put({ ...fields, лишнее: 1 });
  for (const name of Object.keys(fields)) {
    const { [name]: _, ...rest } = fields;
    yield put(rest);
    yield* damaged(fields[name], (next) => put({ ...fields, [name]: next }));
  }
}

/** What the light schema cannot say and is harmless to show: a trimmed title of a line, an order of two hours or days. */
const UNSAID = /^(?:numbers\.lines\.\d+\.(?:title|hours\.\d+\.from|period\.from))$/;

test('the light check judges every damaged record as the schema does', () => {
  assert.equal(conforms(schema, whole), true);
  assert.equal(observationSchema.safeParse(whole).success, true);
  let [count, refused] = [0, 0];
  for (const record of damaged(whole, (next) => next)) {
    const parsed = observationSchema.safeParse(record);
    const issues = parsed.error?.issues.map(({ path }) => path.join('.')) ?? [];
    if (!parsed.success && issues.every((path) => UNSAID.test(path))) continue;
    count += 1;
    if (!parsed.success) refused += 1;
    assert.equal(conforms(schema, record), parsed.success, JSON.stringify(record).slice(0, 1500));
  }
  assert.ok(count > 500 && refused > 400, `${count}, ${refused}`);
});
