import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  changeWords,
  identifier,
  passportMeta,
  passportRows,
  type SetFacts,
  versionOf,
} from '../../src/domain/open-data/passport.ts';

const bare: SetFacts = {
  set: 'schools',
  title: 'Школы',
  about: 'Школы портала.',
  keywords: ['школы', 'ВПР'],
  owner: 'Управление образования',
  rows: 2,
  changed: [],
  valid: '2026-11-21',
  files: [
    { format: 'JSON', url: 'https://a.example/dannye/schools.json', sha256: 'ab'.repeat(32), octets: 5 },
    { format: 'CSV', url: 'https://a.example/dannye/schools.csv', sha256: 'cd'.repeat(32), octets: 6 },
  ],
  schema: 'https://a.example/dannye/schools.schema.json',
  schemaVersion: 1,
};
const filled: SetFacts = {
  ...bare,
  inn: '7700000000',
  responsible: 'методист отдела',
  phone: '+7 (000) 000-00-00',
  email: 'data@example.org',
  created: '2026-09-01',
  periodicity: 'еженедельно',
  modified: '2026-11-20',
  changed: ['Школа № 3', 'Лицей № 21', 'Школа № 3', 'Школа № 7', 'Гимназия'],
};

test('the passport has the 17 rows of the recommendations, in their order', () => {
  assert.deepEqual(
    passportRows(filled).map(({ name }) => name),
    [
      'Идентификационный номер',
      'Наименование набора данных',
      'Описание набора данных',
      'Владелец набора данных',
      'Ответственное лицо',
      'Телефон ответственного лица',
      'Адрес электронной почты ответственного лица',
      'Гиперссылка (URL) на набор',
      'Формат данных',
      'Описание структуры набора данных',
      'Дата первой публикации набора данных',
      'Дата последнего внесения изменений',
      'Содержание последнего изменения',
      'Периодичность актуализации набора данных',
      'Ключевые слова',
      'Гиперссылки на версии набора данных',
      'Гиперссылки на версии структуры набора данных',
    ],
  );
});

test('what nobody has filled is said to be not stated, in words, and is absent for programs', () => {
  const rows = passportRows(bare);
  const unstated = rows.filter(({ value }) => value === 'не указано').map(({ name }) => name);
  assert.deepEqual(unstated, [
    'Ответственное лицо',
    'Телефон ответственного лица',
    'Адрес электронной почты ответственного лица',
    'Дата первой публикации набора данных',
    'Дата последнего внесения изменений',
    'Содержание последнего изменения',
  ]);
  assert.equal(rows[0]?.value, 'schools (номер налогоплательщика не указан)');
  // No machine is told «не указано» as a name or a day.
  for (const { name, property, value } of rows) if (value === 'не указано') assert.equal(property, undefined, name);
  const meta = JSON.parse(JSON.stringify(passportMeta(bare))) as Record<string, unknown>;
  assert.deepEqual(meta['publisher'], {});
  assert.equal(JSON.stringify(meta).includes('не указано'), false);
  assert.equal('created' in meta || 'modified' in meta, false);
});

test('what is filled stands in its row, and dates are told to machines as they are', () => {
  const by = new Map(passportRows(filled).map((row) => [row.name, row]));
  assert.equal(by.get('Идентификационный номер')?.value, '7700000000-schools');
  assert.equal(by.get('Ответственное лицо')?.value, 'методист отдела');
  assert.equal(by.get('Дата первой публикации набора данных')?.value, '01.09.2026');
  assert.equal(by.get('Дата последнего внесения изменений')?.content, '2026-11-20');
  assert.equal(by.get('Периодичность актуализации набора данных')?.content, '2026-11-21');
  assert.equal(identifier(filled), '7700000000-schools');
  assert.equal(versionOf(filled), '2026-11-20-abababab');
  assert.equal(versionOf(bare), 'abababab');
  assert.equal(changeWords(filled), 'Обновлены: Школа № 3; Лицей № 21; Школа № 7 и ещё 1');
});
