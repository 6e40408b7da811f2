/** A place of a document that a person has to look at. */
export interface Doubt {
  /** Where: «строка 48», «план, строка 16». */
  readonly place: string;
  /** What is doubtful, and what was done about it. */
  readonly text: string;
}

export const doubt = (place: string, text: string): Doubt => ({ place, text });
