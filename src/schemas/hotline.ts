import { z } from 'zod';
import { email, isoDate, line, phone, slug, timeOfDay, webAddress, weekday } from './common.ts';

export const hotlinePurposes = ['консультация', 'сообщить о нарушении', 'психологическая помощь'] as const;
export const hotlineLevels = ['федеральный', 'региональный', 'муниципальный'] as const;

const officeHours = z
  .strictObject({
    days: z.array(weekday).min(1).describe('дни недели: [пн, вт, ср, чт, пт]'),
    from: timeOfDay.describe('с какого времени, вида "09:25"'),
    to: timeOfDay.describe('до какого времени, вида "09:25"'),
  })
  .refine((hours) => hours.from < hours.to, { error: 'Время начала позже времени окончания', path: ['from'] });

const fields = {
  title: line.describe('название линии'),
  purpose: z.enum(hotlinePurposes).describe('для чего линия'),
  role: line.optional().describe('должность того, кто отвечает'),
  person: line.optional().describe('имя, только если оно названо в официальном акте'),
  phone,
  extension: z
    .string({ error: 'Добавочный номер берут в кавычки' })
    .regex(/^\d{1,6}$/, { error: 'Добавочный номер: до шести цифр в кавычках' })
    .optional()
    .describe('добавочный номер'),
  free: z.boolean().optional().describe('true, если звонок бесплатный'),
  hours: z.array(officeHours).min(1).describe('часы работы по местному времени'),
  period: z
    .strictObject({
      from: isoDate.describe('первый день, вида 2027-04-20'),
      to: isoDate.describe('последний день, вида 2027-04-20'),
    })
    .refine((value) => value.from <= value.to, { error: 'Начало периода позже конца', path: ['from'] })
    .optional()
    .describe('когда линия работает; без поля: круглый год'),
  email: email.optional(),
  form: webAddress.optional().describe('адрес формы обратной связи'),
  topics: z.array(line).optional().describe('с чем обращаться'),
  verifiedOn: isoDate.describe('когда по номеру последний раз дозвонились'),
  source: line.optional().describe('документ, которым линия открыта'),
};

/** A line of a school: stands inside the school's card. */
export const schoolHotlineSchema = z.strictObject(fields).describe('горячая линия школы');

/** A line of an authority: `content/hotlines/<slug>.md`. */
export const hotlineSchema = z
  .strictObject({
    ...fields,
    level: z.enum(hotlineLevels).describe('чей это телефон'),
    territory: slug.optional().describe('территория; не нужна только федеральной линии'),
  })
  .refine((value) => value.level === 'федеральный' || value.territory !== undefined, {
    error: 'Укажите territory: чья это линия',
    path: ['territory'],
  })
  .describe('горячая линия');

export type SchoolHotline = z.infer<typeof schoolHotlineSchema>;
export type Hotline = z.infer<typeof hotlineSchema>;
