import type { Lexicon } from '../../domain/query/lexicon.ts';
import type { QueryFacts } from '../../domain/query/understood.ts';
import { routes } from '../../routes.ts';
import type { InstantAnswer } from './answer.ts';

/** «Луга», «школы лужского района»: the territory's page, where nothing but the place is asked for. */
export function placeAnswers(facts: QueryFacts, { territories: known }: Lexicon): readonly InstantAnswer[] {
  const { territories, topic, grade, subjects, documents, hotline, observer, schedule } = facts;
  const isMore =
    topic === true ||
    schedule ||
    grade !== undefined ||
    subjects.length + documents.length > 0 ||
    hotline !== undefined;
  if (isMore || observer !== undefined) return [];
  return territories.flatMap((id) => {
    const [name] = known.find((one) => one.id === id)?.names ?? [];
    return name === undefined
      ? []
      : [{ kind: 'Территория' as const, title: name, href: routes.territory(id), lines: [] }];
  });
}
