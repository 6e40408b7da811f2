import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Problem } from '../../src/checks/problem.ts';
import { formatAnnotations, formatJson, formatReport, totalLine } from '../../src/checks/report.ts';

function problem(file: string, line: number, more: Partial<Problem> = {}): Problem {
  return { rule: 'form', severity: 'error', file, line, column: 1, field: 'date', message: 'Нет.', ...more };
}

test('problems are grouped by file, in aligned columns, the total last', () => {
  const report = formatReport(
    [
      problem('news/b.md', 3, { field: 'dete', message: 'Нет такого поля.', hint: 'Может быть, date?' }),
      problem('news/a.md', 12, { column: 10, field: 'hotlines.0.phone', message: 'Телефон записан числом.' }),
      problem('news/a.md', 4, { severity: 'warning', field: 'title', message: 'Длинно.' }),
    ],
    'content',
  );
  assert.equal(
    report,
    `content/news/a.md
  4:1    title             Предупреждение: Длинно.
  12:10  hotlines.0.phone  Телефон записан числом.
content/news/b.md
  3:1  dete  Нет такого поля. Может быть, date?
Итого: 2 ошибки в 2 файлах, 1 предупреждение.
`,
  );
});

test('nothing to say is an empty report', () => {
  assert.equal(formatReport([], 'content'), '');
});

const errors = (count: number, files: number): Problem[] =>
  Array.from({ length: count }, (_, index) => problem(`${index % files}.md`, index + 1));
const warnings = (count: number): Problem[] => errors(count, count).map((one) => ({ ...one, severity: 'warning' }));

for (const [problems, line] of [
  [errors(1, 1), 'Итого: 1 ошибка в 1 файле.'],
  [errors(2, 1), 'Итого: 2 ошибки в 1 файле.'],
  [errors(5, 5), 'Итого: 5 ошибок в 5 файлах.'],
  [errors(11, 11), 'Итого: 11 ошибок в 11 файлах.'],
  [errors(21, 21), 'Итого: 21 ошибка в 21 файле.'],
  [errors(104, 101), 'Итого: 104 ошибки в 101 файле.'],
  [[...errors(3, 2), ...warnings(22)], 'Итого: 3 ошибки в 2 файлах, 22 предупреждения.'],
  [warnings(1), 'Итого: ошибок нет, 1 предупреждение.'],
  [warnings(15), 'Итого: ошибок нет, 15 предупреждений.'],
] as const) {
  test(line, () => assert.equal(totalLine(problems), line));
}

test('JSON has the same facts with the folder in front of the path', () => {
  const parsed: unknown = JSON.parse(formatJson([problem('a.md', 2)], 'content'));
  assert.deepEqual(parsed, {
    errors: 1,
    warnings: 0,
    problems: [
      { rule: 'form', severity: 'error', file: 'content/a.md', line: 2, column: 1, field: 'date', message: 'Нет.' },
    ],
  });
});

test('annotations escape what would end a workflow command', () => {
  const text = formatAnnotations([problem('a,b:c.md', 2, { message: '100 %\nдальше' })], 'content');
  assert.equal(text, '::error file=content/a%2Cb%3Ac.md,line=2,col=1,title=date::100 %25%0Aдальше\n');
});
