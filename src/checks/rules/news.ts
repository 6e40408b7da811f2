import type { Entry } from '../entry.ts';
import type { Rule } from '../rule.ts';

export const news: Rule = {
  id: 'news',
  about: 'Одна новость не опубликована дважды в один день; правка не раньше публикации',
  check: (portal, report) => {
    const first = new Map<string, Entry>();
    for (const entry of [...portal.entries.news, ...portal.entries.schoolNews]) {
      const { title, date, updated } = entry.data;
      if (updated !== undefined && updated < date)
        report.error(entry, ['updated'], 'Исправлена раньше, чем опубликована.');
      // Two schools may well tell the same on one day; one publisher may not.
      const key = [entry.territory, entry.school ?? '', date, title.toLowerCase()].join('\n');
      const taken = first.get(key);
      if (taken) report.error(entry, ['title'], `Новость с таким заголовком в этот день уже есть: ${taken.path}.`);
      else first.set(key, entry);
    }
  },
};
