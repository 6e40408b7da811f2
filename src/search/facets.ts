/** Kinds of pages, as their pages say them to the index; schools have an index of their own. */
export const KINDS = [
  'Школы',
  'Документы',
  'Памятки',
  'Наблюдателям',
  'График',
  'Территории',
  'Новости',
  'Разделы',
] as const;
export type Kind = (typeof KINDS)[number];

/** What finds can be narrowed by, as pages say it to the index. */
export const FACETS = ['территория', 'класс', 'предмет', 'год'] as const;
export type Facet = (typeof FACETS)[number];
export type Chosen = Readonly<Partial<Record<Facet, string>>>;
