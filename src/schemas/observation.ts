import { z } from 'zod';
import { actStages } from './act-form.ts';
import { isoDate, slug, timeOfDay } from './common.ts';
import { hotlineLevels, schoolHotlineSchema } from './hotline.ts';
import {
  OBSERVATION_FORMAT,
  OBSERVATION_LIMITS,
  OBSERVATION_VERSION,
  observationAnswers,
  observationFields,
} from './observation-form.ts';
import { isKnownZone, isRealMoment } from './real-moment.ts';

export * from './observation-form.ts';

/** A moment as text, in UTC with milliseconds: such texts sort as the moments do. */
const stamp = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/, { error: 'Нужен момент вида 2027-04-20T06:25:00.000Z' })
  .refine(isRealMoment, { error: 'Такого момента нет в календаре, или он позже 2099 года' })
  .meta({ description: 'момент записи', format: 'date-time' });

const zone = (description: string): z.ZodString =>
  z
    .string()
    .min(1)
    .max(60)
    .refine(isKnownZone, { error: 'Нет такого часового пояса' })
    .meta({ description, format: 'time-zone' });

/** What a person types: no control characters but the end of a line, none that turn the direction of writing. */
const typed = (limit: number): z.ZodString =>
  z
    .string()
    .max(limit, { error: `Не больше ${limit} знаков` })
    .regex(
      /^[^\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]*(?:\n[^\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069]*)*$/u,
      {
        error: 'Невидимые знаки',
      },
    );
const typedLine = (limit: number): z.ZodString =>
  typed(limit).regex(/^[^\n]+$/, { error: 'Нужна одна непустая строка' });

const place = z
  .strictObject({
    school: slug.optional().describe('имя школы в адресах портала; нет, если место вписано вручную'),
    name: typedLine(OBSERVATION_LIMITS.name).describe('наименование ОО'),
    settlement: typedLine(OBSERVATION_LIMITS.name).optional().describe('населённый пункт'),
    territory: typedLine(OBSERVATION_LIMITS.name).optional().describe('район или город'),
    timeZone: zone('часовой пояс IANA: в нём записаны часы'),
    demo: z.boolean().optional().describe('true: учебный пример'),
  })
  .describe('место наблюдения');

const observedClass = z
  .union([
    z.strictObject({
      grade: z.int().min(1).max(11).describe('параллель'),
      letter: z
        .string()
        .regex(/^[А-ЯЁ]$/)
        .optional()
        .describe('буква класса'),
    }),
    z.strictObject({ words: typedLine(OBSERVATION_LIMITS.class).describe('класс, вписанный вручную') }),
  ])
  .describe('класс');

const mark = z
  .strictObject({
    answer: z.enum(observationAnswers).optional().describe('ответ; нет поля: ответ сняли'),
    time: timeOfDay.optional().describe('время ответа на часах школы'),
    at: stamp.optional().describe('когда ответили или сняли ответ'),
    note: typed(OBSERVATION_LIMITS.note).optional().describe('заметка без имён детей; нет поля: её стёрли'),
    noteAt: stamp.optional().describe('когда написали или стёрли заметку'),
  })
  .describe('отметка пункта');

const { title, purpose, phone, extension, free, hours, period, verifiedOn } = schoolHotlineSchema.shape;
const numberLine = z
  .strictObject({
    level: z.enum(['школа', ...hotlineLevels]).describe('чей это телефон'),
    tel: z.string().regex(/^tel:/).describe('адрес для звонка'),
    timeZone: zone('часовой пояс часов работы'),
    title,
    purpose,
    phone,
    extension,
    free,
    hours,
    period,
    verifiedOn,
  })
  .describe('телефон');

const numbers = z
  .strictObject({
    taken: isoDate.describe('день, когда номера взяты с портала'),
    builtOn: isoDate.describe('день сборки портала, с которой они взяты'),
    lines: z.array(numberLine).describe('телефоны: школа, район, регион, страна'),
  })
  .describe('кому звонить: снимок на случай, если сети не будет');

/**
 * An observation, version 1: what a public observer notes on the device during one work. It stays there: no page
 * sends it. There is no field for a child's name, and there must never be one. A change of this schema is followed
 * by its copy for the browser: `KIT_UPDATE=1 node_modules/.bin/node --test tests/unit/observer-schema.test.ts`.
 */
export const observationSchema = z
  .strictObject({
    version: z.literal(OBSERVATION_VERSION).describe('версия записи'),
    id: z
      .string()
      .regex(/^[a-z0-9][a-z0-9-]{0,63}$/)
      .describe('имя записи на этом устройстве'),
    created: stamp,
    updated: stamp,
    name: typedLine(OBSERVATION_LIMITS.name).optional().describe('как наблюдатель назвал запись для себя'),
    place: place.optional(),
    date: isoDate.describe('день наблюдения; полночь его не меняет'),
    class: observedClass.optional(),
    subject: typedLine(OBSERVATION_LIMITS.name).optional().describe('предмет'),
    work: slug.optional().describe('имя строки графика школы'),
    stages: z.array(z.enum(actStages)).describe('этапы акта, на которых наблюдали'),
    start: timeOfDay.optional().describe('начало наблюдения на часах школы'),
    end: timeOfDay.optional().describe('конец наблюдения на часах школы'),
    marks: z.record(slug, mark).describe('отметки по именам пунктов чек-листа'),
    remarks: typed(OBSERVATION_LIMITS.remarks).optional().describe('замечания своими словами, без имён детей'),
    noViolations: z.literal(true).optional().describe('наблюдатель отметил «нарушений не выявлено»'),
    numbers: numbers.optional(),
    changed: z.partialRecord(z.enum(observationFields), stamp).describe('когда меняли каждое поле'),
  })
  .describe('наблюдение');

/** A file with one or many observations, which a device may read back. */
export const observationFileSchema = z
  .strictObject({
    format: z.literal(OBSERVATION_FORMAT).describe('чей это файл'),
    version: z.literal(OBSERVATION_VERSION).describe('версия формата'),
    saved: stamp.describe('когда сохранён'),
    observations: z.array(observationSchema).min(1).describe('наблюдения'),
  })
  .describe('файл наблюдений');

export type Observation = z.infer<typeof observationSchema>;
export type ObservationPlace = z.infer<typeof place>;
export type ObservedClass = z.infer<typeof observedClass>;
export type ObservationMark = z.infer<typeof mark>;
export type ObservationAnswer = (typeof observationAnswers)[number];
export type ObservationField = (typeof observationFields)[number];
export type ObservationNumbers = z.infer<typeof numbers>;
export type NumberLine = z.infer<typeof numberLine>;
export type ObservationFile = z.infer<typeof observationFileSchema>;
