import { allEntries } from '../portal.ts';
import type { Rule } from '../rule.ts';
import { unseenIn } from '../unseen.ts';
import { specOf } from '../place.ts';
import { fieldsBelow } from '../walk.ts';

export const unseen: Rule = {
  id: 'unseen',
  about: 'Ни в полях, ни в текстах нет невидимых и управляющих знаков и знаков, меняющих направление письма',
  check: (portal, report) => {
    for (const entry of allEntries(portal)) {
      const verbatim = specOf(entry.collection).verbatim === true;
      const found = unseenIn(entry.text, verbatim);
      if (found) {
        const before = entry.text.slice(0, found.index).split(/\r\n?|\n/);
        report.inBody(entry, before.length, (before.at(-1)?.length ?? 0) + 1, found.message, found.hint);
        continue;
      }
      // `"\u200b"` in double quotes: the file has plain letters, the value has not.
      if (!entry.text.includes('\\')) continue;
      for (const { path, value } of fieldsBelow(entry.data)) {
        const inside = typeof value === 'string' ? unseenIn(value, verbatim) : undefined;
        if (inside) report.error(entry, path, inside.message, { hint: inside.hint });
      }
    }
  },
};
