import { existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { today as dayIn } from '../domain/dates.ts';
import type { Site } from '../site.ts';
import { PortalError, runCommand } from './errors.ts';
import { loadSite } from './load-site.ts';
import { beginFile, type FileWish } from './new-file-command.ts';
import { fileKinds } from './new-file.ts';
import { newPortal, PORTAL_HELP } from './new-portal.ts';
import { nextFrame, readYear, withSchoolYear, yearReport } from './new-year.ts';

const HELP = `Новые файлы портала.
  npm run new -- news "Заголовок" --school licey-21      новость школы
  npm run new -- event "Заголовок" --school licey-21     событие школы; --date 2026-12-03
  npm run new -- paper "Название" --school licey-21      документ школы: приказ, план, критерии
  npm run new -- memo "Заголовок" --school licey-21      памятка школы
  npm run new -- schedule --school licey-21              график; --year 2026/27
  npm run new -- school licey-22 --territory luzhskiy-rayon   карточка школы
  npm run new -- news|event "Заголовок" --territory luzhskiy-rayon   новость, событие района
  npm run new -- year 2027/28         рамка учебного года и schoolYear в portal.md
  --dry                               показать и ничего не записать (кроме portal)
${PORTAL_HELP}
Папку содержания задаёт PORTAL_CONTENT.`;

type Asked = { readonly dry: boolean } & ({ readonly year: string } | { readonly file: FileWish });

function asked(): Asked {
  const text = { type: 'string' } as const;
  try {
    const { values, positionals } = parseArgs({
      options: { dry: { type: 'boolean' }, school: text, territory: text, date: text, year: text },
      allowPositionals: true,
    });
    const [word, title, ...rest] = positionals;
    const { dry = false, ...flags } = values;
    const kind = fileKinds.find((one) => one === word);
    if (word === 'year' && title !== undefined && rest.length === 0 && Object.keys(flags).length === 0)
      return { dry, year: title };
    if (kind !== undefined && rest.length === 0) return { dry, file: { kind, title, ...flags } };
  } catch {
    // A flag that does not exist: the help tells of those that do.
  }
  throw new PortalError(HELP);
}

/** @throws PortalError when the file is missing or is not UTF-8: it would not come back octet by octet. */
function readText(path: string, name: string): string {
  if (!existsSync(path)) throw new PortalError(`Нет файла ${name}.`);
  const octets = readFileSync(path);
  const text = octets.toString('utf8');
  if (!Buffer.from(text).equals(octets)) throw new PortalError(`${name}: не UTF-8. Сначала исправьте (npm run check).`);
  return text;
}

/** What a new school year begins with. */
function beginYear({ contentDir, now }: Site, wished: string, dry: boolean): void {
  const year = readYear(wished);
  const today = dayIn(now, 'Europe/Moscow');
  const frames = globSync('rules/*.md', { cwd: contentDir }).map((file) => file.replaceAll('\\', '/'));
  const file = `rules/${year}.md`;
  if (frames.includes(file)) throw new PortalError(`Файл ${file} уже есть. Ничего не изменено.`);
  const last = frames
    .filter((name) => name < file)
    .toSorted()
    .at(-1);
  if (last === undefined)
    throw new PortalError('Нет рамки прошлого года: образец в content/README.md#рамка-учебного-года.');
  const portalPath = join(contentDir, 'portal.md');
  // All is made before anything is written, so that a fault leaves the content as it was.
  const portal = withSchoolYear(readText(portalPath, 'portal.md'), year);
  const frame = nextFrame(readText(join(contentDir, last), last), year, today);
  const schools = globSync('schools/*/*/index.md', { cwd: contentDir })
    .map((path) => path.replaceAll('\\', '/').split('/').slice(1, 3).join('/'))
    .toSorted();
  if (!dry) {
    writeFileSync(join(contentDir, file), frame, { flag: 'wx' });
    try {
      writeFileSync(portalPath, portal);
    } catch (error) {
      rmSync(join(contentDir, file));
      throw error;
    }
  }
  process.stdout.write(yearReport(year, schools, { dry, today }));
}

/** `npm run new -- news "…" --school licey-21`, `npm run new -- year 2027/28` */
await runCommand(async () => {
  if (process.argv[2] === 'portal') return newPortal(process.argv.slice(3));
  const wish = asked();
  const site = await loadSite();
  if ('year' in wish) beginYear(site, wish.year, wish.dry);
  else process.stdout.write(await beginFile(site, wish.file, dayIn(site.now, 'Europe/Moscow'), wish.dry));
});
