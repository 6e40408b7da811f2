import assert from 'node:assert/strict';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readContentFile } from '../../src/markdown/front-matter.ts';
import { scheduleSchema } from '../../src/schemas/schedule.ts';
import { type Outcome, runScript } from '../support/command.ts';
import { treeBytes } from '../support/tree-bytes.ts';
import { makeXlsx, type SheetCell } from '../support/xlsx.ts';
import { check, onCopy } from './lay.ts';

const FILE = 'schools/primer/licey-21/grafik-2026-2027.md';

/** Runs the command over a spreadsheet of these rows, on the tests' usual day. */
async function run(
  content: string,
  rows: readonly (readonly SheetCell[])[],
  ...args: readonly string[]
): Promise<Outcome> {
  const file = join(content, '..', `${content.split('/').at(-1)}.xlsx`);
  writeFileSync(file, makeXlsx([{ name: 'Лист1', rows }]));
  try {
    return await runScript({
      args: ['src/cli/import-schedule.ts', file, '--school', 'licey-21', ...args],
      env: { PORTAL_CONTENT: content, PORTAL_NOW: '2026-11-21' },
    });
  } finally {
    rmSync(file);
  }
}

const HEAD = ['Класс', 'Предмет', 'Дата', 'Урок'] as const;
const scheduleOf = (content: string): ReturnType<typeof scheduleSchema.parse> =>
  scheduleSchema.parse(readContentFile(readFileSync(join(content, FILE), 'utf8')).yaml.toJS());

test('a first schedule: written as the gate wants it, from the table and a few words', async () => {
  await onCopy(async (content) => {
    rmSync(join(content, FILE));
    const rows = [
      [...HEAD, 'Начало'],
      ['5А, 5Б', 'рус.', '20 апреля', 2, { serial: 0.392361111111111, as: 'time' } as const],
      ['8', 'мат.', '22.04.2027', '2-3', null],
    ];
    const asked = await run(content, rows);
    assert.equal(asked.code, 1);
    assert.match(asked.output, /5АБ класс, русский язык и ещё 1: на бумаге или на компьютере\?/);
    assert.match(asked.output, /Каким приказом утверждён график\?/);
    assert.ok(!existsSync(join(content, FILE)));
    const { code, output } = await run(
      content,
      rows,
      '--form',
      'на бумаге',
      '--minutes',
      '45',
      '--order',
      '№ 118 от 10.11.2026',
    );
    assert.equal(code, 0, output);
    assert.equal(
      readFileSync(join(content, FILE), 'utf8'),
      `---
schoolYear: 2026-2027
order:
  number: "118"
  date: 2026-11-10
published: 2026-11-21
checked: 2026-11-21
rows:
  - id: 5ab-rus
    grade: 5
    letters: [А, Б]
    subject: русский язык
    date: 2027-04-20
    lesson: 2
    time: "09:25"
    minutes: 45
    form: на бумаге
  - id: 8-mat
    grade: 8
    subject: математика
    date: 2027-04-22
    lesson: 2
    minutes: 2x45
    form: на бумаге
---
`,
    );
    assert.equal((await check(content)).errors, 0);
  });
});

test('the order is the one of the letterhead, shown in the report; one in doubt is asked for with its cell', async () => {
  await onCopy(async (content) => {
    rmSync(join(content, FILE));
    const rows = (head: string): SheetCell[][] => [[head], [...HEAD], ['8', 'мат.', '22.04.2027', 2]];
    const words = ['--form', 'на бумаге', '--minutes', '45'] as const;
    const doubtful = await run(content, rows('Приложение к приказу МБОУ СОШ № 7 от 12.10.2026'), ...words);
    assert.equal(doubtful.code, 1);
    assert.match(doubtful.output, /Каким приказом утверждён график\? В таблице неясно: A1: № 7 от 12\.10\.2026\./);
    assert.ok(!existsSync(join(content, FILE)));
    const { code, output } = await run(content, rows('Приложение № 1 к приказу от 12.10.2026 № 145-од'), ...words);
    assert.equal(code, 0, output);
    assert.match(output, /График утверждён приказом № 145-од от 12\.10\.2026\./);
    assert.deepEqual(scheduleOf(content).order, { number: '145-од', date: '2026-10-12' });
  });
});

