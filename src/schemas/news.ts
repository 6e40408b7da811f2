import { z } from 'zod';
import { isoDate, line, slug, timeOfDay } from './common.ts';

/** News: of a school (`schools/…/novosti/<date>-<slug>.md`) or of an authority (`news/<territory>/<date>-<slug>.md`). */
export const newsSchema = z
  .strictObject({
    title: line.describe('заголовок: что случилось'),
    date: isoDate.describe('день публикации, как в имени файла'),
    summary: line.describe('одно предложение для списков'),
    updated: isoDate.optional().describe('день последней правки'),
  })
  .describe('новость');

export const eventKinds = [
  'родительское собрание',
  'обучение наблюдателей',
  'консультация',
  'день открытых дверей',
] as const;

/** An event: of a school (`schools/…/sobytiya/<date>-<slug>.md`) or of the portal (`events/<date>-<slug>.md`). */
export const eventSchema = z
  .strictObject({
    title: line.describe('название события'),
    kind: z.enum(eventKinds).describe('вид события'),
    date: isoDate.describe('день события'),
    time: timeOfDay.optional(),
    place: line.describe('где'),
    audience: line.optional().describe('для кого'),
    territory: slug.optional().describe('территория; у события школы не нужна'),
    summary: line.describe('одно предложение для списков'),
    protocol: line.optional().describe('протокол: номер и дата'),
  })
  .describe('событие');

export type News = z.infer<typeof newsSchema>;
export type PortalEvent = z.infer<typeof eventSchema>;
