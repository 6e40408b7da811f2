import { plain } from './words.ts';

/** What a column, or a cell of it, tells of a work. */
export type Role =
  | 'class'
  | 'subject'
  | 'date'
  | 'second'
  | 'weekday'
  | 'lesson'
  | 'time'
  | 'minutes'
  | 'form'
  | 'status'
  | 'reserve'
  | 'known'
  | 'observers'
  | 'note'
  /** Named and left alone: the running number, rooms, people. */
  | 'other';

/** Without these three there is no work. */
export const keyRoles = ['class', 'subject', 'date'] as const;
export type KeyRole = (typeof keyRoles)[number];

/** Words by which a column is known, the most telling first. */
const HEADS: readonly (readonly [Role, RegExp])[] = [
  [
    'other',
    /^(?:№|n|номер|п\/п)(?:\s*(?:п\s*[/.]?\s*п\.?|строки))?$|^(?:учител|преподавател|ответствен|организатор|эксперт|фио|ф\.\s*и|кабинет|каб\.|аудитори|кол-во|количество|дежурн|провер)/,
  ],
  ['known', /известен|известны/],
  ['observers', /наблюдател/],
  ['reserve', /^резерв/],
  ['second', /^втор(?:ой|ая) (?:день|дата)/],
  ['note', /^(?:примечан|комментар|дополнительн)/],
  ['status', /^(?:состояние|статус|отметка о)/],
  ['weekday', /^(?:день недели|день нед\.?|д\/н)$/],
  ['minutes', /^(?:продолжительност|длительност|минут|время выполнения|время на выполнение)/],
  ['form', /^форм[аы]/],
  ['date', /^(?:дат[аы]|день|дни|числ[оа]|период|срок|когда)/],
  ['lesson', /^(?:№ ?урок|номер урок|урок)/],
  ['time', /^(?:время|начало|час[ы]?$)/],
  ['class', /^(?:класс|кл\.?$|параллел|литер)/],
  [
    'subject',
    /^(?:(?:учебн[а-я]* |общеобразовательн[а-я]* )?(?:предмет|дисциплин)|(?:название|наименование) (?:учебн[а-я]* )?(?:предмет|дисциплин)|впр по)/,
  ],
];

/** The role of a column by the words of its head; undefined when they say nothing known. */
export function roleOfHead(text: string): Role | undefined {
  const words = plain(text)
    .replace(/^[«"(]+|[»")*:]+$/g, '')
    .trim();
  return HEADS.find(([, pattern]) => pattern.test(words))?.[0];
}
