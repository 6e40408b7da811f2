import assert from 'node:assert/strict';
import test from 'node:test';
import { slugOf, uniqueSlug } from '../../src/domain/slug.ts';

test('Russian words are spelt in Latin letters', () => {
  const table: Record<string, string> = {
    'Что изменилось': 'chto-izmenilos',
    'Объявление о съёмке': 'obyavlenie-o-semke',
    'Щука, жюри; цех и хор': 'shchuka-zhyuri-tsekh-i-khor',
    '  № 5 «А»  ': '5-a',
    'Café VPR': 'cafe-vpr',
    '!?': '',
  };
  for (const [text, slug] of Object.entries(table)) assert.equal(slugOf(text), slug);
});

test('a repeated slug gets a number', () => {
  const used = new Set(['vazhno-2']);
  const slugs = ['Важно', 'Важно', 'Важно', '!'].map((text) => uniqueSlug(text, used, 'razdel'));
  assert.deepEqual(slugs, ['vazhno', 'vazhno-3', 'vazhno-4', 'razdel']);
});
