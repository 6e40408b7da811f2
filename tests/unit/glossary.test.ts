import assert from 'node:assert/strict';
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { test } from 'node:test';
import { abbreviationsOf } from '../../src/domain/glossary/abbreviations.ts';
import { readContentFile } from '../../src/markdown/front-matter.ts';
import { termSchema } from '../../src/schemas/texts.ts';
import { assertNone } from '../support/offenders.ts';

/** The glossary itself is the subject: it is read from `content/`. */
const content = join(import.meta.dirname, '../../content');
const terms = globSync('glossary/*.md', { cwd: content })
  .sort()
  .map((path) => {
    const file = readContentFile(readFileSync(join(content, path), 'utf8'));
    return { ...termSchema.parse(file.yaml.toJS()), id: basename(path, '.md'), body: file.body.trim() };
  });

test('the glossary holds at least seventy words, and every way of writing leads to one of them', () => {
  assert.ok(terms.length >= 70, `слов ${terms.length}`);
  const owner = new Map<string, string>();
  const twice: { place: string; fault: string }[] = [];
  for (const { id, text } of abbreviationsOf(terms)) {
    if (owner.has(text)) twice.push({ place: id, fault: `${text} уже у ${owner.get(text)}` });
    owner.set(text, id);
  }
  assertNone(twice, 'Одно сокращение у двух слов');
});

test('an abbreviation has an expansion, or its article says that none is known', () => {
  assertNone(
    terms
      .filter(({ term, expansion }) => /^[А-ЯЁ]{2,}/.test(term) && expansion === undefined)
      .filter(({ body }) => !/расшифровки в документе нет|смотрите по смыслу/.test(body))
      .map(({ id, term }) => ({ place: id, fault: term })),
    'Нет расшифровки',
  );
});

test('words of the field that people type are in the glossary', () => {
  const all = new Set(
    terms
      .flatMap(({ term, synonyms = [], typed = [] }) => [term, ...synonyms, ...typed])
      .map((one) => one.toLowerCase()),
  );
  const asked =
    'впр, проверочные, проверочная работа, впэр, контрольная впр, дни впр, расписание впр, график впр, даты впр, ' +
    'когда впр, демоверсия, образец, нико, pisa, гиа, экзамены, огэ, егэ, гвэ, дкр, диагностическая, ким, задания, ' +
    'варианты, фиоко, сайт впр, всоко, рсоко, мсоко, ноко, вшк, школа, гимназия, лицей, управление образования, ' +
    'районо, гороно, отдел образования, методцентр, комитет образования лмр, шмо, рмо, ммо, омо, мо, завуч, фгос, ' +
    'овз, инвалид, особые дети, зкс, он, наблюдатель, родитель-наблюдатель, стать наблюдателем, бланк акта, ' +
    'завышение оценок, подсказывали, списывали, параллель, группа риска, критериальное оценивание, vpr, dgh';
  assertNone(
    asked
      .split(', ')
      .filter((word) => !all.has(word))
      .map((word) => ({ place: 'content/glossary', fault: word })),
    'Ищут, а в словаре нет',
  );
});
