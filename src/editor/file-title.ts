import { isRealDate } from '../schemas/common.ts';
import { numeric, schoolYearTitle } from '../domain/dates.ts';
import { nameIn } from './file-place.ts';
import type { FormKind } from './kinds.ts';

/** How a file is called among its neighbours, by its first lines: nobody has to read the whole of it. */
export function fileTitle({ collection, title }: FormKind, path: string, text: string): string {
  const name = nameIn(path);
  const year = /^grafik-(\d{4}-\d{4})$/.exec(name)?.[1];
  if (collection === 'schedules') return year === undefined ? name : `${schoolYearTitle(year)} учебный год`;
  if (collection === 'schools') return title.toLowerCase();
  const [, own = ''] = /^title: *(.+)$/m.exec(text) ?? [];
  const words = own.replace(/^(['"])(.*)\1$/, '$2').replaceAll("''", "'") || name;
  const day = name.slice(0, 10);
  return isRealDate(day) ? `${words}, ${numeric(day)}` : words;
}
