import type { Lexicon } from '../../domain/query/lexicon.ts';
import type { QueryFacts } from '../../domain/query/understood.ts';
import { routes } from '../../routes.ts';
import type { InstantAnswer } from './answer.ts';
import type { InstantData } from '../../domain/query/instant-data.ts';

/** «ВСОКО», «что такое наблюдатель»: what the word means. */
export function wordAnswers(
  { term }: QueryFacts,
  lexicon: Lexicon,
  { meanings }: InstantData,
): readonly InstantAnswer[] {
  const found = lexicon.terms.find(({ id }) => id === term);
  const words = found && (found.expansion ?? meanings[found.id]);
  if (found === undefined || words === undefined) return [];
  return [{ kind: 'Слово', title: found.term, href: routes.term(found.id), lines: [{ words }] }];
}
