import { z } from 'zod';
import { isoDate, line, schoolYear, slug, timeOfDay, timeZone, webAddress } from './common.ts';
import { documentStates } from './document.ts';
import { hotlineLevels, hotlinePurposes } from './hotline.ts';
import { assessmentForms, assessmentStatuses } from './schedule.ts';

/**
 * Open data: `/dannye/<set>.json` and `.csv`. A published contract: fields are added at the end, never renamed,
 * removed or given another meaning; `tests/unit/open-data-contract.test.ts` holds it. Rows are flat, so that
 * the table and the JSON say the same: a value is a text, a number, true or false, or a list of texts.
 */

const text = z.string().min(1);
const texts = z.array(text);
const page = z.url().describe('страница портала с этой записью');
const demo = z
  .literal(true)
  .optional()
  .describe('true: вымышленная запись учебного примера; в наборах для использования таких нет');
const territory = slug.describe('имя территории в адресах портала');
const territoryName = line.describe('территория');

const school = z
  .strictObject({
    id: slug.describe('имя школы в адресах портала: по нему с ней связаны другие наборы'),
    name: line.describe('краткое название'),
    fullName: line.describe('полное название по уставу'),
    number: text.optional().describe('номер школы'),
    settlement: line.describe('населённый пункт'),
    street: line.optional().describe('улица и дом'),
    territory,
    territoryName,
    timeZone: timeZone.describe('часовой пояс IANA'),
    site: webAddress.optional().describe('официальный сайт школы'),
    classes: texts.describe('классы: «5А»; «5», если буквы нет или она не названа'),
    page,
    demo,
  })
  .describe('школа');

const work = z
  .strictObject({
    school: slug.describe('имя школы, как в наборе schools'),
    schoolName: line.describe('краткое название школы'),
    schoolYear,
    id: slug.describe('имя работы внутри графика: остаётся при переносе'),
    grade: z.int().describe('параллель'),
    letters: texts.describe('буквы классов; пусто: вся параллель'),
    subject: line.optional().describe('предмет; нет, пока он не выбран'),
    choiceGroup: line.optional().describe('группа предметов, если предмет выбирают случайно'),
    choiceSubjects: texts.optional().describe('какие предметы возможны'),
    choiceKnownFrom: isoDate.optional().describe('день, когда предмет станет известен'),
    date: isoDate.describe('день работы'),
    secondDate: isoDate.optional().describe('второй день, если работа идёт два дня'),
    lesson: z.int().optional().describe('номер урока'),
    time: timeOfDay.optional().describe('начало по местному времени школы'),
    minutes: text.describe('длительность в минутах: 45 или 2x45'),
    form: z.enum(assessmentForms).describe('форма работы'),
    status: z.enum(assessmentStatuses).describe('состояние'),
    reserve: isoDate.optional().describe('резервный день'),
    observersWanted: z.boolean().describe('true, если школа ждёт наблюдателей'),
    note: line.optional().describe('примечание школы'),
    orderNumber: text.describe('номер приказа, которым утверждён график'),
    orderDate: isoDate.describe('дата приказа'),
    published: isoDate.describe('когда график опубликован'),
    checked: isoDate.describe('когда школа последний раз сверила график'),
    page,
    demo,
  })
  .describe('работа из графика школы');

const hotline = z
  .strictObject({
    id: slug.describe('имя линии'),
    level: z.enum(['школа', ...hotlineLevels]).describe('чей это телефон'),
    title: line.describe('название линии'),
    purpose: z.enum(hotlinePurposes).describe('для чего линия'),
    school: slug.optional().describe('имя школы, если это её линия'),
    territory: territory.optional(),
    territoryName: territoryName.optional(),
    role: line.optional().describe('должность того, кто отвечает'),
    person: line.optional().describe('имя, если оно названо в официальном акте'),
    phone: text.describe('телефон, как его пишет владелец линии'),
    extension: text.optional().describe('добавочный номер'),
    tel: text.describe('адрес для звонка: tel:+7…'),
    free: z.boolean().describe('true, если звонок бесплатный'),
    hours: text.describe('часы работы'),
    timeZone: timeZone.describe('часовой пояс часов работы'),
    from: isoDate.optional().describe('первый день работы линии; нет: круглый год'),
    to: isoDate.optional().describe('последний день работы линии'),
    email: text.optional().describe('электронная почта'),
    form: webAddress.optional().describe('форма обратной связи'),
    topics: texts.describe('с чем обращаться'),
    verifiedOn: isoDate.describe('когда по номеру последний раз дозвонились'),
    source: line.optional().describe('документ, которым линия открыта'),
    page,
    demo,
  })
  .describe('горячая линия');

