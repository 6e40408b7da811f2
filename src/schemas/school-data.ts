import { z } from 'zod';
import { isoDate, schoolYear, slug } from './common.ts';
import { hotlineLevels, schoolHotlineSchema } from './hotline.ts';
import { scheduleSchema } from './schedule.ts';

/**
 * `/shkoly/<school>/dannye.json`: one school's data for programs: the observer's kit, search answers,
 * the editor's form, the widget. A published contract: fields are added, never renamed or removed.
 */
export const schoolDataSchema = z
  .strictObject({
    version: z.literal(1).describe('версия формата'),
    id: slug.describe('имя школы в адресах'),
    address: z.url().describe('страница школы'),
    demo: z.boolean().describe('true: учебный пример, всё вымышлено'),
    name: z.string(),
    fullName: z.string(),
    settlement: z.string(),
    street: z.string().optional(),
    site: z.url().optional().describe('официальный сайт школы'),
    territory: z.strictObject({ id: slug, name: z.string() }),
    timeZone: z.string().describe('часовой пояс IANA'),
    builtOn: isoDate.describe('день сборки портала'),
    schoolYear: schoolYear.describe('учебный год, о котором говорит страница школы'),
    classes: z.array(z.strictObject({ grade: z.int(), letters: z.array(z.string()) })),
    hotlines: z
      .array(
        z.strictObject({
          level: z.enum(['школа', ...hotlineLevels]).describe('чей это телефон'),
          tel: z.string().describe('адрес для звонка: tel:+…'),
          timeZone: z.string().describe('часовой пояс часов работы'),
          ...schoolHotlineSchema.shape,
        }),
      )
      .describe('горячие линии: сначала школа, потом район, регион, страна'),
    schedules: z.array(scheduleSchema).describe('графики по годам, новые первыми'),
  })
  .describe('данные школы');

export type SchoolData = z.infer<typeof schoolDataSchema>;
