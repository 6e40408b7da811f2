import { cycles } from '../cycles.ts';
import { nearest } from '../nearest.ts';
import type { Rule } from '../rule.ts';
import { perhaps } from '../russian.ts';

export const documents: Rule = {
  id: 'documents',
  about: 'Заменённый документ есть на портале, документы не заменяют друг друга по кругу, даты идут по порядку',
  check: (portal, report) => {
    for (const entry of portal.entries.documents) {
      const { replaces, signed, published, validTo } = entry.data;
      if (replaces !== undefined && !portal.documentIds.has(replaces)) {
        const near = nearest(replaces, portal.documentIds);
        report.error(entry, ['replaces'], `Нет официального документа «${replaces}».`, { hint: near && perhaps(near) });
      }
      if (signed !== undefined && published < signed)
        report.error(entry, ['published'], 'Опубликован раньше, чем подписан.');
      if (signed !== undefined && validTo !== undefined && validTo < signed) {
        report.error(entry, ['validTo'], 'Перестал действовать раньше, чем подписан.');
      }
    }
    const replaced = (id: string): string | undefined => portal.documents.get(id)?.data.replaces;
    for (const ring of cycles(portal.documents.keys(), replaced)) {
      const entry = portal.documents.get(ring[0] ?? '');
      if (entry)
        report.error(entry, ['replaces'], `Документы заменяют друг друга по кругу: ${[...ring, ring[0]].join(' → ')}.`);
    }
  },
};
