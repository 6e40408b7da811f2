import { z } from 'zod';

/** What a build leaves out for its errors (`PORTAL_ISOLATE=1`); no content file, the gate makes it. */
export const leftOutSchema = z.strictObject({
  /** Paths of files and folders below the content folder. */
  paths: z.array(z.string()),
  /** Folders of schools whose card is one made from their id: `primer/licey-21`. */
  cards: z.array(z.string()),
});
