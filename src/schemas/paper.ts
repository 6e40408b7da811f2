import { z } from 'zod';
import { isoDate, line } from './common.ts';

export const paperKinds = [
  'приказ',
  'план',
  'критерии оценивания',
  'положение',
  'график выходов наблюдателей',
  'аналитическая справка',
] as const;

/** A school's own paper: `schools/…/dokumenty/<slug>.md` */
export const paperSchema = z
  .strictObject({
    title: line.describe('название документа'),
    kind: z.enum(paperKinds).describe('вид документа'),
    number: z.string({ error: 'Номер берут в кавычки' }).min(1).optional().describe('номер в кавычках, без знака №'),
    signed: isoDate.describe('когда подписан'),
    published: isoDate.describe('когда опубликован'),
    file: z
      .string()
      .regex(/^[a-z0-9-]+\.pdf$/, { error: 'Имя файла из папки fayly, вида plan.pdf' })
      .optional()
      .describe('файл в папке fayly'),
  })
  .refine((value) => value.signed <= value.published, {
    error: 'Опубликован раньше, чем подписан',
    path: ['published'],
  })
  .describe('документ школы');

export type Paper = z.infer<typeof paperSchema>;
