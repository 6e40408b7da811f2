import { z } from 'zod';
import { citation, isoDate, line, slug } from './common.ts';
import { paperKinds } from './paper.ts';
import { memoAudiences } from './texts.ts';

/** What of a school's content shows that an item is published. */
export const coverageEvidence = [
  'график',
  'горячая линия',
  'родительское собрание',
  'документ',
  'памятка',
  'новость',
] as const;

const due = z
  .strictObject({
    days: z.int().min(0).max(365).describe('сколько календарных дней'),
    of: z.enum(['до первой работы', 'после последней работы']).describe('от чего считать'),
  })
  .describe('срок, который считают от работ школы');

/** One thing that schools publish about the works: the page of openness says of each school whether it is there. */
export const coverageItem = z
  .strictObject({
    id: slug.describe('имя пункта: им называет его карточка школы'),
    title: line.describe('что публикуют: «График работ с приказом»'),
    short: line.describe('два-три слова для столбца таблицы'),
    evidence: z.array(z.enum(coverageEvidence)).min(1).describe('по чему видно, что опубликовано: довольно одного'),
    papers: z.array(z.enum(paperKinds)).min(1).optional().describe('виды документов школы, если evidence: документ'),
    words: line.optional().describe('часть слова, которая есть в названии документа: «объективн»'),
    audience: z.enum(memoAudiences).optional().describe('для кого памятка, если evidence: памятка'),
    days: z
      .int()
      .min(1)
      .optional()
      .describe('не старше скольких дней; о номере, который не проверяли дольше, так и сказано'),
    thisYear: z.boolean().optional().describe('true: документ прошлого учебного года не считается'),
    due: due.optional(),
    dueOn: isoDate.optional().describe('срок в один день для всех школ; из двух сроков верен ранний'),
    dueWhy: line.optional().describe('почему такой срок'),
    source: citation,
    verified: z.boolean().describe('true, если сверено с текстом источника'),
  })
  .refine((item) => item.evidence.includes('документ') === (item.papers !== undefined), {
    error: 'Виды документов (papers) называют у документа и только у него',
    path: ['papers'],
  })
  .refine((item) => item.evidence.includes('памятка') === (item.audience !== undefined), {
    error: 'Читателя (audience) называют у памятки и только у неё',
    path: ['audience'],
  })
  .describe('что публикуют школы');

export type CoverageItem = z.infer<typeof coverageItem>;
