import type { InstantData } from '../../domain/query/instant-data.ts';
import type { QueryFacts } from '../../domain/query/understood.ts';
import { routes } from '../../routes.ts';
import type { InstantAnswer } from './answer.ts';

/**
 * «когда впр 5 класс» without a school: dates are the schools' own, so the way to one's school is the answer; and that
 * nobody writes is the answer for a grade that no schedule has.
 */
export function wayToSchool(facts: QueryFacts, { grades }: InstantData): readonly InstantAnswer[] {
  const { grade, subjects, schedule, schools, absent, anySchool, territories, days, months, topic } = facts;
  if (absent !== undefined || schools.length + days.length + months.length > 0) return [];
  const aboutWorks = schedule || (topic === undefined && (grade !== undefined || subjects.length > 0));
  if (!aboutWorks && (anySchool === undefined || territories.length > 0)) return [];
  if (grade !== undefined && grades.length > 0 && !grades.includes(grade))
    return [
      {
        kind: 'График',
        title: `Работ ${grade}\u00A0класса в\u00A0графиках школ нет`,
        href: routes.season,
        lines: [{ words: 'Ответы родителям', href: routes.parents }],
      },
    ];
  return [
    {
      kind: aboutWorks ? 'График' : 'Школа',
      title: aboutWorks ? 'Найдите свою школу: дни назначает она' : 'Найдите свою школу',
      href: routes.schools,
      lines: [{ words: 'Все дни по школам портала', href: routes.season }],
    },
  ];
}
