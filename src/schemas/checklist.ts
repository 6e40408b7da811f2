import { z } from 'zod';
import { actFields, actStages } from './act-form.ts';
import { citation, line, reviewed, slug } from './common.ts';

/** Which part of the morning a stage belongs to. */
export const checklistWhen = ['до', 'во время', 'после'] as const;

export { actFields, actStages } from './act-form.ts';

export const checklistBasis = ['акт', 'документ портала', 'типовая практика'] as const;
export const checklistSeverity = ['нарушение', 'замечание', 'для сведения'] as const;

const source = z
  .strictObject({
    id: slug.describe('имя источника: им называют его пункты'),
    short: line.describe('как назвать его рядом с пунктом: «форма Р-98, строка 2»'),
    source: citation,
  })
  .describe('источник пунктов');

const item = z
  .strictObject({
    id: slug.describe('постоянное имя пункта: по нему живут отметки и ссылки'),
    text: line.describe('что должно быть, если всё в порядке: на это отвечают «да», «нет» или «не видел»'),
    why: line.describe('зачем на это смотреть, одно-два предложения'),
    basis: z.enum(checklistBasis).describe('на чём держится пункт; акт: это и письмо ведомства'),
    source: slug.optional().describe('имя источника из sources; у типовой практики его нет'),
    severity: z
      .enum(checklistSeverity)
      .describe('чем считать «нет»: нарушение могло изменить результат или раскрыть задания'),
    inAct: line.describe('какими словами ответ «нет» входит в акт'),
    form: z.enum(actFields).optional().describe('поле или строка формы Р-98, если пункт о том же'),
  })
  .refine((one) => (one.basis === 'типовая практика') === (one.source === undefined), {
    error: 'Акт и документ портала называют источник (source), у типовой практики источника нет',
    path: ['source'],
  })
  .describe('пункт');

const stage = z
  .strictObject({
    id: slug.describe('имя этапа: его пишут в <Checklist stage="…" />'),
    title: line.describe('название этапа'),
    when: z.enum(checklistWhen).describe('до работы, во время или после'),
    actStage: z.enum(actStages).optional().describe('этап формы Р-98, если в ней такой есть'),
    items: z.array(item).min(1).describe('пункты по порядку'),
  })
  .describe('этап');

/** `content/observers/cheklist.md`: the one source of checklist, instructions and act. */
export const checklistSchema = z
  .strictObject({
    title: line.describe('заголовок'),
    summary: line.describe('одно предложение для списков'),
    reviewed,
    sources: z.array(source).min(1).describe('на чём держатся пункты'),
    stages: z.array(stage).min(1).describe('этапы по порядку'),
  })
  .describe('чек-лист наблюдателя');

export type Checklist = z.infer<typeof checklistSchema>;
export type ChecklistStage = Checklist['stages'][number];
export type ChecklistItem = ChecklistStage['items'][number];
export type ChecklistSource = Checklist['sources'][number];
