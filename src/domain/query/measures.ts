import { folded } from './finder.ts';

/** What the reader chose above the list of measures; empty: anything. */
export interface Choice {
  readonly territory: string;
  /** `2020-10`. */
  readonly month: string;
  readonly word: string;
}

/** One measure as the list knows it. */
export interface MeasureRow {
  readonly territory: string;
  readonly months: readonly string[];
  /** Its text, folded. */
  readonly words: string;
}

/** Names of the choices in the address, as a person reads them there. */
const NAMES: readonly (readonly [keyof Choice, string])[] = [
  ['territory', 'territoriya'],
  ['month', 'mesyats'],
  ['word', 'slovo'],
];

/** The choice that an address holds: `?mesyats=2020-10`. */
export function choiceOf(search: string): Choice {
  const asked = new URLSearchParams(search);
  const [territory = '', month = '', word = ''] = NAMES.map(([, name]) => asked.get(name) ?? '');
  return { territory, month, word };
}

/** The part of an address that holds a choice, from its «?»; empty when anything is welcome. */
export function searchOf(choice: Choice): string {
  const chosen = NAMES.map(([key, name]) => [name, choice[key].trim()]).filter(([, value]) => value !== '');
  return chosen.length === 0 ? '' : `?${new URLSearchParams(chosen)}`;
}

/** Whether every choice fits; each word may stand anywhere in the measure's text. */
export function fitsChoice(row: MeasureRow, { territory, month, word }: Choice): boolean {
  return (
    (territory === '' || row.territory === territory) &&
    (month === '' || row.months.includes(month)) &&
    folded(word)
      .split(' ')
      .every((one) => row.words.includes(one))
  );
}
