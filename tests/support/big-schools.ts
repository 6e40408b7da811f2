import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { readContentFile } from '../../src/markdown/front-matter.ts';
import type { Schedule, ScheduleRow } from '../../src/schemas/schedule.ts';

const SOUND = join(import.meta.dirname, '../fixtures/portal');
const GRADES = [4, 5, 6, 7, 8, 10];
const LETTERS = [...'АБВГДЕЖЗИКЛМНОПРС'];

/** Every letter and every grade that the schemas let a class have. */
export const ALL_LETTERS: readonly string[] = [...'АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ'];
export const ALL_GRADES: readonly number[] = Array.from({ length: 11 }, (_, index) => index + 1);
const SUBJECTS = ['русский язык', 'математика', 'биология', 'иностранный язык'];
const GROUP = { group: 'общественно-научный предмет', subjects: ['история', 'литература', 'обществознание'] };

/** School days of the frame, holidays and Sundays left out. */
const DAYS: readonly string[] = Array.from({ length: 30 }, (_, add) =>
  Temporal.PlainDate.from('2027-04-19').add({ days: add }),
)
  .filter((day) => day.dayOfWeek < 6)
  .map(String);

/** As many works as asked for, over all grades: every third is drawn at random, some last two days, some have a note. */
function rowsOf(count: number): ScheduleRow[] {
  const letters = LETTERS.slice(0, Math.ceil(count / GRADES.length / SUBJECTS.length));
  const all = GRADES.flatMap((grade) =>
    SUBJECTS.flatMap((subject, order) =>
      letters.map((letter, index): ScheduleRow => {
        const at = (order * 5 + grade + index) % (DAYS.length - 1);
        const date = DAYS[at] ?? '';
        return {
          id: `r-${grade}-${order + 1}-${index + 1}`,
          grade,
          letters: [letter],
          ...(order === 2 ? { choice: { ...GROUP, knownFrom: '2027-04-12' } } : { subject }),
          date,
          ...(order === 3 && index % 4 === 0 ? { secondDate: DAYS[at + 1] ?? '' } : {}),
          lesson: 2 + ((index + order) % 4),
          time: `${9 + ((index + order) % 4)}:25`.padStart(5, '0'),
          minutes: order === 3 && index % 4 === 0 ? '2x45' : 45,
          form: order === 3 ? 'на компьютере' : 'на бумаге',
          ...(index === 0 ? { note: 'Возьмите две ручки и линейку' } : {}),
          ...(order === 1 && index === 1 ? { reserve: '2027-05-19' } : {}),
        };
      }),
    ),
  );
  // One of every so many, so that no grade is left without works.
  return all.filter(
    (_, index) => Math.floor(((index + 1) * count) / all.length) > Math.floor((index * count) / all.length),
  );
}

/**
 * One work for each class: grade 10 has all letters of the alphabet, the others have two classes; in grade 8 there is
 * one for the whole parallel as well. Neither lessons nor times are known yet.
 */
function rowsOfEveryClass(): ScheduleRow[] {
  const row = (grade: number, index: number): ScheduleRow => ({
    id: `r-${grade}-${index}`,
    grade,
    subject: 'математика',
    date: DAYS[(grade + index) % DAYS.length] ?? '',
    minutes: 45,
    form: 'на бумаге',
  });
  const named = ALL_GRADES.flatMap((grade) =>
    (grade === 10 ? ALL_LETTERS : ['А', 'Я']).map((letter, index) => ({ ...row(grade, index + 1), letters: [letter] })),
  );
  return [...named, { ...row(8, 3), subject: 'биология' }];
}

/** Classes of that school that no work names: 8 «Б» writes with the whole parallel, 9 «Б» and «В» write nothing. */
const UNNAMED: Readonly<Record<number, readonly string[]>> = { 8: ['Б'], 9: ['Б', 'В'] };

function write(path: string, data: unknown): void {
  writeFileSync(path, `---\n${stringify(data, { aliasDuplicateObjects: false })}---\n`);
}

/**
 * The sound portal with a school for each count of works, `shkola-40` with forty of them, and `shkola-11`, where every
 * class that there can be has its own work; the frame knows all grades.
 * @param content absolute path of a folder that does not exist yet
 */
export function writeBigSchools(content: string, counts: readonly number[]): void {
  cpSync(SOUND, content, { recursive: true });
  const frame = join(content, 'rules', '2026-2027.md');
  const rules = readContentFile(readFileSync(frame, 'utf8')).yaml.toJS() as Record<string, unknown>;
  const subjects = [...new Set([...SUBJECTS, ...GROUP.subjects, 'география', 'физика', 'химия'])];
  write(frame, {
    ...rules,
    grades: ALL_GRADES.map((grade) => ({ grade, compulsory: SUBJECTS, choices: [GROUP], limit: 4 })),
    subjects: subjects.map((name) => ({ name, short: name.slice(0, 6) })),
    limits: [],
  });
  const schools = [...counts.map((count) => ({ count, rows: rowsOf(count) })), { count: 11, rows: rowsOfEveryClass() }];
  for (const { count, rows } of schools) {
    const folder = join(content, 'schools', 'primer', `shkola-${count}`);
    mkdirSync(folder, { recursive: true });
    const letters = (grade: number): string[] => [
      ...new Set(rows.flatMap((row) => (row.grade === grade ? (row.letters ?? []) : []))),
      ...((count === 11 && UNNAMED[grade]) || []),
    ];
    write(join(folder, 'index.md'), {
      name: `Школа № ${count}`,
      fullName: `Муниципальное общеобразовательное учреждение «Школа № ${count}»`,
      number: String(count),
      settlement: 'город Примерск',
      address: 'улица Учебная, 40',
      classes: Object.fromEntries([...new Set(rows.map(({ grade }) => grade))].map((grade) => [grade, letters(grade)])),
      hotlines: [
        {
          title: 'Горячая линия школы',
          purpose: 'консультация',
          phone: '+7 (000) 000-40-40',
          hours: [{ days: ['пн', 'вт', 'ср', 'чт', 'пт'], from: '09:00', to: '17:00' }],
          verifiedOn: '2026-11-01',
        },
      ],
    });
    const schedule: Schedule = {
      schoolYear: '2026-2027',
      order: { number: '40', date: '2026-10-20' },
      published: '2026-10-22',
      checked: '2026-11-15',
      nextCheck: '2027-01-15',
      rows,
    };
    write(join(folder, 'grafik-2026-2027.md'), schedule);
  }
}
