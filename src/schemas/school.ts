import { z } from 'zod';
import { line, reviewed, slug, timeZone, webAddress } from './common.ts';
import { schoolHotlineSchema } from './hotline.ts';

const classLetter = z.string().regex(/^[А-ЯЁ]$/, { error: 'Буква класса: одна заглавная русская буква' });

/** `content/schools/<territory>/<school>/index.md` */
export const schoolSchema = z
  .strictObject({
    name: line.describe('короткое название: «Лицей № 21»'),
    fullName: line.describe('полное название по уставу'),
    number: z
      .string({ error: 'Номер школы берут в кавычки: number: "21"' })
      .regex(/^\d+$/)
      .optional()
      .describe('номер в кавычках'),
    settlement: line.describe('населённый пункт: «город Примерск»'),
    address: line.optional().describe('улица и дом'),
    site: webAddress.optional().describe('официальный сайт школы'),
    classes: z
      .record(z.string().regex(/^([1-9]|1[01])$/, { error: 'Номер параллели: от 1 до 11' }), z.array(classLetter))
      .optional()
      .describe('параллели и буквы классов: «5: [А, Б]»; один класс без буквы: «5: []»'),
    hotlines: z.array(schoolHotlineSchema).optional().describe('горячие линии школы'),
    documents: z.array(slug).optional().describe('документы портала, изданные школой или о ней'),
    aliases: z.array(line).optional().describe('как ещё называют школу'),
    exempt: z
      .array(
        z.strictObject({
          item: slug.describe('имя пункта из списка coverage рамки года'),
          reason: line.describe('почему он школе не нужен, словами для родителей'),
        }),
      )
      .optional()
      .describe('чего школе публиковать не нужно'),
    timezone: timeZone.optional().describe('часовой пояс, если он не такой, как у территории'),
    reviewed: reviewed.optional(),
  })
  .describe('карточка школы');

export type School = z.infer<typeof schoolSchema>;
