import { defineCollection } from 'astro:content';
import { contentLoader } from './integrations/content-loader.ts';
import { type CollectionName, collections as specs } from './schemas/collections.ts';

/** Wiring only: kinds of files and their schemas stand in `schemas/collections.ts`. */
const wired = <Name extends CollectionName>(name: Name) =>
  defineCollection({ loader: contentLoader(name), schema: specs[name].schema });

export const collections = {
  portal: wired('portal'),
  territories: wired('territories'),
  schools: wired('schools'),
  schedules: wired('schedules'),
  schoolNews: wired('schoolNews'),
  schoolEvents: wired('schoolEvents'),
  papers: wired('papers'),
  schoolMemos: wired('schoolMemos'),
  documents: wired('documents'),
  memos: wired('memos'),
  instructions: wired('instructions'),
  hotlines: wired('hotlines'),
  events: wired('events'),
  news: wired('news'),
  faq: wired('faq'),
  glossary: wired('glossary'),
  rules: wired('rules'),
  redirects: wired('redirects'),
};
