import { basisOf } from '../advice/cite.ts';
import { recommendations } from '../advice/index.ts';
import { type Advised, RECOMMENDATION_IDS, type Recommendation, isHeld } from '../advice/recommendation.ts';
import { classesOfRow } from '../classes.ts';
import type { Entry } from '../entry.ts';
import { nearest } from '../nearest.ts';
import { cardOf } from '../portal.ts';
import type { Reporter } from '../reporter.ts';
import type { Rule } from '../rule.ts';
import { perhaps } from '../russian.ts';

function excuses(entry: Entry<'schedules'>, rule: string): ReadonlySet<number> {
  const rows = [...entry.data.rows.entries()].filter(([, row]) => row.exceptions?.some((one) => one.rule === rule));
  return new Set(rows.map(([index]) => index));
}

function advise(entry: Entry<'schedules'>, schedule: Advised, one: Recommendation, report: Reporter): void {
  const basis = basisOf(schedule.frame, one.id);
  if (basis === undefined) return;
  const excused = excuses(entry, one.id);
  const needed = new Set<number>();
  const told = new Set<string>();
  for (const departure of one.departures(schedule, basis.limit)) {
    const involved = [departure.row, ...departure.with].filter((index) => excused.has(index));
    for (const index of involved) needed.add(index);
    const place = `${departure.row} ${departure.field}`;
    if (involved.length > 0 || told.has(place)) continue;
    told.add(place);
    const hint = `Рекомендация: ${basis.text}. Если иначе нельзя, впишите в строку exceptions: rule: ${one.id}, reason: почему.`;
    report.warning(entry, ['rows', departure.row, departure.field], `${departure.what}.`, { hint });
  }
  for (const index of excused) {
    const row = schedule.rows[index];
    if (needed.has(index) || row === undefined || !isHeld(row) || one.provable?.(row) === false) continue;
    const place = row.exceptions?.findIndex((exception) => exception.rule === one.id) ?? 0;
    const message = `Отступления от рекомендации «${one.id}» здесь больше нет.`;
    report.warning(entry, ['rows', index, 'exceptions', place, 'rule'], message, {
      hint: 'Уберите эту запись: причина уже ничего не объясняет.',
    });
  }
}

function unknownExceptions(entry: Entry<'schedules'>, report: Reporter): void {
  for (const [index, row] of entry.data.rows.entries()) {
    for (const [place, { rule }] of (row.exceptions ?? []).entries()) {
      if (RECOMMENDATION_IDS.has(rule)) continue;
      const near = nearest(rule, RECOMMENDATION_IDS);
      const hint = near === undefined ? `Известны: ${[...RECOMMENDATION_IDS].join(', ')}.` : perhaps(near);
      report.error(entry, ['rows', index, 'exceptions', place, 'rule'], `Нет рекомендации «${rule}».`, { hint });
    }
  }
}

export const scheduleAdvice: Rule = {
  id: 'schedule-advice',
  about: 'Рекомендации к графику из рамки года: предупреждение со ссылкой на письмо, причина его снимает',
  check: (portal, report) => {
    for (const entry of portal.entries.schedules) {
      unknownExceptions(entry, report);
      const frame = portal.rules.get(entry.data.schoolYear);
      if (frame === undefined) continue;
      const school = cardOf(portal, entry)?.data;
      const { rows, published } = entry.data;
      const schedule: Advised = { rows, published, frame, classesOf: (row) => classesOfRow(row, school) };
      for (const one of recommendations) advise(entry, schedule, one, report);
    }
  },
};