const document = z
  .strictObject({
    id: slug.describe('имя документа в адресах портала'),
    kind: text.describe('вид документа'),
    title: text.describe('название, как напечатано'),
    requisites: text.optional().describe('дата и номер; нет, если в документе их нет'),
    signed: isoDate.optional().describe('дата подписания'),
    issuer: text.describe('кто издал'),
    territory,
    territoryName,
    school: slug.optional().describe('имя школы, если это её документ'),
    state: z.enum(documentStates).optional().describe('состояние; у документов школ не указывается'),
    published: isoDate.describe('когда опубликован на портале'),
    measures: z.int().describe('сколько в нём мероприятий с планами и сроками'),
    page,
    demo,
  })
  .describe('документ');

const measure = z
  .strictObject({
    document: slug.describe('имя документа, как в наборе documents'),
    plan: slug.describe('имя плана внутри документа'),
    order: z.int().describe('место строки в плане, с 1'),
    number: z.string().describe('номер, как напечатан'),
    section: text.optional().describe('раздел плана'),
    activity: text.describe('мероприятие дословно'),
    term: z.string().describe('срок дословно; пусто, если в документе пусто'),
    termMeaning: text.describe('срок, как его понял портал'),
    months: texts.describe('месяцы срока, вида 2026-11; пусто, если срок их не называет'),
    responsible: z.string().describe('ответственный дословно'),
    result: z.string().optional().describe('ожидаемый результат дословно'),
    notes: texts.describe('пометки редактора о сомнительных местах'),
    territory,
    territoryName,
    page,
    demo,
  })
  .describe('мероприятие плана');

const newsItem = z
  .strictObject({
    id: slug.describe('имя новости в адресах портала'),
    date: isoDate.describe('день публикации'),
    updated: isoDate.optional().describe('день последней правки'),
    title: text.describe('заголовок'),
    summary: text.describe('о чём новость, одно предложение'),
    publisher: text.describe('кто опубликовал'),
    school: slug.optional().describe('имя школы, если это её новость'),
    territory,
    territoryName,
    page,
    demo,
  })
  .describe('новость');

/** Every set, in the order in which the portal lists them. */
export const openDataSets = {
  schools: {
    row: school,
    title: 'Школы',
    about: 'Школы портала: названия, адреса, классы и официальные сайты.',
    keywords: ['школы', 'общеобразовательные организации', 'классы', 'ВПР'],
  },
  schedules: {
    row: work,
    title: 'Графики ВПР',
    about: 'Все работы из графиков школ: класс, предмет, день, урок, форма и состояние.',
    keywords: ['ВПР', 'всероссийские проверочные работы', 'график', 'даты'],
  },
  hotlines: {
    row: hotline,
    title: 'Горячие линии',
    about: 'Телефоны, по которым отвечают о ВПР: школы, районы, регионы и федеральные линии.',
    keywords: ['горячая линия', 'телефон', 'ВПР'],
  },
  documents: {
    row: document,
    title: 'Документы',
    about: 'Реестр приказов, планов и других документов портала с реквизитами и состоянием.',
    keywords: ['приказ', 'постановление', 'план', 'объективность', 'ВПР'],
  },
  measures: {
    row: measure,
    title: 'Мероприятия планов',
    about: 'Строки планов и дорожных карт: мероприятие, срок и ответственный, дословно.',
    keywords: ['мероприятия', 'план', 'дорожная карта', 'объективность'],
  },
  news: {
    row: newsItem,
    title: 'Новости',
    about: 'Новости школ и органов управления образованием о ВПР.',
    keywords: ['новости', 'ВПР'],
  },
} as const;

export type OpenDataSet = keyof typeof openDataSets;
export type OpenDataRow<Set extends OpenDataSet = OpenDataSet> = z.infer<(typeof openDataSets)[Set]['row']>;
export const openDataSetNames = Object.keys(openDataSets) as readonly OpenDataSet[];

/** Version of the sets' structure; a field that is added does not change it. */
export const OPEN_DATA_VERSION = 1;

/** What `/dannye/<set>.json` holds. */
export function openDataFile(set: OpenDataSet): z.ZodType {
  const { row, title } = openDataSets[set];
  return z
    .strictObject({
      set: z.literal(set).describe('имя набора'),
      version: z.literal(OPEN_DATA_VERSION).describe('версия структуры'),
      rows: z.array(row as z.ZodType).describe('записи'),
    })
    .describe(title);
}

/**
 * JSON Schema of a set. It does not forbid unknown fields: whoever checks new data by an old copy of the schema
 * shall not be stopped by a field that was added since.
 */
export function openDataJsonSchema(set: OpenDataSet): Record<string, unknown> {
  return z.toJSONSchema(openDataFile(set), {
    unrepresentable: 'any',
    override: ({ jsonSchema }) => delete jsonSchema.additionalProperties,
  }) as Record<string, unknown>;
}
