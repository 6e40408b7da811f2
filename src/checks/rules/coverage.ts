import { repeated } from '../../domain/checklist/index.ts';
import { nearest } from '../nearest.ts';
import type { Rule } from '../rule.ts';
import { perhaps } from '../russian.ts';

export const coverage: Rule = {
  id: 'coverage',
  about: 'Пункты открытости в рамке года названы по-разному, а карточка школы снимает только те, что в рамке есть',
  check: (portal, report) => {
    const known = new Set<string>();
    for (const entry of portal.entries.rules) {
      const ids = (entry.data.coverage ?? []).map(({ id }) => id);
      for (const id of ids) known.add(id);
      for (const id of repeated(ids))
        report.error(entry, ['coverage', ids.lastIndexOf(id), 'id'], `Имя пункта «${id}» записано дважды.`);
    }
    for (const entry of portal.entries.schools) {
      const seen = new Set<string>();
      for (const [index, { item }] of (entry.data.exempt ?? []).entries()) {
        const path = ['exempt', index, 'item'];
        if (!known.has(item)) {
          const near = nearest(item, known);
          const all = known.size === 0 ? 'В рамке года нет списка coverage.' : `Есть: ${[...known].join(', ')}.`;
          report.error(entry, path, `Пункта «${item}» нет в рамке года.`, { hint: near ? perhaps(near) : all });
        } else if (seen.has(item)) report.error(entry, path, `Пункт «${item}» снят дважды.`);
        seen.add(item);
      }
    }
  },
};
