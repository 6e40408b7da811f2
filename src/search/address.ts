import { FACETS, type Facet, KINDS, type Kind } from './facets.ts';

/** Filters in the address: the names that links to a search carry. */
const NAMES: Readonly<Record<Facet, string>> = { территория: 'gde', класс: 'klass', предмет: 'predmet', год: 'god' };

/** What an address asks for: `/poisk/?q=приказ&vid=Документы&gde=Луга&tochno=1`. */
export interface Asked {
  readonly query: string;
  readonly kind: Kind | undefined;
  readonly facets: Readonly<Partial<Record<Facet, string>>>;
  /** Words as they were typed: nothing is mended. */
  readonly exact: boolean;
}

/** Reads the part of an address after «?»; what search does not know is left out. */
export function askedBy(search: string): Asked {
  const words = new URLSearchParams(search);
  const chosen = FACETS.flatMap((facet) => {
    const value = words.get(NAMES[facet]) ?? '';
    return value === '' ? [] : [[facet, value] as const];
  });
  return {
    query: words.get('q') ?? '',
    kind: KINDS.find((kind) => kind === words.get('vid')),
    facets: Object.fromEntries(chosen),
    exact: words.get('tochno') === '1',
  };
}

/** The part of an address after «?» that asks for the same again. */
export function searchFor({ query, kind, facets, exact }: Asked): string {
  const words = new URLSearchParams({ q: query });
  if (kind !== undefined) words.set('vid', kind);
  for (const facet of FACETS) {
    const value = facets[facet];
    if (value !== undefined) words.set(NAMES[facet], value);
  }
  if (exact) words.set('tochno', '1');
  return `?${words.toString()}`;
}
