import { test } from 'node:test';
import { assertNone } from '../support/offenders.ts';
import { readBuilt } from '../support/pages.ts';
import { spacesBeforeMarks } from '../support/rules/spaces.ts';

test('no space and no line break stands before a comma, a full stop or a closing quotation mark', () => {
  const { pages } = readBuilt('main');
  const offenders = pages
    .filter((page) => !page.redirect)
    .flatMap((page) =>
      spacesBeforeMarks(page.tokens).map(({ line, text }) => ({ place: `${page.file}:${line}`, fault: `…${text}…` })),
    );
  assertNone(offenders, 'Пробелы перед знаками');
});
