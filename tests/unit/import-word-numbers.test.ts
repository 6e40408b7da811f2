import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readWord } from '../../src/import/document/from-word.ts';
import { importDocument } from '../../src/import/document/import-document.ts';
import { docxOf } from '../support/docx.ts';

const SETTINGS = { published: '2026-11-21', summary: 'О чём документ.' };

describe('a Word file whose numbers Word counts', () => {
  const paragraph = (text: string, list = ''): string => `<w:p>${list}<w:r><w:t>${text}</w:t></w:r></w:p>`;
  const level = (at: number, text: string, format = 'decimal', more = ''): string =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
  const abstract = (id: number, ...levels: readonly string[]): string =>
    `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`;
  const num = (id: number, of: number, more = ''): string =>
    `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${more}</w:num>`;
  const numbering = [
    abstract(0, level(0, '%1.'), level(1, '%1.%2.')),
    abstract(1, level(0, '%1', 'decimal')),
    abstract(2, level(0, '%1)', 'russianLower'), level(1, '%2', 'upperRoman')),
    abstract(3, level(0, '§ %1', 'decimal', '<w:pStyle w:val="Punkt"/>')),
    abstract(4, level(0, '%1', 'chicago')),
    num(1, 0),
    num(2, 1),
    num(3, 2),
    num(4, 3),
    num(5, 0, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride>'),
    num(6, 4),
    num(7, 0),
  ].join('');
  const styles =
    '<w:style w:type="paragraph" w:styleId="Punkt"><w:pPr><w:numPr><w:numId w:val="4"/></w:numPr></w:pPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="Malyy"><w:basedOn w:val="Punkt"/></w:style>';
  const item = (text: string, list: number, at = 0): string =>
    paragraph(text, `<w:pPr><w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr></w:pPr>`);
  const read = async (...body: readonly string[]): ReturnType<typeof readWord> =>
    readWord(docxOf(body.join(''), { numbering, styles }));
  const linesOf = ({ parts }: Awaited<ReturnType<typeof readWord>>): readonly string[] =>
    parts.flatMap((part) => (part.kind === 'text' ? part.lines.map(({ text }) => text) : []));

  it('has them as text: each list by itself, from its start, in its format', async () => {
    const document = await read(
      item('Создать', 1),
      item('Комиссию', 1, 1),
      item('Штаб', 1, 1),
      item('Другой список', 3),
      item('Он же', 3),
      item('Глубже', 3, 1),
      item('Назначить', 1),
      item('Состав', 1, 1),
      item('С седьмого', 5),
      paragraph('По стилю', '<w:pPr><w:pStyle w:val="Malyy"/></w:pPr>'),
      paragraph('Без номера', '<w:pPr><w:pStyle w:val="Punkt"/><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>'),
    );
    assert.deepEqual(linesOf(document), [
      '1. Создать',
      '1.1. Комиссию',
      '1.2. Штаб',
      'а) Другой список',
      'б) Он же',
      'I Глубже',
      '2. Назначить',
      '2.1. Состав',
      '7. С седьмого',
      '§ 1 По стилю',
      'Без номера',
    ]);
    assert.deepEqual(
      document.doubts.map(({ text }) => text),
      ['номера Word ставил сам; посчитаны заново, сверьте их с печатным текстом.'],
    );
  });

  it('says which numbers it cannot write, and where Word may have gone on counting', async () => {
    const document = await read(item('Непонятный', 6), item('Первый', 1), item('Второй', 7));
    assert.deepEqual(linesOf(document), ['Непонятный', '1. Первый', '1. Второй']);
    const words = document.doubts.map(({ text }) => text).join('\n');
    assert.match(words, /номера вида «chicago» не посчитаны/);
    assert.match(words, /Word мог продолжить счёт/);
  });

  it('in the first column of a plan has a plan', async () => {
    const cell = (inner: string): string => `<w:tc>${inner}</w:tc>`;
    const cells = (...texts: readonly string[]): string => texts.map((text) => cell(paragraph(text))).join('');
    const rows = [
      cells('№ п/п', 'Мероприятие', 'Срок', 'Ответственный'),
      cell(item('', 2)) + cells('Совещание', 'октябрь 2026', 'Комитет'),
      cell(item('', 2)) + cells('Обучение', 'до 01.04.2027', 'Школы'),
    ];
    const table = `<w:tbl>${rows.map((row) => `<w:tr>${row}</w:tr>`).join('')}</w:tbl>`;
    const { parts } = await read(item('Пункт', 1), paragraph('План работы на 2027 год'), table);
    const { fields } = importDocument(parts, SETTINGS);
    assert.deepEqual(
      fields.plans?.[0]?.measures.map(({ number, activity }) => [number, activity]),
      [
        ['1', 'Совещание'],
        ['2', 'Обучение'],
      ],
    );
  });
});
