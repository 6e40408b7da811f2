import type { Cell } from './cells.ts';

/** What a question is about; the ones without a cell are about the whole schedule. */
export type QuestionTopic =
  | 'layout'
  | 'class'
  | 'subject'
  | 'date'
  | 'weekday'
  | 'lesson'
  | 'time'
  | 'minutes'
  | 'form'
  | 'status'
  | 'known-from'
  | 'twice'
  | 'words'
  | 'blanks'
  | 'order'
  | 'year'
  | 'missing'
  | 'reason';

/** An answer: what to write into which cell. */
export interface Candidate {
  /** For people: «биология», «вторник, 20.04.2027». */
  readonly label: string;
  readonly address: string;
  /** New text of that cell; empty takes the cell away. */
  readonly cell: string;
}

/** A place that the importer does not understand and does not guess. */
export interface Question {
  readonly topic: QuestionTopic;
  /** `B7`; empty when the question is about the whole table. */
  readonly address: string;
  /** What stands in the cell. */
  readonly text: string;
  /** «B7 «ест.»: какой предмет?» */
  readonly message: string;
  /** Works that one answer is about, each in words. */
  readonly about?: readonly string[];
  /** How to mend it. */
  readonly hint: string;
  readonly candidates: readonly Candidate[];
}

/** «B7 «ест.»» */
export function placeWords({ address, text }: Pick<Cell, 'address' | 'text'>): string {
  // Marks of the cell itself would stand twice.
  const shown = text.replace(/\s+/g, ' ').replace(/^«([^«»]*)»$/, '$1');
  return `${address} «${shown.length > 60 ? `${shown.slice(0, 59)}…` : shown}»`;
}

/** A question about a cell. Each candidate is a word with the text that would stand in the cell. */
export function askCell(
  topic: QuestionTopic,
  cell: Cell,
  ask: string,
  hint: string,
  candidates: readonly (readonly [label: string, cell: string])[] = [],
): Question {
  return {
    topic,
    address: cell.address,
    text: cell.text,
    message: `${placeWords(cell)}: ${ask}`,
    hint,
    candidates: candidates.map(([label, text]) => ({ label, address: cell.address, cell: text })),
  };
}

/** A question about the whole table. */
export function askAll(topic: QuestionTopic, message: string, hint: string): Question {
  return { topic, address: '', text: '', message, hint, candidates: [] };
}
