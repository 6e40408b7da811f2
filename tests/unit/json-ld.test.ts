import assert from 'node:assert/strict';
import test from 'node:test';
import { breadcrumbs, jsonLd } from '../../src/domain/json-ld.ts';

test('an object of schema.org says what it is', () => {
  assert.deepEqual(JSON.parse(jsonLd({ '@type': 'ContactPoint', telephone: '+7 (000) 000-12-34' })), {
    '@context': 'https://schema.org',
    '@type': 'ContactPoint',
    telephone: '+7 (000) 000-12-34',
  });
});

test('no text can close the element or open a comment in it', () => {
  const hostile = [
    '</script><script>alert(1)</script>',
    '</SCRIPT >',
    '<!--',
    '<!-- <script',
    ']]>',
    '<\u0000/script>',
    '«"\\',
  ];
  for (const name of hostile) {
    const text = jsonLd({ name, nested: { [name]: [name] } });
    assert.ok(!text.includes('<'), text);
    assert.deepEqual(JSON.parse(text), { '@context': 'https://schema.org', name, nested: { [name]: [name] } });
  }
});

test('line separators and lone surrogates leave JSON readable', () => {
  const name = 'а\u2028б\u2029в\n';
  assert.equal((JSON.parse(jsonLd({ name })) as { name: string }).name, name);
  assert.doesNotThrow(() => JSON.parse(jsonLd({ name: '\uD800' })) as unknown);
});

test('what is not known is left out', () => {
  assert.equal(
    jsonLd({ '@type': 'School', telephone: undefined }),
    '{"@context":"https://schema.org","@type":"School"}',
  );
});

test('breadcrumbs are numbered from one', () => {
  const trail = [
    { name: 'Главная', url: 'https://vpr.example.org/' },
    { name: 'Лицей № 21', url: 'https://vpr.example.org/shkoly/licey-21/' },
  ];
  assert.deepEqual(breadcrumbs(trail), {
    '@type': 'BreadcrumbList',
    itemListElement: [
      { '@type': 'ListItem', position: 1, name: 'Главная', item: 'https://vpr.example.org/' },
      { '@type': 'ListItem', position: 2, name: 'Лицей № 21', item: 'https://vpr.example.org/shkoly/licey-21/' },
    ],
  });
  assert.deepEqual(breadcrumbs([]), { '@type': 'BreadcrumbList', itemListElement: [] });
});
