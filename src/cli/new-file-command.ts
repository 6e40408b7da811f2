import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isRealDate, slug } from '../schemas/common.ts';
import { portalSchema } from '../schemas/portal.ts';
import { rulesSchema } from '../schemas/rules.ts';
import { schoolSchema } from '../schemas/school.ts';
import type { Site } from '../site.ts';
import { fieldsOf, tryFile } from './candidate.ts';
import { PortalError } from './errors.ts';
import { readYear } from './new-year.ts';
import { type FileKind, type NewFile, newFile, newSchedule, type Wish } from './new-file.ts';
import { schoolFolder } from './school-folder.ts';

export interface FileWish {
  readonly kind: FileKind;
  readonly title?: string | undefined;
  readonly school?: string | undefined;
  readonly territory?: string | undefined;
  readonly date?: string | undefined;
  readonly year?: string | undefined;
}

function scheduleOf(site: Site, wish: Wish, year: string | undefined): NewFile {
  const path = (name: string): string => join(site.contentDir, name);
  const own = year === undefined ? fieldsOf(path('portal.md'), 'portal.md', portalSchema).schoolYear : readYear(year);
  const rules = fieldsOf(path(`rules/${own}.md`), `rules/${own}.md`, rulesSchema);
  const card = wish.folder === undefined ? undefined : `${wish.folder}/index.md`;
  const classes = card === undefined ? {} : (fieldsOf(path(card), card, schoolSchema).classes ?? {});
  return newSchedule(wish, rules, Object.keys(classes).map(Number));
}

/**
 * Begins a file and tells what is left to do.
 * @returns the report, Russian
 * @throws PortalError when the file is there already, or would not be lawful even when it is filled in
 */
export async function beginFile(site: Site, asked: FileWish, today: string, dry: boolean): Promise<string> {
  const date = asked.date ?? today;
  if (!isRealDate(date)) throw new PortalError(`--date ${date}: нужен день вида 2027-04-20.`);
  const territory = asked.territory;
  if (territory !== undefined && !slug.safeParse(territory).success)
    throw new PortalError(`--territory ${territory}: имя латиницей, через дефис: luzhskiy-rayon.`);
  if (asked.school !== undefined && !slug.safeParse(asked.school).success)
    throw new PortalError(`--school ${asked.school}: имя латиницей, через дефис: licey-21.`);
  if (territory !== undefined && !existsSync(join(site.contentDir, `territories/${territory}.md`)))
    throw new PortalError(`Территории «${territory}» на портале нет: сначала нужен territories/${territory}.md.`);
  const folder = asked.school === undefined ? undefined : schoolFolder(site.contentDir, asked.school);
  const wish: Wish = { kind: asked.kind, title: asked.title, folder, territory, today, date };
  const { kind } = wish;
  const file = kind === 'schedule' ? scheduleOf(site, wish, asked.year) : newFile({ ...wish, kind });
  const path = join(site.contentDir, file.path);
  if (existsSync(path)) throw new PortalError(`Файл ${file.path} уже есть. Ничего не изменено.`);
  const { problems } = await tryFile(site, file.path, file.text);
  // What it asks of another file, the classes of a school's card, may be filled in as the begun file is.
  const faults = problems.filter(
    (problem) => problem.file === file.path && problem.severity === 'error' && problem.rule !== 'placeholders',
  );
  if (faults.length > 0)
    throw new PortalError(
      `Файл ${file.path} не начат:\n${faults.map(({ field, message }) => `  ${field}: ${message}`).join('\n')}`,
    );
  if (!dry) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, file.text, { flag: 'wx' });
  }
  const open = problems.filter(({ rule }) => rule === 'placeholders');
  return [
    dry ? `Был бы начат ${file.path} (--dry: ничего не записано).` : `Начат ${file.path}`,
    ...open.map(({ line, field, message }) => `  строка ${line}, ${field}: ${message}`),
    ...file.next.map((line) => `  ${line}`),
    'Впишите своё вместо «ЗАПОЛНИТЕ: …» и проверьте: npm run check',
    '',
  ].join('\n');
}
