import { z } from 'zod';
import { isoDate, line } from './common.ts';

/** What must not be published, by kinds: the leak guard's findings are sorted so. */
export const leakKinds = [
  'ученик',
  'список людей',
  'дата рождения',
  'СНИЛС',
  'паспорт',
  'код участника',
  'отметка ученика',
  'мобильный телефон',
  'материалы работы',
] as const;

export type LeakKind = (typeof leakKinds)[number];

/**
 * `content/allow.md`: files in which the portal's editors let one kind of finding stand, each with its reason and
 * for a time. It lies outside the folders of schools: a school does not allow itself.
 */
export const allowSchema = z
  .strictObject({
    allow: z
      .array(
        z.strictObject({
          file: z
            .string()
            .regex(/^(?!\/)(?!.*(?:^|\/)\.\.?\/)[^\s\\][^\\]{0,300}$/, {
              error: 'Путь от папки content: schools/primer/licey-21/index.md',
            })
            .describe('файл, путь от папки content'),
          kind: z.enum(leakKinds).describe('что в нём допустимо'),
          reason: line.describe('причина своими словами'),
          until: isoDate.describe('последний день разрешения (не дальше года)'),
        }),
      )
      .describe('разрешения; пустой список, если их нет'),
  })
  .describe('разрешения');

export type Allow = z.infer<typeof allowSchema>;
