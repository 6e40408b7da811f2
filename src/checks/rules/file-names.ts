import { firstDay } from '../../domain/event/state.ts';
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

/** The name of an event's file keeps the day for which it was first announced: calendars remember the event by it. */
function eventDay(entry: Entry<'events'> | Entry<'schoolEvents'>, required: boolean, report: Reporter): void {
  const first = firstDay(entry.data);
  const named = /^\d{4}-\d{2}-\d{2}(?=-|$)/.exec(entry.id)?.[0];
  if (named === undefined || named === first) {
    dayInName(entry, first, required, report);
    return;
  }
  if (first !== entry.data.date) {
    const hint = `Первая запись о переносе начинается с дня из имени файла: old: ${named}.`;
    report.error(entry, ['date'], `В имени файла стоит ${named}, а по записям событие назначали на ${first}.`, {
      hint,
    });
    return;
  }
  const record = `{ date: день переноса, field: date, old: ${named}, new: ${first}, reason: почему }`;
  const hint = `Если событие перенесли, имя файла не меняют: добавьте в changes ${record}. Иначе исправьте дату.`;
  report.error(entry, ['date'], `В имени файла стоит ${named}, а здесь ${first}.`, { hint });
}

export const fileNames: Rule = {
  id: 'file-names',
  about: 'Дата и учебный год в имени файла те же, что в полях; у перенесённого события: первый назначенный день',
  check: (portal, report) => {
    for (const entry of [...portal.entries.news, ...portal.entries.schoolNews])
      dayInName(entry, entry.data.date, true, report);
    for (const entry of portal.entries.schoolEvents) eventDay(entry, true, report);
    for (const entry of portal.entries.events) eventDay(entry, false, report);
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
