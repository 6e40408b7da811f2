import type { Rule } from '../rule.ts';
import { reportKinds } from './leaks-scan.ts';

export const leaksMaterials: Rule = {
  id: 'leaks-materials',
  about: 'Нет материалов работ: КИМ, вариантов, ответов и критериев к заданиям (письмо от 18.04.2025 № 02-86)',
  check: (portal, report) => {
    reportKinds(portal, report, new Set(['материалы работы']));
  },
};
