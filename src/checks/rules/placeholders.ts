import { PLACEHOLDER } from '../../domain/placeholder.ts';
import { allEntries } from '../portal.ts';
import { remarksOf } from '../remarks.ts';
import type { Rule } from '../rule.ts';
import { fieldsBelow } from '../walk.ts';

const MARK = `${PLACEHOLDER}:`;
const HINT = `Впишите своё вместо слов «${MARK} …» или уберите их.`;

/** «ЗАПОЛНИТЕ: номер приказа» → «номер приказа» */
function wanted(text: string): string {
  return (text.split(MARK)[1] ?? '').split('\n')[0]?.trim() ?? '';
}

export const placeholders: Rule = {
  id: 'placeholders',
  about: 'Не осталось незаполненных мест «ЗАПОЛНИТЕ: …», которые ставят команды new и import',
  check: (portal, report) => {
    for (const entry of allEntries(portal)) {
      if (!entry.text.includes(MARK)) continue;
      for (const { path, value } of fieldsBelow(entry.data)) {
        if (typeof value === 'string' && value.includes(MARK))
          report.error(entry, path, `Не заполнено: ${wanted(value)}.`, { hint: HINT });
      }
      for (const { line, column, text } of remarksOf(entry.text)) {
        const at = text.indexOf(MARK);
        if (at !== -1) report.inRemark(entry, line, column + at, `Не заполнено: ${wanted(text)}.`, HINT);
      }
      for (const [index, line] of entry.body.split(/\r\n?|\n/).entries()) {
        const column = line.indexOf(MARK) + 1;
        if (column > 0) report.inBody(entry, entry.bodyLine + index, column, `Не заполнено: ${wanted(line)}.`, HINT);
      }
    }
  },
};