test('a new day: the row keeps its id, its comments and its text, and the change is told', async () => {
  await onCopy(async (content) => {
    const path = join(content, FILE);
    const before = readFileSync(path, 'utf8')
      .replace('  - id: 4-mat\n', '  # договорились с родителями\n  - id: 4-mat\n')
      .replace(/---\n$/, '---\n\nНачало в 9:25.\n');
    writeFileSync(path, before);
    const rows = [HEAD, ['4', 'русский', '20.04.2027', 2], ['4', 'математика', '29.04.2027', 3]];
    const asked = await run(content, rows);
    assert.equal(asked.code, 1);
    assert.match(
      asked.output,
      /4 классы, математика: дата: было 27\u00A0апреля, стало 29\u00A0апреля \(причина не названа\)/,
    );
    assert.match(asked.output, /Работы изменились\. Почему\?/);
    assert.equal(readFileSync(path, 'utf8'), before);
    const { code, output } = await run(content, rows, '--reason', 'Олимпиада', '--order', '№ 131 от 20.11.2026');
    assert.equal(code, 0, output);
    assert.equal(
      readFileSync(path, 'utf8'),
      before
        .replace('checked: 2026-11-15', 'checked: 2026-11-21')
        .replace(
          'date: 2027-04-27\n    lesson: 3\n    minutes: 45\n    form: на бумаге\n',
          (text) => `${text.replace('04-27', '04-29')}    status: перенесена\n`,
        )
        .replace(
          '    reason: Предмет назван ошибочно\n',
          (text) => `${text}  - date: 2026-11-21
    row: 4-mat
    field: date
    old: 2027-04-27
    new: 2027-04-29
    reason: Олимпиада
    order: № 131 от 20.11.2026
`,
        ),
    );
    assert.equal((await check(content)).errors, 0);
  });
});

test('a work that the table does not have is asked about, and cancelled or kept as told', async () => {
  await onCopy(async (content) => {
    const rows = [HEAD, ['4', 'русский', '20.04.2027', 2]];
    const asked = await run(content, rows);
    assert.equal(asked.code, 1);
    assert.match(asked.output, /В таблице нет работы «4 классы, математика, 27\.04\.2027»/);
    // Other parallels are not spoken of at all: they stay.
    assert.match(asked.output, /Оставлено как было[\s\S]*5 классы, естественно-научный предмет/);
    assert.equal((await run(content, rows, '--missing', 'отменить', '--reason', 'Сократили')).code, 0);
    const { rows: made, changes = [] } = scheduleOf(content);
    assert.equal(made.find(({ id }) => id === '4-mat')?.status, 'отменена');
    assert.deepEqual(changes.at(-1), {
      date: '2026-11-21',
      row: '4-mat',
      field: 'status',
      old: 'назначена',
      new: 'отменена',
      reason: 'Сократили',
    });
    assert.equal((await check(content)).errors, 0);
  });
});

test('an answer takes the place of a cell; --dry shows and writes nothing', async () => {
  await onCopy(async (content) => {
    const rows = [HEAD, ['5', 'ест.', '05.05.2027', 4]];
    const before = treeBytes(content);
    const asked = await run(content, rows, '--missing', 'оставить');
    assert.match(asked.output, /B2 «ест\.»: какой предмет\?/);
    assert.match(asked.output, /--answer "B2=биология"/);
    const dry = await run(content, rows, '--missing', 'оставить', '--answer', 'B2=биология', '--dry');
    assert.equal(dry.code, 0, dry.output);
    assert.match(dry.output, /ничего не записано/);
    assert.deepEqual(treeBytes(content), before);
    assert.equal((await run(content, rows, '--missing', 'оставить', '--answer', 'B2=биология')).code, 0);
    const row = scheduleOf(content).rows.find(({ id }) => id === '5-vybor');
    assert.equal(row?.subject, 'биология');
    assert.equal(row?.choice?.group, 'естественно-научный предмет');
  });
});

