import type { Rule } from '../rule.ts';
import { reportKinds } from './leaks-scan.ts';

export const leaksPeople: Rule = {
  id: 'leaks-people',
  about:
    'Нет имён и списков детей, дней рождения и отметок (закон 152-ФЗ); подписи, должности и имена в актах остаются',
  check: (portal, report) => {
    reportKinds(portal, report, new Set(['ученик', 'список людей', 'дата рождения', 'отметка ученика']));
  },
};
