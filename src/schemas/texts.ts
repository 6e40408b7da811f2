import { z } from 'zod';
import { citation, line, reviewed } from './common.ts';

export const memoAudiences = [
  'родителям',
  'ученикам',
  'учителям',
  'организаторам',
  'экспертам',
  'завучам',
  'директорам',
] as const;

/** `content/memos/<slug>.mdx`, and `schools/…/pamyatki/<slug>.md` of a school. */
export const memoSchema = z
  .strictObject({
    title: line.describe('заголовок'),
    summary: line.describe('одно предложение для списков'),
    audience: z.array(z.enum(memoAudiences)).min(1).describe('для кого'),
    order: z.int().optional().describe('место в списке'),
    reviewed,
    sources: z.array(citation).min(1).describe('на чём основано'),
  })
  .describe('памятка');

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
  })
  .describe('слово словаря');

export type Memo = z.infer<typeof memoSchema>;
export type Instruction = z.infer<typeof instructionSchema>;
export type Answer = z.infer<typeof answerSchema>;
export type GlossaryTerm = z.infer<typeof termSchema>;