test('what the gate does not pass is not written', async () => {
  await onCopy(async (content) => {
    const path = join(content, FILE);
    writeFileSync(path, readFileSync(path, 'utf8').replace('paper: prikaz-118', 'paper: net-takogo'));
    const before = treeBytes(content);
    const rows = [HEAD, ['4', 'русский', '20.04.2027', 2], ['4', 'математика', '27.04.2027', 3]];
    const { code, output } = await run(content, rows);
    assert.equal(code, 1, output);
    assert.match(output, /order\.paper[\s\S]*Файл не записан: проверка не пропускает/);
    assert.deepEqual(treeBytes(content), before);
  });
});

test('a wrong school, year, file or flag is said in one line', async () => {
  await onCopy(async (content) => {
    const before = treeBytes(content);
    const rows = [HEAD, ['4', 'русский', '20.04.2027', 2]];
    for (const [args, words] of [
      [['--school', 'licey-22'], /Школы «licey-22» на портале нет\. Есть: licey-21, zarechnaya-sosh\./],
      [['--year', '2027/28'], /Нет файла rules\/2027-2028\.md/],
      [['--year', '2027'], /не учебный год/],
      [['--form', 'устно'], /--form устно: допустимо на бумаге, на компьютере\./],
      [['--answer', 'биология'], /--answer "B7=биология"/],
      [['--wet'], /npm run import:schedule -- таблица\.xlsx/],
    ] as const) {
      const { code, output } = await run(content, rows, ...args);
      assert.equal(code, 1, output);
      assert.match(output, words);
      assert.doesNotMatch(output, /\n\s+at /);
    }
    assert.deepEqual(treeBytes(content), before);
  });
});

test('a file that is no table is said in one line, without a stack', async () => {
  await onCopy(async (content) => {
    const before = treeBytes(content);
    const whole = makeXlsx([{ name: 'Лист1', rows: [HEAD] }]);
    for (const [octets, words] of [
      [Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0), /tablica\.xlsx: Это старый формат \.xls/],
      [new Uint8Array(), /tablica\.xlsx: Файл пуст\./],
      [whole.slice(0, 300), /tablica\.xlsx: .*повреждён/],
    ] as const) {
      const file = join(content, '..', `${content.split('/').at(-1)}-tablica.xlsx`);
      writeFileSync(file, octets);
      const { code, output } = await runScript({
        args: ['src/cli/import-schedule.ts', file, '--school', 'licey-21'],
        env: { PORTAL_CONTENT: content, PORTAL_NOW: '2026-11-21' },
      });
      rmSync(file);
      assert.equal(code, 1, output);
      assert.match(output, words);
      assert.doesNotMatch(output, /\n\s+at /);
    }
    assert.deepEqual(treeBytes(content), before);
  });
});

test('a schedule that makes another file unsound is not written; faults that stood there before do not hinder', async () => {
  await onCopy(async (content) => {
    rmSync(join(content, FILE));
    const card = join(content, 'schools/primer/licey-21/index.md');
    const text = readFileSync(card, 'utf8');
    writeFileSync(card, text.replace(/^classes:\n(?: +.*\n)+/m, ''));
    assert.equal((await check(content)).errors, 0);
    const before = treeBytes(content);
    const rows = [[...HEAD], ['8', 'мат.', '22.04.2027', 2]];
    const words = ['--form', 'на бумаге', '--minutes', '45', '--order', '№ 118 от 10.11.2026'] as const;
    const refused = await run(content, rows, ...words);
    assert.equal(refused.code, 1, refused.output);
    assert.match(refused.output, /licey-21\/index\.md[\s\S]*классы в карточке не названы[\s\S]*Файл не записан/);
    assert.deepEqual(treeBytes(content), before);
    const other = join(content, 'glossary/net.md');
    writeFileSync(card, text);
    writeFileSync(other, '---\nnet: поля\n---\n');
    assert.ok((await check(content)).errors > 0);
    const { code, output } = await run(content, rows, ...words);
    assert.equal(code, 0, output);
  });
});
