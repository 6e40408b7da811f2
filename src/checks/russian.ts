import { plural } from '../domain/plural.ts';

/** Small Russian grammar for reports: a terminal and a diff want ordinary spaces. */

/** `5 файлов` */
export function counted(count: number, one: string, few: string, many: string): string {
  return `${count} ${plural(count, one, few, many)}`;
}

/** What was probably meant, as a question. */
export function perhaps(value: string): string {
  return `Может быть, ${value}?`;
}
