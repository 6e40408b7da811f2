import { z } from 'zod';
import { isoDate, line, schoolYear, slug, timeOfDay } from './common.ts';

export const assessmentStatuses = ['назначена', 'перенесена', 'проведена', 'отменена'] as const;
export const assessmentForms = ['на бумаге', 'на компьютере'] as const;
/** Fields of a row that a change entry may name. */
export const changeableFields = [
  'date',
  'secondDate',
  'lesson',
  'time',
  'subject',
  'letters',
  'status',
  'reserve',
  'form',
  'minutes',
] as const;

/** A subject that is drawn at random: the school learns it about a week before the work. */
const randomChoice = z
  .strictObject({
    group: line.describe('из какой группы: «общественно-научный предмет»'),
    subjects: z.array(line).min(2).describe('какие предметы возможны'),
    knownFrom: isoDate.describe('день, когда предмет станет известен'),
  })
  .describe('предмет по случайному выбору');

const rowFields = z.strictObject({
  id: slug.describe('постоянное имя строки: остаётся при переносе и смене предмета'),
  grade: z.int().min(1).max(11).describe('параллель'),
  letters: z
    .array(z.string().regex(/^[А-ЯЁ]$/, { error: 'Буква класса: одна заглавная русская буква' }))
    .min(1)
    .optional()
    .describe('буквы классов; без поля: вся параллель'),
  subject: line.optional().describe('предмет, как в content/rules'),
  choice: randomChoice.optional(),
  date: isoDate.describe('день работы, вида 2027-04-20'),
  secondDate: isoDate.optional().describe('второй день, если работа идёт два дня'),
  lesson: z.int().min(1).max(12).optional().describe('номер урока'),
  time: timeOfDay.optional().describe('начало по местному времени'),
  minutes: z
    .union([z.literal(45), z.literal('2x45')], { error: 'Допустимо 45 или "2x45"' })
    .describe('длительность: 45 или "2x45"'),
  form: z.enum(assessmentForms).describe('форма работы'),
  status: z.enum(assessmentStatuses).optional().describe('состояние; без поля: назначена'),
  reserve: isoDate.optional().describe('резервный день'),
  note: line.optional().describe('примечание для родителей'),
  observersWanted: z.boolean().optional().describe('true, если школа ждёт наблюдателей'),
  exceptions: z
    .array(z.strictObject({ rule: slug.describe('имя рекомендации'), reason: line.describe('почему так') }))
    .optional()
    .describe('почему школа отступила от рекомендации'),
});

const row = rowFields.refine((value) => value.subject !== undefined || value.choice !== undefined, {
  error: 'Назовите предмет (subject) или выбор (choice)',
  path: ['subject'],
});

/** Letters as an entry writes them: «А, Б», so that one set of classes has one text. */
const lettersOfChange = z
  .string()
  .regex(/^[А-ЯЁ](?:, [А-ЯЁ])*$/)
  .refine((value) => {
    const letters = value.split(', ');
    return letters.every((letter, index) => index === 0 || (letters[index - 1] ?? '').localeCompare(letter, 'ru') < 0);
  })
  .optional();

/** Says what a row's own field has against a value; undefined when it could stand there. */
function faultOf(field: (typeof changeableFields)[number], value: string | number): string | undefined {
  if (field === 'letters') {
    const { success } = lettersOfChange.safeParse(value === '' ? undefined : value);
    return success ? undefined : 'Нужны буквы классов по алфавиту, через запятую и в кавычках: "А, Б"';
  }
  const schema = rowFields.shape[field];
  const parsed = schema.safeParse(value === '' ? undefined : value, {
    error: (issue) => {
      if (issue.code === 'invalid_value') return `Допустимо: ${issue.values.join(', ')}`;
      if (issue.code === 'invalid_type' && typeof issue.input === 'string') return 'Нужно число без кавычек';
      return `Такого в поле ${field} не бывает`;
    },
  });
  return parsed.error?.issues[0]?.message;
}

const change = z
  .strictObject({
    date: isoDate.describe('когда изменили'),
    row: slug.describe('имя строки'),
    field: z.enum(changeableFields).describe('что изменили'),
    old: z.union([z.string(), z.number()]).describe('было; "", если поля не было'),
    new: z.union([z.string(), z.number()]).describe('стало; "", если поле убрали'),
    reason: line.describe('почему'),
    order: line.optional().describe('приказ: «№ 12 от 15.04.2027»'),
  })
  // Pages are made for days that a work left, and words for every value: «20.04» would break both.
  .superRefine((value, context) => {
    for (const side of ['old', 'new'] as const) {
      const fault = faultOf(value.field, value[side]);
      if (fault !== undefined) context.addIssue({ code: 'custom', path: [side], message: fault });
    }
  })
  .describe('запись об изменении');

/** `content/schools/<territory>/<school>/grafik-<year>.md` */
export const scheduleSchema = z
  .strictObject({
    schoolYear,
    order: z
      .strictObject({
        number: z
          .string({ error: 'Номер приказа берут в кавычки' })
          .min(1)
          .describe('номер приказа в кавычках, без знака №'),
        date: isoDate.describe('день приказа, вида 2027-04-20'),
        paper: slug.optional().describe('документ школы с текстом приказа'),
      })
      .describe('приказ, которым утверждён график'),
    published: isoDate.describe('когда график опубликован'),
    checked: isoDate.describe('когда график последний раз сверили'),
    nextCheck: isoDate.optional().describe('когда сверят снова'),
    rows: z.array(row).min(1).describe('работы'),
    changes: z.array(change).optional().describe('изменения, от старых к новым'),
  })
  .describe('график');

export type Schedule = z.infer<typeof scheduleSchema>;
export type ScheduleRow = Schedule['rows'][number];
export type ScheduleChange = NonNullable<Schedule['changes']>[number];
