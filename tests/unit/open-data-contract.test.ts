import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { openDataJsonSchema, openDataSetNames, openDataSets } from '../../src/schemas/open-data.ts';
import { SCHEMAS_FILE, brokenPromises, publishedSchemas } from '../support/data-schemas.ts';

const known = JSON.parse(readFileSync(SCHEMAS_FILE, 'utf8')) as Record<string, Record<string, unknown>>;

test('no published field is gone, may now be absent or means something else', () => {
  assert.deepEqual(brokenPromises(known, publishedSchemas()), []);
});

test('the published schemas are the ones that were looked at', () => {
  const words = 'Новые поля: node_modules/.bin/node tests/support/write-data-schemas.ts';
  assert.equal(JSON.stringify(known), JSON.stringify(publishedSchemas()), words);
});

test('a broken promise is seen: a field gone, loosened, retyped, a word no longer said', () => {
  const old = {
    type: 'object',
    properties: { a: { type: 'string', description: 'а' }, b: { type: 'string', enum: ['да', 'нет'] } },
    required: ['a', 'b'],
  };
  const next = (properties: object, required = ['a', 'b']) => ({ type: 'object', properties, required });
  const same = old.properties;
  assert.deepEqual(brokenPromises(old, next({ ...same, c: { type: 'number' } })), []);
  assert.deepEqual(brokenPromises(old, next({ ...same, a: { type: 'string', description: 'иначе' } })), []);
  assert.deepEqual(brokenPromises(old, next({ b: same.b })), ['/properties/a: исчезло']);
  assert.deepEqual(brokenPromises(old, next(same, ['a'])), ['/required: нет «b»']);
  assert.deepEqual(brokenPromises(old, next({ ...same, a: { type: 'number' } })), [
    '/properties/a/type: было "string"',
  ]);
  assert.deepEqual(brokenPromises(old, next({ ...same, b: { type: 'string', enum: ['да'] } })), [
    '/properties/b/enum: нет «нет»',
  ]);
});

test('every field is described in Russian, and no schema stops a field that is added later', () => {
  for (const set of openDataSetNames) {
    const schema = openDataJsonSchema(set);
    assert.ok(!JSON.stringify(schema).includes('additionalProperties'), set);
    const { rows } = schema['properties'] as Record<string, { items: { properties: Record<string, unknown> } }>;
    for (const [name, field] of Object.entries(rows?.items.properties ?? {})) {
      const { description } = field as { description?: string };
      assert.match(description ?? '', /[а-яё]{3}/, `${set}.${name}`);
    }
    assert.deepEqual(Object.keys(rows?.items.properties ?? {}), Object.keys(openDataSets[set].row.shape));
  }
});
