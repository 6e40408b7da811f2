import type { z } from 'zod';
import { checklistSchema } from './checklist.ts';
import { allowSchema } from './allow.ts';
import { documentSchema } from './document.ts';
import { hotlineSchema } from './hotline.ts';
import { eventSchema, newsSchema } from './news.ts';
import { paperSchema } from './paper.ts';
import { portalSchema } from './portal.ts';
import { redirectsSchema, rulesSchema } from './rules.ts';
import { scheduleSchema } from './schedule.ts';
import { schoolSchema } from './school.ts';
import { territorySchema } from './territory.ts';
import { answerSchema, instructionSchema, memoSchema, schoolMemoSchema, termSchema } from './texts.ts';

export interface CollectionSpec {
  /** Paths below the content folder; `*` is one folder or file name. */
  readonly pattern: string;
  readonly schema: z.ZodType;
  /** Russian name for reports. */
  readonly label: string;
  /** Files that come from schools: no raw HTML, no code, only safe links. */
  readonly untrusted?: true;
  /** Official texts: typography is left as received, clauses get anchors. */
  readonly verbatim?: true;
  /** A portal without a single such file is an error. */
  readonly required?: true;
}

/**
 * Every kind of content file: where it lies and what it must hold. The gate, Astro's
 * collections and the editor's handbook are all built from this one table.
 */
export const collections = {
  portal: { pattern: 'portal.md', schema: portalSchema, label: 'портал', required: true },
  territories: { pattern: 'territories/*.md', schema: territorySchema, label: 'территория', required: true },
  schools: { pattern: 'schools/*/*/index.md', schema: schoolSchema, label: 'карточка школы', untrusted: true },
  schedules: { pattern: 'schools/*/*/grafik-*.md', schema: scheduleSchema, label: 'график', untrusted: true },
  schoolNews: { pattern: 'schools/*/*/novosti/*.md', schema: newsSchema, label: 'новость школы', untrusted: true },
  schoolEvents: { pattern: 'schools/*/*/sobytiya/*.md', schema: eventSchema, label: 'событие школы', untrusted: true },
  papers: { pattern: 'schools/*/*/dokumenty/*.md', schema: paperSchema, label: 'документ школы', untrusted: true },
  schoolMemos: {
    pattern: 'schools/*/*/pamyatki/*.md',
    schema: schoolMemoSchema,
    label: 'памятка школы',
    untrusted: true,
  },
  documents: { pattern: 'documents/*/*.md', schema: documentSchema, label: 'официальный документ', verbatim: true },
  memos: { pattern: 'memos/*.mdx', schema: memoSchema, label: 'памятка' },
  instructions: { pattern: 'observers/*.mdx', schema: instructionSchema, label: 'инструкция наблюдателю' },
  checklist: { pattern: 'observers/cheklist.md', schema: checklistSchema, label: 'чек-лист наблюдателя' },
  hotlines: { pattern: 'hotlines/*.md', schema: hotlineSchema, label: 'горячая линия' },
  events: { pattern: 'events/*.md', schema: eventSchema, label: 'событие' },
  news: { pattern: 'news/*/*.md', schema: newsSchema, label: 'новость', untrusted: true },
  faq: { pattern: 'faq/*.md', schema: answerSchema, label: 'ответ родителям' },
  glossary: { pattern: 'glossary/*.md', schema: termSchema, label: 'слово словаря' },
  rules: { pattern: 'rules/*.md', schema: rulesSchema, label: 'рамка учебного года', required: true },
  redirects: { pattern: 'redirects.md', schema: redirectsSchema, label: 'старые адреса' },
  // Read by the gate alone: the site has no page for it.
  allowances: { pattern: 'allow.md', schema: allowSchema, label: 'разрешения' },
} as const satisfies Record<string, CollectionSpec>;

export type CollectionName = keyof typeof collections;
