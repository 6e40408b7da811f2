import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MEMO_TAGS, mdxTagFaults } from '../../src/markdown/mdx-tags.ts';
import { proseBlocks, wordCount } from '../../src/domain/readability.ts';

const scope = { tags: MEMO_TAGS, sources: 2, terms: new Set(['vsoko']) };
const faults = (body: string): string[] => mdxTagFaults(body, scope).map(({ line, message }) => `${line} ${message}`);

test('sound tags pass', () => {
  const body = [
    '<Steps>\n\n1. Раз<Source n="2" />.\n2. <Term id="vsoko">ВСОКО</Term>\n\n</Steps>',
    '<Important title="Не решено">\n\nТекст.\n\n</Important>',
    '<WhomToCall />',
    '<WhomToCall level="региональный" purpose="сообщить о нарушении" />',
    'Это сказано в <Source n="1">пункте 7</Source>.',
  ].join('\n\n');
  assert.deepEqual(faults(body), []);
});

const broken: readonly [name: string, body: string, fault: string][] = [
  [
    'an unknown tag',
    'Раз.\n\n<Video />',
    '3 Нет такой вставки: <Video>. Есть: Steps, Important, WhomToCall, Source, Term.',
  ],
  ['HTML', 'Раз <b>два</b>', '1 Нет такой вставки: <b>. Есть: Steps, Important, WhomToCall, Source, Term.'],
  [
    'a name of every object',
    '<constructor />',
    '1 Нет такой вставки: <constructor>. Есть: Steps, Important, WhomToCall, Source, Term.',
  ],
  ['an unknown attribute', '<Steps start="2">\n\n1. Раз\n\n</Steps>', '1 У <Steps> нет поля «start».'],
  [
    'an unknown level',
    '<WhomToCall level="район" />',
    '1 <WhomToCall>: «level» одно из: школа, муниципальный, региональный, федеральный.',
  ],
  ['a source that is not there', 'Раз<Source n="3" />.', '1 <Source>: n от 1 до 2, столько источников у текста.'],
  ['a source without a number', 'Раз<Source />.', '1 <Source>: n от 1 до 2, столько источников у текста.'],
  ['a term that is not there', '<Term id="vsok">ВСОКО</Term> раз', '1 <Term>: нет слова glossary/vsok.md.'],
  ['code in braces', 'Раз {1 + 1}', '1 Код в тексте: import, export и фигурные скобки не нужны.'],
  ['an import', "import x from 'x';\n\nРаз", '1 Код в тексте: import, export и фигурные скобки не нужны.'],
];
for (const [name, body, fault] of broken) {
  test(`refused: ${name}`, () => assert.deepEqual(faults(body), [fault]));
}

test('a number in braces is refused once for being code in an attribute', () => {
  assert.deepEqual(faults('Раз<Source n={1} />.'), [
    '1 <Source>: значение «n» берут в кавычки.',
    '1 <Source>: n от 1 до 2, столько источников у текста.',
  ]);
});

test('words are counted without tags, but with what a tag wraps', () => {
  const body =
    '<Important title="Не решено">\n\nСпросите школу<Source n="1" />, это <Term id="ovz">ОВЗ</Term>.\n\n</Important>';
  assert.deepEqual(proseBlocks(body), ['Спросите школу, это ОВЗ.']);
  assert.equal(wordCount(body), 4);
});
