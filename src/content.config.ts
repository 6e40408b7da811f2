import { defineCollection } from 'astro:content';
import { contentLoader, leftOutLoader } from './integrations/content-loader.ts';
import { collections as specs } from './schemas/collections.ts';
import { leftOutSchema } from './schemas/left-out.ts';

/** Wiring only: kinds of files and their schemas stand in `schemas/collections.ts`. */
export const collections = {
  portal: defineCollection({ loader: contentLoader('portal'), schema: specs.portal.schema }),
  territories: defineCollection({ loader: contentLoader('territories'), schema: specs.territories.schema }),
  schools: defineCollection({ loader: contentLoader('schools'), schema: specs.schools.schema }),
  schedules: defineCollection({ loader: contentLoader('schedules'), schema: specs.schedules.schema }),
  schoolNews: defineCollection({ loader: contentLoader('schoolNews'), schema: specs.schoolNews.schema }),
  schoolEvents: defineCollection({ loader: contentLoader('schoolEvents'), schema: specs.schoolEvents.schema }),
  papers: defineCollection({ loader: contentLoader('papers'), schema: specs.papers.schema }),
  schoolMemos: defineCollection({ loader: contentLoader('schoolMemos'), schema: specs.schoolMemos.schema }),
  documents: defineCollection({ loader: contentLoader('documents'), schema: specs.documents.schema }),
  memos: defineCollection({ loader: contentLoader('memos'), schema: specs.memos.schema }),
  instructions: defineCollection({ loader: contentLoader('instructions'), schema: specs.instructions.schema }),
  checklist: defineCollection({ loader: contentLoader('checklist'), schema: specs.checklist.schema }),
  hotlines: defineCollection({ loader: contentLoader('hotlines'), schema: specs.hotlines.schema }),
  events: defineCollection({ loader: contentLoader('events'), schema: specs.events.schema }),
  news: defineCollection({ loader: contentLoader('news'), schema: specs.news.schema }),
  faq: defineCollection({ loader: contentLoader('faq'), schema: specs.faq.schema }),
  glossary: defineCollection({ loader: contentLoader('glossary'), schema: specs.glossary.schema }),
  rules: defineCollection({ loader: contentLoader('rules'), schema: specs.rules.schema }),
  redirects: defineCollection({ loader: contentLoader('redirects'), schema: specs.redirects.schema }),
  leftOut: defineCollection({ loader: leftOutLoader(), schema: leftOutSchema }),
};
