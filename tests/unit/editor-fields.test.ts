import assert from 'node:assert/strict';
import { test } from 'node:test';
import { specOf } from '../../src/checks/place.ts';
import { type FieldSpec, formOf } from '../../src/editor/fields.ts';
import { FORM_KINDS } from '../../src/editor/kinds.ts';
import { fieldWords } from '../../src/editor/words.ts';

function* all(spec: FieldSpec, path = ''): Generator<readonly [string, FieldSpec]> {
  for (const field of spec.fields) {
    const at = path === '' ? field.name : `${path}.${field.name}`;
    yield [at, field];
    yield* all(field, at);
    if (field.item) {
      yield [`${at}.*`, field.item];
      yield* all(field.item, `${at}.*`);
    }
  }
}

const FORMS = [...new Set(FORM_KINDS.map(({ collection }) => collection))].map(
  (collection) => [collection, new Map(all(formOf(specOf(collection).schema)))] as const,
);

test('every field of every form has a Russian label without the words of the file', () => {
  for (const [collection, fields] of FORMS) {
    for (const [path, { label, hint }] of fields) {
      // Text items of a list are numbered by the form itself.
      if (path.endsWith('.*')) continue;
      assert.match(label, /^[А-ЯЁ]/, `${collection} ${path}`);
      assert.doesNotMatch(`${label} ${hint ?? ''}`, /кавычк|true|без поля|\bYAML\b/, `${collection} ${path}`);
    }
  }
});

test('kinds of controls follow the schema', () => {
  const kindOf = (collection: string, path: string): string | undefined =>
    FORMS.find(([name]) => name === collection)?.[1].get(path)?.kind;
  assert.equal(kindOf('schoolNews', 'date'), 'date');
  assert.equal(kindOf('schoolEvents', 'time'), 'time');
  assert.equal(kindOf('schoolEvents', 'kind'), 'choice');
  assert.equal(kindOf('schools', 'classes'), 'record');
  assert.equal(kindOf('schools', 'hotlines'), 'list');
  assert.equal(kindOf('schools', 'hotlines.*.hours.*.from'), 'time');
  assert.equal(kindOf('schools', 'hotlines.*.phone'), 'phone');
  assert.equal(kindOf('schools', 'hotlines.*.free'), 'flag');
  assert.equal(kindOf('schedules', 'rows.*.minutes'), 'choice');
  assert.equal(kindOf('schedules', 'rows.*.lesson'), 'number');
  assert.equal(kindOf('schedules', 'order'), 'object');
});

test('a description becomes a label and a hint', () => {
  assert.deepEqual(fieldWords('заголовок: что случилось'), { label: 'Заголовок', hint: 'Что случилось.' });
  assert.deepEqual(fieldWords('true, если звонок бесплатный'), { label: 'Звонок бесплатный' });
  assert.deepEqual(fieldWords('дата вида 2027-04-20'), { label: 'Дата' });
  assert.deepEqual(fieldWords('номер в кавычках, без знака №'), { label: 'Номер, без знака №' });
});
