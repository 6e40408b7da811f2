import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const SOUND = join(import.meta.dirname, '../fixtures/portal');
/** Schools of one generated territory. */
const SCHOOLS_IN_TERRITORY = 100;

/** School days of the sound portal's frame, holidays and Sundays left out. */
const DAYS: readonly string[] = Array.from({ length: 33 }, (_, add) =>
  Temporal.PlainDate.from('2027-04-19').add({ days: add }),
)
  .filter((day) => day.dayOfWeek !== 7 && day.toString() !== '2027-05-01')
  .map(String);

const TERRITORY_HEAD = ['kind: район', 'timezone: Europe/Moscow', 'demo: true'];

const WORKS: readonly { readonly grade: number; readonly letters: string; readonly subjects: readonly string[] }[] = [
  { grade: 4, letters: 'АБВ', subjects: ['русский язык', 'математика'] },
  { grade: 5, letters: 'АБ', subjects: ['русский язык', 'математика', 'биология'] },
  { grade: 8, letters: 'АБ', subjects: ['русский язык', 'математика', 'физика', 'химия'] },
];

function front(lines: readonly string[], body = ''): string {
  return `---\n${lines.join('\n')}\n---\n${body}`;
}

function card(number: number, settlement: string): string {
  return front([
    `name: Школа № ${number}`,
    `fullName: Муниципальное общеобразовательное учреждение «Школа № ${number}»`,
    `number: "${number}"`,
    `settlement: ${settlement}`,
    `address: улица Учебная, ${1 + (number % 90)}`,
    'classes:',
    ...WORKS.map(({ grade, letters }) => `  ${grade}: [${[...letters].join(', ')}]`),
    'hotlines:',
    '  - title: Горячая линия школы',
    '    purpose: консультация',
    `    phone: "+7 (000) 1${String(number)
      .padStart(6, '0')
      .replace(/^(\d\d)(\d\d)(\d\d)$/, '$1-$2-$3')}"`,
    '    hours:',
    '      - days: [пн, вт, ср, чт, пт]',
    '        from: "09:00"',
    '        to: "17:00"',
    '    verifiedOn: 2026-11-01',
  ]);
}

interface Options {
  /** Schools of one generated territory. */
  readonly inTerritory?: number;
  /** Day of a work; without it days differ from school to school. */
  readonly day?: (school: number) => string;
  /** Every so manieth school waits for observers. */
  readonly wanted?: number;
}

/** Twenty works, on days that differ from school to school. */
function schedule(number: number, { day, wanted }: Options): string {
  let place = 0;
  const rows = WORKS.flatMap(({ grade, letters, subjects }) =>
    subjects.flatMap((subject, order) =>
      [...letters].map((letter, index) => [
        `  - id: r${(place += 1)}`,
        `    grade: ${grade}`,
        `    letters: [${letter}]`,
        `    subject: ${subject}`,
        `    date: ${day?.(number) ?? DAYS[(number + order * 6 + grade) % DAYS.length]}`,
        `    lesson: ${2 + ((number + index) % 3)}`,
        '    minutes: 45',
        '    form: на бумаге',
        ...(wanted !== undefined && number % wanted === 0 ? ['    observersWanted: true'] : []),
      ]),
    ),
  );
  const head = [
    'schoolYear: 2026-2027',
    'order:',
    `  number: "${number}"`,
    '  date: 2026-10-20',
    'published: 2026-10-22',
    'checked: 2026-11-15',
    'rows:',
  ];
  return front([...head, ...rows.flat()]);
}

/**
 * Writes a portal of many invented schools: the sound portal with territories of a hundred schools each,
 * every school with a card, a hot line and a schedule of twenty works. The same octets on every run.
 * @param content absolute path of a folder that does not exist yet
 */
export function writeManySchools(content: string, count: number, options: Options = {}): void {
  const { inTerritory = SCHOOLS_IN_TERRITORY } = options;
  cpSync(SOUND, content, { recursive: true });
  for (let number = 1; number <= count; number += 1) {
    const order = Math.ceil(number / inTerritory);
    const territory = `uchebny-${order}`;
    if (number % inTerritory === 1) {
      const names = [
        `name: Учебный район № ${order}`,
        `short: Учебный район № ${order}`,
        `genitive: Учебного района № ${order}`,
      ];
      writeFileSync(join(content, 'territories', `${territory}.md`), front([...names, ...TERRITORY_HEAD]));
    }
    const folder = join(content, 'schools', territory, `shkola-${number}`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'index.md'), card(number, `посёлок Учебный-${order}`));
    writeFileSync(join(folder, 'grafik-2026-2027.md'), schedule(number, options));
  }
}
