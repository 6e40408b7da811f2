import type { CollectionName } from '../schemas/collections.ts';
import type { Rules } from '../schemas/rules.ts';
import type { BodyTree } from './body.ts';
import type { Entry } from './entry.ts';
import type { Attachment } from './files/attachment.ts';
import type { Place } from './place.ts';

export type EntriesByCollection = { readonly [Name in CollectionName]: readonly Entry<Name>[] };

/** All content, read once, as the rules see it. */
export interface Portal {
  /** The day of the check in Moscow, ГГГГ-ММ-ДД. */
  readonly today: string;
  /** Files whose fields passed their schema, in the order of their paths. */
  readonly entries: EntriesByCollection;
  /** Every known file, broken ones included: a slip in a card must not make its school unknown. */
  readonly places: readonly Place[];
  /** Paths of pictures and PDF files. */
  readonly attachments: ReadonlySet<string>;
  /** Reads the body of a file. */
  readonly bodyTree: BodyTree;
  /** What their octets say, by path. */
  readonly files: ReadonlyMap<string, Attachment>;
  readonly territoryIds: ReadonlySet<string>;
  readonly schoolIds: ReadonlySet<string>;
  readonly documentIds: ReadonlySet<string>;
  readonly territories: ReadonlyMap<string, Entry<'territories'>>;
  /** Cards by folder, `primer/licey-21`: two schools may wrongly bear one name. */
  readonly cards: ReadonlyMap<string, Entry<'schools'>>;
  readonly documents: ReadonlyMap<string, Entry<'documents'>>;
  /** Frame of each school year. */
  readonly rules: ReadonlyMap<string, Rules>;
  /** School years that have a file, readable or not. */
  readonly ruleYears: ReadonlySet<string>;
}

function idsOf(places: readonly Place[], collection: CollectionName): Set<string> {
  return new Set(places.filter((place) => place.collection === collection).map((place) => place.id));
}

function byId<Name extends CollectionName>(entries: readonly Entry<Name>[]): Map<string, Entry<Name>> {
  return new Map(entries.map((entry) => [entry.id, entry]));
}

/** Adds to the read files the look-ups that rules ask for again and again. */
export function portalOf(
  today: string,
  entries: EntriesByCollection,
  places: readonly Place[],
  attachments: ReadonlySet<string>,
  bodyTree: BodyTree,
  files: ReadonlyMap<string, Attachment> = new Map(),
): Portal {
  return {
    today,
    entries,
    places,
    attachments,
    bodyTree,
    files,
    territoryIds: idsOf(places, 'territories'),
    schoolIds: idsOf(places, 'schools'),
    documentIds: idsOf(places, 'documents'),
    territories: byId(entries.territories),
    cards: new Map(entries.schools.map((entry) => [`${entry.territory}/${entry.school}`, entry])),
    documents: byId(entries.documents),
    rules: new Map(entries.rules.map((entry) => [entry.data.schoolYear, entry.data])),
    ruleYears: idsOf(places, 'rules'),
  };
}

/**
 * Is a territory the invented one of the demonstration? Undefined when its file is missing or broken:
 * then nothing is said about what lies in it.
 */
export function isDemo(portal: Portal, territory: string | undefined): boolean | undefined {
  if (territory === undefined) return false;
  const entry = portal.territories.get(territory);
  return entry === undefined ? undefined : entry.data.demo === true;
}

/** Card of the school in whose folder a file lies; undefined when it is missing or broken. */
export function cardOf(portal: Portal, entry: Entry): Entry<'schools'> | undefined {
  return portal.cards.get(`${entry.territory}/${entry.school}`);
}

/** Every readable file of every collection, in the order of the table of collections. */
export function allEntries(portal: Portal): Entry[] {
  return Object.values(portal.entries).flat() as Entry[];
}
