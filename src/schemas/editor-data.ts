import { z } from 'zod';
import { slug } from './common.ts';
import { portalSchema } from './portal.ts';
import { rulesSchema } from './rules.ts';
import { territorySchema } from './territory.ts';
import { termSchema } from './texts.ts';

/**
 * `/redaktoru/dannye.json`: what the editor's form has to know of the portal to check one school's file as the gate
 * does. Everything in it stands on the portal's pages as well.
 */
export const editorDataSchema = z.strictObject({
  version: z.literal(1),
  portal: portalSchema,
  territories: z.array(z.strictObject({ id: slug, data: territorySchema })),
  /** Frames of all school years. */
  rules: z.array(rulesSchema),
  /** Names of official documents, which a school's card may list. */
  documents: z.array(slug),
  glossary: z.array(z.strictObject({ id: slug, data: termSchema })),
});

/** `/shkoly/<school>/fayly.json`: the texts of one school's own content files, letter by letter, for the form alone. */
export const schoolFilesSchema = z.strictObject({
  version: z.literal(1),
  school: slug,
  territory: slug,
  files: z.array(
    z.strictObject({
      /** Below the content folder: `schools/primer/licey-21/index.md`. */
      path: z.string(),
      text: z.string(),
    }),
  ),
  /** Names of pictures and PDF in the folder `fayly`. */
  attachments: z.array(z.string()),
});

export type EditorData = z.infer<typeof editorDataSchema>;
export type SchoolFiles = z.infer<typeof schoolFilesSchema>;
