import { daysBetween, numeric } from '../../domain/dates.ts';
import { nearest } from '../nearest.ts';
import { type Portal, allEntries } from '../portal.ts';
import type { Rule } from '../rule.ts';
import { perhaps } from '../russian.ts';
import { leaksOf, leaksOfNames } from './leaks-scan.ts';

/** Longest time of one allowance: a school year comes round, and somebody looks again. */
const MAX_DAYS = 366;

/** Files and kinds that there is something to allow in. */
function needed(portal: Portal): ReadonlySet<string> {
  const inTexts = allEntries(portal).flatMap((entry) =>
    leaksOf(entry, portal).map(({ kind }) => `${entry.path}\n${kind}`),
  );
  return new Set([...inTexts, ...leaksOfNames(portal).map(({ path, kind }) => `${path}\n${kind}`)]);
}

export const leaksAllow: Rule = {
  id: 'leaks-allow',
  about: 'Разрешения в allow.md названы по файлам портала, не просрочены, даны не больше чем на год и ещё нужны',
  check: (portal, report) => {
    if (portal.entries.allowances.length === 0) return;
    const needs = needed(portal);
    const files = new Set([...portal.places.map((place) => place.path), ...portal.attachments]);
    for (const entry of portal.entries.allowances) {
      for (const [index, { file, kind, until }] of entry.data.allow.entries()) {
        const path = ['allow', index];
        if (!files.has(file)) {
          const near = nearest(file, files);
          report.error(entry, [...path, 'file'], 'Такого файла на портале нет.', { hint: near && perhaps(near) });
        } else if (until < portal.today) {
          const hint = 'Уберите запись. Если место всё ещё нужно, напишите причину заново и поставьте новый день.';
          report.warning(entry, [...path, 'until'], `Срок разрешения кончился ${numeric(until)}.`, { hint });
        } else if (daysBetween(portal.today, until) > MAX_DAYS) {
          const hint = 'Поставьте день в пределах года: потом на это место посмотрят снова.';
          report.error(entry, [...path, 'until'], 'Разрешение дают не больше чем на год.', { hint });
        } else if (!needs.has(`${file}\n${kind}`)) {
          const hint = 'Уберите запись: она уже ничего не разрешает.';
          report.warning(entry, [...path, 'kind'], 'В этом файле такого больше нет.', { hint });
        }
      }
    }
  },
};
