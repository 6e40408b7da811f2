import { z } from 'zod';
import { line, reviewed, slug, timeZone, webAddress } from './common.ts';

/** `content/territories/<territory>.md` */
export const territorySchema = z
  .strictObject({
    name: line.describe('полное название: «Лужский муниципальный район»'),
    short: line.describe('короткое название: «Лужский район»'),
    genitive: line.describe('чего? для подписей: «Лужского района»'),
    kind: z.enum(['регион', 'район', 'город']).describe('вид территории'),
    parent: slug.optional().describe('территория, в которую эта входит'),
    timezone: timeZone,
    authority: line.optional().describe('орган управления образованием'),
    site: webAddress.optional().describe('официальный сайт органа'),
    demo: z.boolean().optional().describe('true только для учебного примера'),
    reviewed: reviewed.optional(),
  })
  .describe('территория');

export type Territory = z.infer<typeof territorySchema>;
