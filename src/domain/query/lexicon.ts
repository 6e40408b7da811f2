/** Words of the portal's content that search has to know; built by the catalog, fetched with the engine. */
export interface Lexicon {
  readonly terms: readonly LexiconTerm[];
  readonly subjects: readonly { readonly name: string; readonly aliases: readonly string[] }[];
  readonly documents: readonly { readonly id: string; readonly numbers: readonly string[] }[];
  /** Whether schools are so few that their names can be known to every query. */
  readonly fewSchools: boolean;
  readonly territories: readonly { readonly id: string; readonly names: readonly string[] }[];
}

/** A word of the glossary; `synonyms` holds also how people type it. */
export interface LexiconTerm {
  readonly id: string;
  readonly term: string;
  readonly expansion?: string;
  readonly synonyms: readonly string[];
}
