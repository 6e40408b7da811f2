import { z } from 'zod';
import { isoDate, line, printedDate, printedNumber, slug, verbatim } from './common.ts';

export const documentKinds = ['приказ', 'постановление', 'план', 'дорожная карта', 'письмо', 'распоряжение'] as const;
export const documentStates = ['в силе', 'срок истёк', 'заменён', 'не установлен'] as const;
export const planColumns = ['number', 'activity', 'term', 'responsible', 'result'] as const;

/** An editor's mark at a doubtful place. The text itself stays as received. */
const editorNote = z
  .strictObject({
    at: z.enum([...planColumns, 'section']).describe('в какой ячейке'),
    text: line.describe('что сказать читателю: «так в документе; вероятно, „теме“»'),
    aliases: z.array(line).optional().describe('верное написание, только для поиска'),
  })
  .describe('пометка редактора');

const measure = z
  .strictObject({
    order: z.int().min(1).describe('порядковый номер строки в этом плане, с 1, без пропусков'),
    number: z.string().describe('номер, как напечатан'),
    section: z.int().min(1).optional().describe('номер раздела из sections'),
    activity: verbatim.describe('мероприятие дословно'),
    term: z.string().describe('срок дословно; пустая строка, если в документе пусто'),
    responsible: z.string().describe('ответственный дословно'),
    result: z.string().optional().describe('ожидаемый результат дословно'),
    notes: z.array(editorNote).optional().describe('пометки редактора к строке'),
  })
  .describe('мероприятие плана');

const plan = z
  .strictObject({
    id: slug.describe('имя плана в адресах: m-<plan>-<order>'),
    title: verbatim.describe('заголовок плана'),
    appendix: verbatim.optional().describe('гриф приложения, как напечатан'),
    period: z.strictObject({ from: isoDate, to: isoDate }).describe('время плана: по заголовку или учебному году'),
    periodNote: line.optional().describe('откуда взято время плана'),
    columns: z
      .strictObject({
        number: line.describe('заголовок столбца с номером'),
        activity: line.describe('заголовок столбца с мероприятием'),
        term: line.describe('заголовок столбца со сроком'),
        responsible: line.describe('заголовок столбца с ответственным'),
        result: line.optional().describe('заголовок столбца с результатом, если он есть'),
      })
      .describe('заголовки столбцов, как напечатаны'),
    sections: z.array(verbatim).optional().describe('заголовки разделов внутри таблицы, как напечатаны'),
    measures: z.array(measure).min(1).describe('строки плана по порядку'),
    notes: z.array(line).optional().describe('пометки редактора к плану в целом'),
  })
  .describe('план');

/** `content/documents/<territory>/<slug>.md`: clauses in the body, plans as rows. */
export const documentSchema = z
  .strictObject({
    title: verbatim.describe('заголовок, как напечатан'),
    short: line.describe('как назвать в списках: «Приказ № 259»'),
    summary: line.describe('о чём документ, одно предложение своими словами'),
    kind: z.enum(documentKinds).describe('вид документа'),
    requisites: z
      .array(
        z.strictObject({
          part: line.describe('где напечатано: «Приказ», «Приложения № 2 и № 3»'),
          number: printedNumber.optional().describe('номер'),
          date: printedDate.optional().describe('дата'),
        }),
      )
      .describe('номера и даты, как напечатаны; пустой список, если в документе их нет'),
    issuer: verbatim.describe('кто издал'),
    place: line.optional().describe('место издания, как напечатано'),
    signatory: z
      .strictObject({
        role: verbatim.describe('должность, как напечатана'),
        name: verbatim.describe('имя, как напечатано'),
      })
      .optional()
      .describe('кто подписал'),
    control: verbatim.optional().describe('на кого возложен контроль'),
    state: z.enum(documentStates).describe('состояние'),
    stateNote: line.optional().describe('почему такое состояние'),
    validTo: isoDate.optional().describe('последний день действия'),
    replaces: slug.optional().describe('имя документа, который заменён этим'),
    signed: isoDate.optional().describe('дата подписания для сортировки'),
    published: isoDate.describe('когда опубликован на портале'),
    source: line.describe('по какой копии опубликован'),
    notes: z.array(line).optional().describe('пометки редактора к тексту'),
    aliases: z.array(line).optional().describe('как ещё ищут: номера и слова в других написаниях'),
    plans: z.array(plan).optional().describe('планы: таблицы мероприятий документа'),
    reply: verbatim.optional().describe('ответ упомянутой организации'),
  })
  .describe('официальный документ');

export type OfficialDocument = z.infer<typeof documentSchema>;
export type Plan = NonNullable<OfficialDocument['plans']>[number];
export type Measure = Plan['measures'][number];
