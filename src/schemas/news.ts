import { z } from 'zod';
import { isRealDate, isoDate, line, slug, timeOfDay } from './common.ts';

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

export const eventStatuses = ['назначено', 'отменено'] as const;
/** Fields of an event that a change entry may name: those by which people come or stay at home. */
export const eventChangeableFields = ['date', 'time', 'place', 'status'] as const;

const eventChange = z
  .strictObject({
    date: isoDate.describe('когда изменили'),
    field: z.enum(eventChangeableFields).describe('что изменили'),
    old: z.string().describe('было; "", если поля не было'),
    new: z.string().describe('стало; "", если поле убрали'),
    reason: line.describe('почему'),
  })
  // The words of pages and the name of the file rest on these values.
  .superRefine((value, context) => {
    for (const side of ['old', 'new'] as const) {
      const fault = eventValueFault(value.field, value[side]);
      if (fault !== undefined) context.addIssue({ code: 'custom', path: [side], message: fault });
    }
  })
  .describe('запись об изменении события');

/** Says what a field of an event has against a value; undefined when it could stand there. */
function eventValueFault(field: (typeof eventChangeableFields)[number], value: string): string | undefined {
  if (field === 'date') return isRealDate(value) ? undefined : 'Такого дня нет: нужен ГГГГ-ММ-ДД';
  if (field === 'time') {
    return value === '' || timeOfDay.safeParse(value).success ? undefined : 'Время пишут в кавычках: "18:30"';
  }
  if (field === 'place') return value.trim() === '' ? 'Место не бывает пустым' : undefined;
  return z.enum(eventStatuses).safeParse(value).success ? undefined : `Допустимо: ${eventStatuses.join(', ')}`;
}

/** An event: of a school (`schools/…/sobytiya/<date>-<slug>.md`) or of the portal (`events/<date>-<slug>.md`). */
export const eventSchema = z
  .strictObject({
    title: line.describe('название события'),
    kind: z.enum(eventKinds).describe('вид события'),
    date: isoDate.describe('день события'),
    time: timeOfDay.describe('время начала, вида "17:30"').optional(),
    place: line.describe('где'),
    audience: line.optional().describe('для кого'),
    territory: slug.optional().describe('территория; у события школы не нужна'),
    summary: line.describe('одно предложение для списков'),
    protocol: line.optional().describe('протокол: номер и дата'),
    published: isoDate.optional().describe('когда о событии объявили: под этим днём оно стоит в лентах RSS'),
    status: z.enum(eventStatuses).optional().describe('состояние; без поля: назначено'),
    changes: z.array(eventChange).optional().describe('изменения, от старых к новым'),
  })
  .describe('событие');

export type News = z.infer<typeof newsSchema>;
export type PortalEvent = z.infer<typeof eventSchema>;
export type EventChange = NonNullable<PortalEvent['changes']>[number];
