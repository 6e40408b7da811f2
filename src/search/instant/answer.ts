/** A line under the head of an answer: words, and where they lead. */
export interface AnswerLine {
  readonly words: string;
  /** Path on the portal without the base, or `tel:…`. */
  readonly href?: string;
  /** Quiet words after the link. */
  readonly more?: string;
}

/** What a query asks for, told at once above the list of pages. */
export interface InstantAnswer {
  readonly kind: 'Школа' | 'День' | 'Слово' | 'Документ' | 'Горячая линия' | 'Наблюдателям' | 'График' | 'Территория';
  readonly title: string;
  readonly href: string;
  readonly lines: readonly AnswerLine[];
  /** What has to be known with it: «Даты назначает школа». */
  readonly note?: string;
}
