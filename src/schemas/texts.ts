import { z } from 'zod';
import { citation, line, reviewed, slug } from './common.ts';

export const memoAudiences = [
  'родителям',
  'ученикам',
  'учителям',
  'организаторам',
  'экспертам',
  'завучам',
  'директорам',
] as const;

const memoFields = {
  title: line.describe('заголовок'),
  summary: line.describe('одно предложение для списков'),
  audience: z.array(z.enum(memoAudiences)).min(1).describe('для кого'),
  order: z.int().optional().describe('место в списке'),
  reviewed,
  sources: z.array(citation).min(1).describe('на чём основано'),
};

/** `content/memos/<slug>.mdx`: of the portal, or of one territory's authority. */
export const memoSchema = z
  .strictObject({
    ...memoFields,
    territory: slug.optional().describe('чья памятка, если она для одной территории; без поля: для всех'),
  })
  .describe('памятка');

/** `schools/…/pamyatki/<slug>.md`: of the school whose folder it lies in. */
export const schoolMemoSchema = z.strictObject(memoFields).describe('памятка школы');

/** `content/observers/<slug>.mdx` */
export const instructionSchema = z
  .strictObject({
    title: line.describe('заголовок'),
    summary: line.describe('одно предложение для списков'),
    order: z.int().describe('место в списке'),
    reviewed,
    sources: z.array(citation).min(1).describe('на чём основано'),
  })
  .describe('инструкция наблюдателю');

/** `content/faq/<slug>.md` */
export const answerSchema = z
  .strictObject({
    question: line.describe('вопрос словами родителя'),
    order: z.int().describe('место в списке'),
    reviewed,
    sources: z.array(citation).min(1).describe('на чём основано'),
  })
  .describe('ответ родителям');

/** `content/glossary/<slug>.md` */
export const termSchema = z
  .strictObject({
    term: line.describe('слово или сокращение'),
    expansion: line.optional().describe('расшифровка'),
    synonyms: z.array(line).optional().describe('как ещё говорят'),
    typed: z.array(line).optional().describe('как набирают с ошибкой: только для поиска'),
    territory: slug.optional().describe('где так говорят, если в одной территории; без поля: везде'),
  })
  .describe('слово словаря');

export type Memo = z.infer<typeof memoSchema>;
export type Instruction = z.infer<typeof instructionSchema>;
export type Answer = z.infer<typeof answerSchema>;
export type GlossaryTerm = z.infer<typeof termSchema>;
