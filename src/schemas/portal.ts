import { z } from 'zod';
import { email, isoDate, line, phone, schoolYear, slug, webAddress } from './common.ts';

/** `content/portal.md`: who publishes this portal and for whom. */
export const portalSchema = z
  .strictObject({
    name: line.describe('название портала'),
    owner: line.describe('кто публикует портал'),
    scope: z.enum(['регион', 'муниципалитет', 'школа']).describe('чей это портал'),
    territory: slug.optional().describe('главная территория портала (регион или муниципалитет)'),
    school: slug.optional().describe('имя школы, если это портал одной школы'),
    address: webAddress.optional().describe('адрес, по которому портал будет открыт'),
    schoolYear: schoolYear.describe('текущий учебный год'),
    notice: line.optional().describe('пояснение на каждой странице, например что портал демонстрационный'),
    contacts: z
      .strictObject({
        email: email.optional(),
        phone: phone.optional(),
        postal: line.optional().describe('почтовый адрес'),
        site: webAddress.optional(),
      })
      .describe('куда писать о портале'),
    repository: z
      .strictObject({
        kind: z.enum(['github', 'gitlab', 'gitea']).describe('что это за хранилище'),
        url: webAddress,
        branch: line.describe('ветка, в которую попадают правки'),
        folder: line
          .regex(/^(?:\.|[^\s./\\][^\s\\]*)$/, { error: 'Папка внутри хранилища: content, или точка для его корня' })
          .optional()
          .describe('папка содержания в хранилище; точка, если оно лежит в корне; без поля: content'),
      })
      .optional()
      .describe('где лежат файлы портала'),
    openData: z
      .strictObject({
        inn: z
          .string({ error: 'ИНН берут в кавычки' })
          .regex(/^(\d{10}|\d{12})$/, { error: 'В ИНН десять или двенадцать цифр' })
          .optional()
          .describe('ИНН владельца в кавычках: с него начинается номер набора'),
        responsible: line.optional().describe('кто отвечает за наборы'),
        phone: phone.optional(),
        email: email.optional(),
        published: isoDate.optional().describe('день первой публикации наборов'),
        periodicity: line.optional().describe('как часто обновляют: «еженедельно»'),
      })
      .optional()
      .describe('паспорт открытых данных; чего здесь нет, о том сказано «не указано»'),
  })
  .refine((value) => value.scope !== 'школа' || value.school !== undefined, {
    error: 'Портал одной школы: укажите её имя в поле school',
    path: ['school'],
  })
  .describe('портал');

export type Portal = z.infer<typeof portalSchema>;
