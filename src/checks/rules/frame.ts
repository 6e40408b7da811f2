import { RECOMMENDATION_IDS } from '../advice/recommendation.ts';
import { nearest } from '../nearest.ts';
import type { Rule } from '../rule.ts';
import { perhaps } from '../russian.ts';

export const frame: Rule = {
  id: 'frame',
  about: 'Рамка учебного года связна: предметы параллелей есть в общем списке, рекомендации известны порталу',
  check: (portal, report) => {
    for (const entry of portal.entries.rules) {
      const subjects = new Set(entry.data.subjects.map((subject) => subject.name));
      const seen = new Set<number>();
      const named = (path: readonly (string | number)[], subject: string): void => {
        if (subjects.has(subject)) return;
        const near = nearest(subject, subjects);
        report.error(entry, path, `Предмета «${subject}» нет в списке subjects.`, { hint: near && perhaps(near) });
      };
      for (const [index, { grade, compulsory, choices }] of entry.data.grades.entries()) {
        if (seen.has(grade)) report.error(entry, ['grades', index, 'grade'], `Параллель ${grade} записана дважды.`);
        seen.add(grade);
        for (const [item, subject] of compulsory.entries()) named(['grades', index, 'compulsory', item], subject);
        for (const [group, choice] of (choices ?? []).entries()) {
          for (const [item, subject] of choice.subjects.entries())
            named(['grades', index, 'choices', group, 'subjects', item], subject);
        }
      }
      for (const [index, limit] of entry.data.limits.entries()) {
        if (RECOMMENDATION_IDS.has(limit.rule)) continue;
        const near = nearest(limit.rule, RECOMMENDATION_IDS);
        const hint = near === undefined ? `Известны: ${[...RECOMMENDATION_IDS].join(', ')}.` : perhaps(near);
        report.error(entry, ['limits', index, 'rule'], `Портал не умеет проверять рекомендацию «${limit.rule}».`, {
          hint,
        });
      }
    }
  },
};
