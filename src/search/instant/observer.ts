import type { QueryFacts } from '../../domain/query/understood.ts';
import { routes } from '../../routes.ts';
import type { InstantAnswer } from './answer.ts';

/** «бланк акта», «стать наблюдателем»: the way into the observers' pages. */
export function observerAnswers({ observer, term }: QueryFacts): readonly InstantAnswer[] {
  // Whoever asks what the word means has got the meaning.
  if (observer !== 'observer' || term !== undefined) return [];
  return [
    {
      kind: 'Наблюдателям',
      title: 'Общественное наблюдение: могу ли я, как вступить, что делать',
      href: routes.observers,
      lines: [],
    },
  ];
}
