import { existsSync, globSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { today as dayIn } from '../domain/dates.ts';
import { PortalError, runCommand } from './errors.ts';
import { loadSite } from './load-site.ts';
import { newPortal, PORTAL_HELP } from './new-portal.ts';
import { nextFrame, readYear, withSchoolYear, yearReport } from './new-year.ts';

const HELP = `Новые файлы портала.
  npm run new -- year 2027/28         рамка учебного года и schoolYear в portal.md
  npm run new -- year 2027/28 --dry   только показать, что будет сделано
${PORTAL_HELP}
Папку содержания задаёт PORTAL_CONTENT.`;

function asked(): { readonly year: string; readonly dry: boolean } {
  try {
    const { values, positionals } = parseArgs({ options: { dry: { type: 'boolean' } }, allowPositionals: true });
    const [kind, year, ...rest] = positionals;
    if (kind === 'year' && year !== undefined && rest.length === 0) return { year, dry: values.dry ?? false };
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

/** `npm run new -- year 2027/28`: what a new school year begins with. */
await runCommand(async () => {
  if (process.argv[2] === 'portal') return newPortal(process.argv.slice(3));
  const { dry, ...wish } = asked();
  const year = readYear(wish.year);
  const { contentDir, now } = await loadSite();
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
});
