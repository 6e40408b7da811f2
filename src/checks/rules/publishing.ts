import { numeric } from '../../domain/dates.ts';
import { workingDaysAfter } from '../../domain/working-days.ts';
import type { Rules } from '../../schemas/rules.ts';
import type { Rule } from '../rule.ts';
import { counted } from '../russian.ts';

/** Part 3 of article 29 of 273-ФЗ: ten working days from the day a document is made, received or changed. */
const DAYS = 10;
const LAW = 'ч. 3 ст. 29 Федерального закона от 29.12.2012 № 273-ФЗ';
/** Past this the exact figure tells nobody anything. */
const MANY = 250;

function dayOffs(frames: Iterable<Rules>): (day: string) => boolean {
  const spans = [...frames].flatMap((frame) => frame.holidays ?? []);
  return (day) => spans.some(({ from, to }) => from <= day && day <= to);
}

function late(signed: string, published: string, isDayOff: (day: string) => boolean): string | undefined {
  const days = workingDaysAfter(signed, published, isDayOff, MANY + 1);
  if (days <= DAYS) return undefined;
  const past =
    days > MANY ? 'больше чем через год' : `через ${counted(days, 'рабочий день', 'рабочих дня', 'рабочих дней')}`;
  return `Подписан ${numeric(signed)}, опубликован ${past}.`;
}

export const publishing: Rule = {
  id: 'publishing',
  about: 'Документ опубликован не позже чем через 10 рабочих дней после подписания (предупреждение)',
  check: (portal, report) => {
    const isDayOff = dayOffs(portal.rules.values());
    for (const entry of portal.entries.papers) {
      const message = late(entry.data.signed, entry.data.published, isDayOff);
      const hint = `Школа обновляет сведения в течение 10 рабочих дней: ${LAW}. Если дата записана неверно, исправьте её.`;
      if (message !== undefined) report.warning(entry, ['published'], message, { hint });
    }
    for (const entry of portal.entries.documents) {
      const { signed, published, state } = entry.data;
      // An act that is out of force is published for the record, and its day cannot be mended.
      if (signed === undefined || state !== 'в силе') continue;
      const message = late(signed, published, isDayOff);
      const hint = `Срок 10 рабочих дней закон называет для школ (${LAW}); портал держится его и для действующих документов ведомств.`;
      if (message !== undefined) report.warning(entry, ['published'], message, { hint });
    }
  },
};
