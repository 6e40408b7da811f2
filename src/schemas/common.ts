import { z } from 'zod';
import { isRealDate } from './real-date.ts';

/**
 * Building blocks that several concepts share. Every schema is strict: an unknown key is an error,
 * because Astro drops it silently and an author never learns that a typo lost a date.
 */

export { isRealDate } from './real-date.ts';

/** A calendar day as text, ГГГГ-ММ-ДД. Never an instant: it has no time zone. */
export const isoDate = z
  .string({ error: 'Нужна дата вида 2027-04-20' })
  .regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'Нужна дата вида 2027-04-20: год, месяц, день' })
  .refine(isRealDate, { error: 'Такого дня нет в календаре' })
  .meta({ description: 'дата вида 2027-04-20', format: 'date' });

const timeZones = new Set(Intl.supportedValuesOf('timeZone'));

/** IANA name of a time zone. */
export const timeZone = z
  .string()
  .refine((value) => timeZones.has(value), {
    error: 'Нет такого часового пояса. Пример: Europe/Moscow, Europe/Kaliningrad, Asia/Yekaterinburg',
  })
  .describe('часовой пояс: Europe/Moscow');

/** Time of day in the school's own time zone, ЧЧ:ММ. */
export const timeOfDay = z
  .string({ error: 'Нужно время в кавычках, вида "09:25"' })
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, { error: 'Нужно время вида "09:25"' })
  .describe('время вида "09:25"');

/** Id used in addresses: lower-case Latin letters, digits and hyphens. */
export const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'Допустимы строчные латинские буквы, цифры и дефис' })
  .describe('короткое имя латиницей');

/** School year as two years with a hyphen: 2026-2027. */
export const schoolYear = z
  .string()
  .regex(/^\d{4}-\d{4}$/, { error: 'Учебный год пишется так: 2026-2027' })
  .refine((value) => Number(value.slice(5)) === Number(value.slice(0, 4)) + 1, {
    error: 'Второй год должен быть на единицу больше первого',
  })
  .describe('учебный год вида 2026-2027');

/** One line of plain text without surrounding spaces. */
export const line = z
  .string({ error: 'Нужен текст' })
  .min(1, { error: 'Поле пустое: впишите текст или уберите строку' })
  .max(400, { error: 'Слишком длинно: не больше 400 знаков' })
  .refine((value) => value === value.trim(), { error: 'Уберите пробелы в начале и в конце' })
  // A control character makes a feed unreadable; one that turns the direction of writing falsifies what is seen.
  .refine((value) => !/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]/u.test(value), {
    error: 'Нужна одна строка, без переносов и невидимых знаков',
  });

/** Verbatim text of an official act: as received, any length, never normalised. */
export const verbatim = z.string().min(1, { error: 'Пустой текст' });

export const webAddress = z
  .url({ protocol: /^https?$/, error: 'Нужен адрес, который начинается с https:// или http://' })
  .describe('адрес страницы в интернете');

export const email = z
  .email({ error: 'Нужен адрес электронной почты вида vpr@example.org' })
  .describe('электронная почта');

/** Phone as the school writes it; the number's validity is judged by the gate (libphonenumber). */
export const phone = z
  .string({ error: 'Телефон берут в кавычки: phone: "+7 (000) 000-12-34"' })
  .regex(/^[+\d][\d \u00A0()-]{5,24}$/, { error: 'В телефоне допустимы цифры, пробелы, скобки, дефисы и + в начале' })
  .describe('телефон в кавычках, как его набирают');

export const weekday = z.enum(['пн', 'вт', 'ср', 'чт', 'пт', 'сб', 'вс']).describe('день недели');

/** A number or date that an act prints, beside its meaning as data. */
export const printedNumber = z.strictObject({
  printed: z.string().min(1).describe('как напечатано'),
  value: z.string().min(1).describe('номер без лишних пробелов, для поиска'),
});
export const printedDate = z.strictObject({
  printed: z.string().min(1).describe('как напечатано'),
  value: isoDate,
});

/** What a statement rests on: an act, a letter, an official document or an official site. */
export const citation = z
  .strictObject({
    title: line.describe('вид и название: «Постановление Правительства РФ»'),
    date: isoDate.optional().describe('дата документа'),
    number: line.optional().describe('номер без знака №'),
    clause: line.optional().describe('пункт, часть, статья'),
    document: slug.optional().describe('имя документа этого портала, если он опубликован здесь'),
    anchor: z
      .string()
      .regex(/^[pm]-[a-z0-9-]+$/)
      .optional()
      .describe('место в документе портала: p-2-1 или m-plan-16'),
    url: webAddress.optional().describe('официальный адрес текста'),
  })
  .describe('источник: на чём основано');

/** Freshness of a page, written by its editor and never taken from git. */
export const reviewed = isoDate.describe('когда текст последний раз сверяли с источниками');

export type Citation = z.infer<typeof citation>;
export type Weekday = z.infer<typeof weekday>;
