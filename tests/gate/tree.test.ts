import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { checkContent } from '../../src/checks/content.ts';
import { listTree } from '../../src/checks/tree.ts';
import { check, NOW, onCopy, SOUND } from './lay.ts';

test('a missing content folder is one clear line', async () => {
  const { report, errors } = await checkContent({ contentDir: '/no/such/folder', now: NOW }, { root: 'content' });
  assert.equal(errors, 1);
  assert.equal(
    report,
    `content
  1:1  папка  Нет папки с содержанием портала: /no/such/folder. Её место задаёт переменная PORTAL_CONTENT.
Итого: 1 ошибка в 1 файле.
`,
  );
});

test('symbolic links are refused, to files and to folders', async () => {
  await onCopy(async (content) => {
    symlinkSync('/etc/passwd', join(content, 'news/rayon/2026-11-11-ssylka.md'));
    symlinkSync('/etc', join(content, 'schools/primer/chuzhaya'));
    const { problems } = await check(content);
    assert.deepEqual(
      problems.map(({ file, message }) => [file, message]),
      [
        ['news/rayon/2026-11-11-ssylka.md', 'Это символическая ссылка.'],
        ['schools/primer/chuzhaya', 'Это символическая ссылка.'],
      ],
    );
  });
});

test('a text over 256 KB and an attachment over 5 MB are refused, at the bound they pass', async () => {
  await onCopy(async (content) => {
    const text = '---\nterm: Слово\n---\n';
    const padded = (size: number): string => text + 'a\n\n'.repeat(size).slice(0, size - Buffer.byteLength(text));
    writeFileSync(join(content, 'glossary/rovno.md'), padded(256 * 1024));
    writeFileSync(join(content, 'glossary/bolshe.md'), padded(256 * 1024 + 1));
    const folder = join(content, 'schools/primer/licey-21/fayly');
    const whole = readFileSync(join(folder, 'prikaz.pdf'));
    writeFileSync(join(folder, 'rovno.pdf'), Buffer.concat([whole, Buffer.alloc(5 * 1024 * 1024 - whole.length)]));
    writeFileSync(join(folder, 'bolshe.pdf'), Buffer.alloc(5 * 1024 * 1024 + 1));
    const { problems } = await check(content);
    assert.deepEqual(
      problems.map(({ file, message }) => [file, message]),
      [
        ['glossary/bolshe.md', 'Файл слишком велик: 257 КБ, а допустимо 256 КБ.'],
        ['schools/primer/licey-21/fayly/bolshe.pdf', 'Файл слишком велик: 6 МБ, а допустимо 5 МБ.'],
      ],
    );
  });
});

test('files come in the order of their paths, whatever the disk says', () => {
  const paths = listTree(SOUND).files.map((file) => file.path);
  assert.deepEqual(paths, paths.toSorted());
  assert.ok(paths.includes('schools/primer/licey-21/index.md'));
  assert.ok(!paths.some((path) => path.endsWith('README.md')));
});

test('deep nesting and bombs of aliases are refused, and nobody waits for them', async () => {
  await onCopy(async (content) => {
    const bomb = [
      'a: &a [x,x,x,x,x,x,x,x,x]',
      ...'bcdefghi'.split('').map((name, at) => {
        const above = 'abcdefgh'[at] ?? '';
        return `${name}: &${name} [${Array.from({ length: 9 }, () => `*${above}`).join(',')}]`;
      }),
    ].join('\n');
    writeFileSync(join(content, 'glossary/bomba.md'), `---\n${bomb}\n---\n`);
    writeFileSync(join(content, 'glossary/skobki.md'), `---\nterm: ${'['.repeat(100_000)}\n---\n`);
    mkdirSync(join(content, 'glossary/papka.md'));
    const { problems } = await check(content);
    assert.deepEqual(
      problems.map(({ file, rule }) => [file, rule]),
      [
        ['glossary/bomba.md', 'yaml'],
        ['glossary/papka.md', 'tree'],
        ['glossary/skobki.md', 'yaml'],
      ],
    );
  });
});
