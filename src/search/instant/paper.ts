import type { QueryFacts } from '../../domain/query/understood.ts';
import { routes } from '../../routes.ts';
import type { InstantAnswer } from './answer.ts';
import type { InstantData } from '../../domain/query/instant-data.ts';

const STATES: Readonly<Record<string, string>> = {
  'в силе': 'Действует.',
  'срок истёк': 'Срок плана прошёл.',
  заменён: 'Заменён другим документом.',
  'не установлен': 'Действует ли, не установлено.',
};

/** «приказ 259», «863-ОД»: the document and whether it is in force. */
export function paperAnswers(facts: QueryFacts, { documents }: InstantData): readonly InstantAnswer[] {
  return facts.documents.flatMap(({ id }) => {
    const found = documents.find((one) => one.id === id);
    if (found === undefined) return [];
    const note = STATES[found.state];
    return [
      {
        kind: 'Документ' as const,
        title: found.short,
        href: routes.document(id),
        lines: [{ words: found.title }],
        ...(note !== undefined && { note }),
      },
    ];
  });
}
