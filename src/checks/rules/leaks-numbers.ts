import type { Rule } from '../rule.ts';
import { reportKinds } from './leaks-scan.ts';

export const leaksNumbers: Rule = {
  id: 'leaks-numbers',
  about: 'Нет СНИЛС, паспортов, кодов участников, а мобильные телефоны стоят только в полях phone',
  check: (portal, report) => {
    reportKinds(portal, report, new Set(['СНИЛС', 'паспорт', 'код участника', 'мобильный телефон']));
  },
};
