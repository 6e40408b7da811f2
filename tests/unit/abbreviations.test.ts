import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  abbreviationFinder,
  abbreviationsOf,
  type Term,
  unknownAbbreviations,
} from '../../src/domain/glossary/abbreviations.ts';
import { keepFirstUses } from '../../src/domain/glossary/first-use.ts';
import { renderMarkdown } from '../../src/markdown/render.ts';

const terms: readonly Term[] = [
  { id: 'vpr', term: 'ВПР', expansion: 'всероссийские проверочные работы', synonyms: ['VPR', 'проверочные'] },
  { id: 'oko', term: 'ОКО', expansion: 'оценка качества образования' },
  { id: 'fis-oko', term: 'ФИС ОКО', expansion: 'система оценки качества', synonyms: ['ГИС ФИС ОКО', 'фис око'] },
  { id: 'is', term: 'ИС(И)-11', expansion: 'итоговое сочинение' },
  { id: 'ko', term: 'КОиПО ЛО', expansion: 'комитет' },
  { id: 'grafik', term: 'единый график', synonyms: ['ЕГОП'] },
  { id: 'nablyudatel', term: 'общественный наблюдатель', synonyms: ['ОН', 'наблюдатель'] },
  { id: 'kdr', term: 'КДР' },
];
const known = abbreviationsOf(terms);
const find = abbreviationFinder(known);
const found = (text: string): string[] =>
  find(text).flatMap(({ text: words, of }) => (of ? [`${words}=${of.id}`] : []));

test('capitals alone are abbreviations; of a word, its abbreviation is expanded by the word', () => {
  assert.deepEqual(
    known.map(({ text }) => text),
    ['ГИС ФИС ОКО', 'ИС(И)-11', 'КОиПО ЛО', 'ФИС ОКО', 'ЕГОП', 'ВПР', 'КДР', 'ОКО'],
  );
  assert.equal(known.find(({ text }) => text === 'ЕГОП')?.expansion, 'единый график');
  assert.equal(known.find(({ text }) => text === 'КДР')?.expansion, undefined);
});

for (const [text, expected] of [
  ['График ВПР и ОКО', ['ВПР=vpr', 'ОКО=oko']],
  ['в ФИС\u00a0ОКО', ['ФИС\u00a0ОКО=fis-oko']],
  ['ИС(И)-11, КОиПО ЛО', ['ИС(И)-11=is', 'КОиПО ЛО=ko']],
  ['ВПР-2026, «ВПР»', ['ВПР=vpr', 'ВПР=vpr']],
  ['ВПРы, НЕВПР, 5ВПР, мини-ВПР, впр', []],
] as const) {
  test(`found in «${text}»: ${expected.join(', ') || 'nothing'}`, () => {
    assert.deepEqual(found(text), expected);
    assert.equal(
      find(text)
        .map((one) => one.text)
        .join(''),
      text,
    );
  });
}

test('unknown are two to six capitals that neither the glossary nor everybody knows', () => {
  const unknown = (text: string): string[] => unknownAbbreviations(text, find).map((one) => one.text);
  assert.deepEqual(unknown('ПМПК и ВПР, снова ПМПК, ЦПИ'), ['ПМПК', 'ЦПИ']);
  assert.deepEqual(unknown('РФ, 273-ФЗ, № СК-228/03, ВНИМАНИЕ, А, 5АБ'), []);
  assert.deepEqual(unknownAbbreviations('ВПР, ПМПК', find), [{ text: 'ПМПК', index: 5 }]);
});

const html = (body: string, kind: 'act' | 'text' = 'text'): string =>
  renderMarkdown(body, { kind, base: '/vpr/', abbreviations: known }).html.replaceAll('\u00a0', ' ');
const VPR =
  '<a class="term" href="/vpr/slovar/#vpr" aria-label="ВПР: всероссийские проверочные работы">' +
  '<abbr title="всероссийские проверочные работы">ВПР</abbr></a>';

test('the first use in a body is a link whose name holds the expansion; later ones stay words', () => {
  assert.equal(html('Когда ВПР?\n\nСнова ВПР.'), `<p>Когда ${VPR}?</p>\n<p>Снова ВПР.</p>`);
  assert.match(html('- **ВПР** весной'), new RegExp(`<strong>${VPR}</strong>`));
});

test('headings, links and samples are left alone and do not use up the first time', () => {
  const written = html('## ВПР\n\n[ВПР](/grafik/) и `ВПР`, потом ВПР.');
  assert.equal(written.split('class="term"').length, 2);
  assert.ok(written.endsWith(`потом ${VPR}.</p>`), written);
});

test('where the text itself expands, the link does not say it twice', () => {
  assert.match(html('Проверочные работы (ВПР) весной.'), /\(<a class="term" href="\/vpr\/slovar\/#vpr">ВПР<\/a>\)/);
  assert.match(html('ВПР — это работы.'), /<a class="term" href="\/vpr\/slovar\/#vpr">ВПР<\/a>/);
  assert.match(html('Итоги КДР.'), /<a class="term" href="\/vpr\/slovar\/#kdr">КДР<\/a>/);
});

test('the text of an act is the same with and without explanations', () => {
  const act = '1. О проведении ВПР в ФИС ОКО.\n2.1. ВПР и КДР (ОКО).';
  const text = (markup: string): string => markup.replace(/<[^>]*>/g, '').replaceAll('\u00a0', ' ');
  const plain = renderMarkdown(act, { kind: 'act', base: '/' }).html;
  assert.ok(html(act, 'act').includes('class="term"'));
  assert.equal(text(html(act, 'act')), text(plain));
});

test('bodies that share a page explain a word once', () => {
  const page = keepFirstUses(`<main>${html('ВПР')}${html('Итоги КДР и ВПР')}${html('КДР')}</main>`);
  assert.equal(page.split('#vpr"').length, 2);
  assert.equal(page.split('#kdr"').length, 2);
  assert.ok(page.endsWith('и ВПР</p><p>КДР</p></main>'), page);
});
