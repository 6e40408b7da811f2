import { readFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { today as dayIn } from '../domain/dates.ts';
import { type Grid, hasCell } from '../import/schedule/cells.ts';
import { mergeSchedule } from '../import/schedule/merge.ts';
import type { Settings } from '../import/schedule/merge-row.ts';
import { askAll } from '../import/schedule/question.ts';
import { readSpreadsheet } from '../import/schedule/read-spreadsheet.ts';
import { SpreadsheetError } from '../import/schedule/spreadsheet-error.ts';
import { orderIn, schoolYearIn } from '../import/schedule/titles.ts';
import { understand } from '../import/schedule/understand.ts';
import { editContent, newContent } from '../markdown/edit-content.ts';
import { portalSchema } from '../schemas/portal.ts';
import { rulesSchema } from '../schemas/rules.ts';
import { scheduleSchema } from '../schemas/schedule.ts';
import { schoolSchema } from '../schemas/school.ts';
import { fieldsOf, readOwn, tryFile, writeWhole } from './candidate.ts';
import { PortalError, runCommand } from './errors.ts';
import { loadSite } from './load-site.ts';
import { readYear } from './new-year.ts';
import { scheduleReport } from './schedule-report.ts';
import { schoolFolder } from './school-folder.ts';

const HELP = `График школы из таблицы Excel (.xlsx) или .csv.
  npm run import:schedule -- таблица.xlsx --school licey-21
  --year 2026/27              учебный год, если таблица его не называет
  --order "№ 118 от 10.11.2026"  приказ: нового графика или об изменениях
  --form "на бумаге"          форма работ, о которых таблица молчит
  --minutes 45                их длительность: 45 или 2x45
  --reason "…"                почему работы перенесены, отменены, изменены
  --missing оставить          что делать с работами, которых в таблице нет: оставить или отменить
  --fill-down                 пустая ячейка класса, предмета, даты значит «то же, что выше»
  --answer "B7=биология"      ответ на вопрос: что должно стоять в ячейке (можно несколько раз)
  --dry                       только показать
Файл пишется, когда вопросов нет и проверка его пропускает; иначе код выхода 1.
Образец таблицы: /shablony/grafik.xlsx на портале. Папку содержания задаёт PORTAL_CONTENT.`;

interface Asked {
  readonly file: string;
  readonly school: string;
  readonly values: Readonly<Record<string, string | boolean | string[] | undefined>>;
}

function asked(): Asked {
  const text = { type: 'string' } as const;
  const flag = { type: 'boolean' } as const;
  try {
    const { values, positionals } = parseArgs({
      options: {
        school: text,
        year: text,
        order: text,
        form: text,
        minutes: text,
        reason: text,
        missing: text,
        answer: { type: 'string', multiple: true },
        'fill-down': flag,
        dry: flag,
      },
      allowPositionals: true,
    });
    const [file, ...rest] = positionals;
    if (file !== undefined && values.school !== undefined && rest.length === 0)
      return { file, school: values.school, values };
  } catch {
    // A flag that does not exist: the help tells of those that do.
  }
  throw new PortalError(HELP);
}

function oneOf<Value>(name: string, given: unknown, words: Readonly<Record<string, Value>>): Value | undefined {
  if (given === undefined) return undefined;
  const value = typeof given === 'string' ? words[given] : undefined;
  if (value === undefined)
    throw new PortalError(`--${name} ${String(given)}: допустимо ${Object.keys(words).join(', ')}.`);
  return value;
}

/** «B7=биология» → new text by address. @throws PortalError when the table has no such cell: a slip would say nothing. */
function answersOf(given: unknown, grids: readonly Grid[]): ReadonlyMap<string, string> {
  const list = Array.isArray(given) ? (given as string[]) : [];
  return new Map(
    list.map((text) => {
      const [, address = '', cell = ''] = /^(.*?[A-Z]+\d+)=(.*)$/s.exec(text) ?? [];
      if (address === '') throw new PortalError(`--answer ${text}: напишите так: --answer "B7=биология".`);
      if (!grids.some((grid) => hasCell(grid, address)))
        throw new PortalError(`--answer ${text}: в таблице нет ячейки ${address} с текстом.`);
      return [address, cell] as const;
    }),
  );
}

/** The sheets of a file. @throws PortalError when it is no table. */
async function sheetsOf(file: string): Promise<readonly Grid[]> {
  if (!existsSync(file)) throw new PortalError(`Нет файла ${file}.`);
  try {
    return await readSpreadsheet(readFileSync(file));
  } catch (error) {
    if (error instanceof SpreadsheetError) throw new PortalError(`${file}: ${error.message}`);
    throw error;
  }
}

/** `npm run import:schedule -- таблица.xlsx --school licey-21` */
await runCommand(async () => {
  const { file, school, values } = asked();
  const site = await loadSite();
  const folder = schoolFolder(site.contentDir, school);
  const grids = await sheetsOf(file);
  const path = (name: string): string => join(site.contentDir, name);
  const { schoolYear } = fieldsOf(path('portal.md'), 'portal.md', portalSchema);
  const year = typeof values['year'] === 'string' ? readYear(values['year']) : (schoolYearIn(grids) ?? schoolYear);
  const rules = fieldsOf(path(`rules/${year}.md`), `rules/${year}.md`, rulesSchema);
  const { classes } = fieldsOf(path(`${folder}/index.md`), `${folder}/index.md`, schoolSchema);
  const name = `${folder}/grafik-${year}.md`;
  const text = readOwn(path(name), name);
  const existing = text === undefined ? undefined : fieldsOf(path(name), name, scheduleSchema);

  const answers = answersOf(values['answer'], grids);
  const understood = understand(grids, { rules, classes, answers, fillDown: values['fill-down'] === true });
  const printed = typeof values['order'] === 'string' ? values['order'] : undefined;
  const order = printed === undefined ? understood.order : orderIn(printed);
  const settings: Settings = {
    schoolYear: year,
    today: dayIn(site.now, 'Europe/Moscow'),
    order,
    possibleOrders: understood.orders,
    changeOrder: printed,
    classes,
    form: oneOf('form', values['form'], { 'на бумаге': 'на бумаге', 'на компьютере': 'на компьютере' } as const),
    minutes: oneOf('minutes', values['minutes'], { 45: 45, '2x45': '2x45', '2х45': '2x45' } as const),
    missing: oneOf('missing', values['missing'], { оставить: 'keep', отменить: 'cancel' } as const),
    reason: typeof values['reason'] === 'string' ? values['reason'].trim() : undefined,
  };
  const merged = mergeSchedule(existing, understood.works, settings);
  const strangeOrder =
    printed !== undefined && order === undefined && existing === undefined
      ? [askAll('order', `Приказ «${printed}» не прочитан.`, 'Напишите так: --order "№ 118 от 10.11.2026".')]
      : [];
  const questions = [...understood.questions, ...merged.questions, ...strangeOrder];
  process.stdout.write(scheduleReport(merged, understood.left, questions));
  if (questions.length > 0)
    throw new PortalError('Файл не записан: сначала ответьте на вопросы или исправьте таблицу.');

  const content = text === undefined ? newContent(merged.schedule) : editContent(text, merged.schedule);
  const verdict = await tryFile(site, name, content);
  process.stdout.write(verdict.report);
  if (!verdict.sound) throw new PortalError(`Файл не записан: проверка не пропускает ${name}.`);
  if (values['dry'] === true) {
    process.stdout.write(`--dry: ничего не записано. Был бы записан ${name}.\n`);
    return;
  }
  writeWhole(path(name), content);
  process.stdout.write(`Записан ${name}. Посмотрите его и сохраните правку в хранилище.\n`);
});
