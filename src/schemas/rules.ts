import { z } from 'zod';
import { citation, isoDate, line, schoolYear, slug } from './common.ts';
import { coverageItem } from './coverage.ts';

const fact = { source: citation, verified: z.boolean().describe('true, если сверено с текстом источника') };

/** `content/rules/<school-year>.md`: the frame of the year. No such fact stands in code. */
export const rulesSchema = z
  .strictObject({
    schoolYear,
    verified: z.boolean().describe('true, если рамка года подтверждена приказом Рособрнадзора'),
    checkedOn: isoDate.describe('когда сверяли'),
    statement: line.describe('что сказать читателю о рамке этого года'),
    window: z
      .strictObject({ from: isoDate, to: isoDate, ...fact })
      .optional()
      .describe('сроки проведения в стране'),
    grades: z
      .array(
        z.strictObject({
          grade: z.int().min(1).max(11).describe('параллель'),
          compulsory: z.array(line).describe('обязательные предметы'),
          choices: z
            .array(
              z.strictObject({
                group: line.describe('название группы: «естественно-научный предмет»'),
                subjects: z.array(line).min(2).describe('предметы группы'),
              }),
            )
            .optional()
            .describe('группы, из которых предмет выбирают случайно'),
          limit: z.int().min(1).describe('сколько работ самое большее'),
        }),
      )
      .describe('параллели, в которых есть ВПР'),
    gradesSource: z.strictObject(fact).describe('откуда список параллелей и предметов'),
    subjects: z
      .array(
        z.strictObject({
          name: line.describe('название предмета, как в графиках'),
          short: line.describe('короткое имя для сетки месяца'),
          aliases: z.array(line).optional().describe('как ещё называют предмет'),
        }),
      )
      .describe('предметы: название, короткое имя для сетки'),
    limits: z
      .array(
        z.strictObject({
          rule: slug.describe('имя рекомендации, известное проверке'),
          text: line.describe('рекомендация своими словами'),
          value: z.int().optional().describe('число, если рекомендация называет его'),
          ...fact,
        }),
      )
      .describe('рекомендации к графику'),
    holidays: z
      .array(z.strictObject({ from: isoDate, to: isoDate, name: line.describe('что за дни: «День Победы»'), ...fact }))
      .optional()
      .describe('праздники и каникулы, когда работ не бывает'),
    coverage: z
      .array(coverageItem)
      .optional()
      .describe('что публикуют школы: по этому списку страница «Открытость» говорит, что есть и чего ещё нет'),
    unsettled: z.array(line).optional().describe('что ещё не известно'),
  })
  .describe('рамка учебного года');

/** `content/redirects.md`: a published address never dies. */
export const redirectsSchema = z
  .strictObject({
    redirects: z
      .array(
        z.strictObject({
          from: z
            .string()
            .regex(/^\/([a-z0-9-]+\/)+$/, { error: 'Адрес вида /shkoly/staroe-imya/' })
            .describe('прежний адрес: /shkoly/staroe-imya/'),
          to: z
            .string()
            .regex(/^\/([a-z0-9-]+\/)*$/, { error: 'Адрес вида /shkoly/novoe-imya/' })
            .describe('нынешний адрес: /shkoly/novoe-imya/'),
        }),
      )
      .describe('список: откуда и куда; пустой, если адреса не менялись'),
  })
  .describe('старые адреса');

export type Rules = z.infer<typeof rulesSchema>;
export type Redirects = z.infer<typeof redirectsSchema>;
