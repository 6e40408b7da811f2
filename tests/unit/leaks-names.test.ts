import assert from 'node:assert/strict';
import { test } from 'node:test';
import { leaksInName } from '../../src/domain/leaks/index.ts';

const found: readonly (readonly [string, string])[] = [
  ['variant-3.pdf', 'материалы работы'],
  ['vpr-rus-5-var2.pdf', 'материалы работы'],
  ['otvety-vpr-matematika.pdf', 'материалы работы'],
  ['schools/primer/licey-21/novosti/2026-11-12-otvety-5-klass.md', 'материалы работы'],
  ['klyuchi-variant.pdf', 'материалы работы'],
  ['kim-5-klass.pdf', 'материалы работы'],
  ['kriterii-variant-1.md', 'материалы работы'],
  ['kriterii-zadaniya-5.md', 'материалы работы'],
  ['Ответы ВПР 5 класс.pdf', 'материалы работы'],
  ['spisok-uchenikov-5a.pdf', 'список людей'],
  ['spisok-5b.md', 'список людей'],
  ['kody-uchastnikov.pdf', 'код участника'],
  ['otmetki-5a.pdf', 'отметка ученика'],
  ['ivanov-petr-5a.pdf', 'ученик'],
];

const passes: readonly string[] = [
  'kriterii-ocenivaniya.md',
  'kriterii-otsenivaniya-5-klass.pdf',
  'otvety-na-voprosy-o-vpr.md',
  'spisok-dokumentov.pdf',
  'demonstratsionnyy-variant-5-klass.pdf',
  'kim.md',
  'plan-2.pdf',
  'ocenki-kachestva.pdf',
  'varianty-zadaniy.md',
  '2026-11-12-pochemu-variant-odin.md',
  'schools/primer/shkola-imeni-petra-5/index.md',
  'grafik-2026-2027.md',
];

test('names of files that give something away', () => {
  for (const [name, kind] of found) assert.deepEqual(leaksInName(name), [kind], name);
});

test('names of files that pass', () => {
  for (const name of passes) assert.deepEqual(leaksInName(name), [], name);
});
