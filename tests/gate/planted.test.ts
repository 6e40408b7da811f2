/** Twelve mistakes that a deputy head makes in a schedule: each gives one message, in Russian, with its place and a way out. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { problemText, type Severity } from '../../src/checks/problem.ts';
import { check, onCopy } from './lay.ts';

const SCHEDULE = 'schools/primer/licey-21/grafik-2026-2027.md';

interface Mistake {
  readonly what: string;
  readonly file?: string;
  readonly from: string;
  readonly to: string;
  readonly severity: Severity;
  readonly field: string;
  readonly says: RegExp;
}

const MATHS = '  - id: 4-mat\n    grade: 4\n    subject: математика\n    date: 2027-04-27\n    lesson: 3\n';
const maths = (more: Readonly<Record<string, string>>): string =>
  Object.entries(more).reduce((text, [from, to]) => text.replace(from, to), MATHS);

const MISTAKES: readonly Mistake[] = [
  {
    what: 'a day that no calendar has',
    from: MATHS,
    to: maths({ '2027-04-27': '2027-02-31' }),
    severity: 'error',
    field: 'rows.1.date',
    says: /^Такого дня нет в календаре/,
  },
  {
    what: 'a day as people write it',
    from: MATHS,
    to: maths({ '2027-04-27': '14.05.26' }),
    severity: 'error',
    field: 'rows.1.date',
    says: /^Нужна дата вида 2027-04-20/,
  },
  {
    what: 'a Sunday',
    from: MATHS,
    to: maths({ '2027-04-27': '2027-04-25' }),
    severity: 'warning',
    field: 'rows.1.date',
    says: /25\.04\.2027.*воскресенье/,
  },
  {
    what: 'a holiday',
    from: MATHS,
    to: maths({ '2027-04-27': '2027-05-01' }),
    severity: 'warning',
    field: 'rows.1.date',
    says: /01\.05\.2027.*Праздник Весны и Труда/,
  },
  {
    what: 'a day outside the window of the year',
    from: MATHS,
    to: maths({ '2027-04-27': '2027-05-24' }),
    severity: 'warning',
    field: 'rows.1.date',
    says: /24\.05\.2027 вне сроков года/,
  },
  {
    what: 'two works of a class on one day',
    from: MATHS,
    to: maths({ '2027-04-27': '2027-04-20' }),
    severity: 'warning',
    field: 'rows.1.date',
    says: /20\.04\.2027 у .*2 работы/,
  },
  {
    what: 'one subject twice in sixteen days',
    from: MATHS,
    to: maths({ математика: 'русский язык', '2027-04-27': '2027-05-06' }),
    severity: 'warning',
    field: 'rows.1.date',
    says: /между работами 16 дней.*две с половиной недели/,
  },
  {
    what: 'the first lesson',
    from: MATHS,
    to: maths({ 'lesson: 3': 'lesson: 1' }),
    severity: 'warning',
    field: 'rows.1.lesson',
    says: /первым уроком/,
  },
  {
    what: 'a school that the portal does not know',
    file: 'portal.md',
    from: 'scope: муниципалитет\n',
    to: 'scope: школа\nschool: licey-22\n',
    severity: 'error',
    field: 'school',
    says: /licey-22/,
  },
  {
    what: 'a grade that does not write this year',
    from: MATHS,
    to: maths({ 'grade: 4': 'grade: 9' }),
    severity: 'error',
    field: 'rows.1.grade',
    says: /9 /,
  },
  {
    what: 'a fourth subject where three are the limit',
    from: MATHS,
    to: `${MATHS}    minutes: 45\n    form: на бумаге\n${maths({ '4-mat': '4-rus-2', математика: 'русский язык', '2027-04-27': '2027-05-14' })}    minutes: 45\n    form: на бумаге\n${maths({ '4-mat': '4-mat-2', '2027-04-27': '2027-05-17' })}`,
    severity: 'warning',
    field: 'rows.3.grade',
    says: /4 работы/,
  },
  {
    what: 'no order',
    from: 'order:\n  number: "118"\n  date: 2026-10-20\n  paper: prikaz-118\n',
    to: '',
    severity: 'error',
    field: 'order',
    says: /^Нет обязательного поля: приказ, которым утверждён график/,
  },
];

test('there are twelve of them', () => {
  assert.equal(MISTAKES.length, 12);
});

for (const { what, file = SCHEDULE, from, to, severity, field, says } of MISTAKES) {
  test(`one mistake, one message: ${what}`, () =>
    onCopy(async (content) => {
      const path = join(content, file);
      const text = readFileSync(path, 'utf8');
      assert.ok(text.includes(from), 'the sound portal has changed');
      writeFileSync(
        path,
        text.replace(from, () => to),
      );
      const { problems, report } = await check(content);
      assert.equal(problems.length, 1, report);
      const [problem] = problems;
      assert.ok(problem);
      assert.deepEqual([problem.severity, problem.file, problem.field], [severity, file, field], report);
      assert.match(problemText(problem), says);
      assert.ok(problem.line > 0 && /^[«\p{Lu}\d]/u.test(problem.message), report);
      // Only a departure from a recommendation passes, and a written reason silences it.
      if (severity === 'warning') assert.match(problemText(problem), /exceptions: rule: [a-z-]+, reason/);
    }));
}
