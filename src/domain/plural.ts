const rules = new Intl.PluralRules('ru');
const groups = new Intl.NumberFormat('ru');

/** Three Russian forms of a word: 1 школа, 2 школы, 5 школ. */
export type PluralForms = readonly [one: string, few: string, many: string];

/**
 * Chooses the Russian form of a word that stands beside a number.
 * A fraction takes the form of «две целых пять десятых школы», which is the form after 2.
 */
export function plural(n: number, one: string, few: string, many: string): string {
  switch (rules.select(Math.abs(n))) {
    case 'one':
      return one;
    case 'many':
      return many;
    default:
      return few;
  }
}

/** The number with its word, tied by a no-break space: «2 школы», «11 школ», «12 500 школ». */
export function counted(n: number, [one, few, many]: PluralForms): string {
  return `${groupedNumber(n)}\u00A0${plural(n, one, few, many)}`;
}

/** A number as it is printed in Russian; four digits stay together: 2027, but 12 500. */
export function groupedNumber(n: number): string {
  return Math.abs(n) < 10_000 && Number.isInteger(n) ? String(n) : groups.format(n);
}
