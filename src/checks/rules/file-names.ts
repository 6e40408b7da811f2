import type { Entry } from '../entry.ts';
import type { Reporter } from '../reporter.ts';
import type { Rule } from '../rule.ts';

function dayInName(entry: Entry, date: string, required: boolean, report: Reporter): void {
  const named = /^\d{4}-\d{2}-\d{2}(?=-|$)/.exec(entry.id)?.[0];
  if (named === date || (named === undefined && !required)) return;
  const message =
    named === undefined ? 'Имя файла должно начинаться с даты.' : `В имени файла стоит ${named}, а здесь ${date}.`;
  const rest = entry.id.replace(/^\d{4}-\d{2}-\d{2}-?/, '');
  report.error(entry, ['date'], message, { hint: `Назовите файл ${date}-${rest || 'tema'}.md или исправьте дату.` });
}

export const fileNames: Rule = {
  id: 'file-names',
  about: 'Дата и учебный год в имени файла те же, что в полях',
  check: (portal, report) => {
    for (const entry of [...portal.entries.news, ...portal.entries.schoolNews])
      dayInName(entry, entry.data.date, true, report);
    for (const entry of portal.entries.schoolEvents) dayInName(entry, entry.data.date, true, report);
    for (const entry of portal.entries.events) dayInName(entry, entry.data.date, false, report);
    for (const entry of portal.entries.schedules) {
      const named = entry.id.replace(/^grafik-/, '');
      if (named === entry.data.schoolYear) continue;
      const hint = `Назовите файл grafik-${entry.data.schoolYear}.md или исправьте год.`;
      report.error(entry, ['schoolYear'], `В имени файла стоит ${named}, а здесь ${entry.data.schoolYear}.`, { hint });
    }
    for (const entry of portal.entries.rules) {
      if (entry.id === entry.data.schoolYear) continue;
      const hint = `Назовите файл ${entry.data.schoolYear}.md или исправьте год.`;
      report.error(entry, ['schoolYear'], `В имени файла стоит ${entry.id}, а здесь ${entry.data.schoolYear}.`, {
        hint,
      });
    }
  },
};
