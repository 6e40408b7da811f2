import { type Kind, KINDS } from './facets.ts';
import type { Find } from './search.ts';

/** How many finds each kind of pages has, in the order of `KINDS`; kinds without finds are left out. */
export function countKinds(finds: readonly Pick<Find, 'kind'>[]): readonly (readonly [Kind, number])[] {
  const counts = new Map<Kind, number>();
  for (const { kind } of finds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return KINDS.flatMap((kind) => {
    const count = counts.get(kind);
    return count === undefined ? [] : [[kind, count] as const];
  });
}

/**
 * Links to the finds of one kind each, with their numbers: «Документы 5». Nothing when all are of one kind and none
 * is chosen: there is nothing to choose from.
 */
export function kindLinks(
  finds: readonly Pick<Find, 'kind'>[],
  chosen: Kind | undefined,
  addressOf: (kind: Kind | undefined) => string,
): readonly HTMLLIElement[] {
  const counts = countKinds(finds);
  if (counts.length < 2 && chosen === undefined) return [];
  const item = (words: string, kind: Kind | undefined): HTMLLIElement => {
    const link = document.createElement('a');
    link.href = addressOf(kind);
    link.textContent = words;
    if (kind === chosen) link.setAttribute('aria-current', 'true');
    const made = document.createElement('li');
    made.append(link);
    return made;
  };
  return [item(`Всё ${finds.length}`, undefined), ...counts.map(([kind, count]) => item(`${kind} ${count}`, kind))];
}
