import type { QueryFacts } from '../../domain/query/understood.ts';
import { routes } from '../../routes.ts';
import type { InstantAnswer } from './answer.ts';

/** «когда впр 5 класс» without a school: dates are the schools' own, so the way to one's school is the answer. */
export function wayToSchool({
  grade,
  subjects,
  schedule,
  schools,
  days,
  months,
}: QueryFacts): readonly InstantAnswer[] {
  const aboutWorks = grade !== undefined || subjects.length > 0 || schedule;
  if (!aboutWorks || schools.length + days.length + months.length > 0) return [];
  return [
    {
      kind: 'График',
      title: 'Найдите свою школу: дни назначает она',
      href: routes.schools,
      lines: [{ words: 'Все дни по школам портала', href: routes.season }],
    },
  ];
}
