/**
 * How a file says that a person has still to write something: the gate lets no such file through (rule
 * `placeholders`), so that what is forgotten is never published.
 */
export const PLACEHOLDER = 'ЗАПОЛНИТЕ';

/** «ЗАПОЛНИТЕ: одно предложение для списков» */
export function placeholder(what: string): string {
  return `${PLACEHOLDER}: ${what}`;
}
