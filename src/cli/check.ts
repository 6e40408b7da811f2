import process from 'node:process';
import { parseArgs } from 'node:util';
import { type ContentCheck, checkContent } from '../checks/content.ts';
import { formatAnnotations, formatJson } from '../checks/report.ts';
import { counted } from '../checks/russian.ts';
import { PortalError, runCommand } from './errors.ts';
import { keepReport } from './keep-report.ts';
import { loadSite } from './load-site.ts';
import { readPrevious, writeSchedules } from './previous-schedules.ts';

const HELP = `Проверка содержания портала.
  npm run check                    все ошибки и предупреждения с файлом и строкой
  npm run check -- --strict        предупреждения считаются ошибками
  npm run check -- --json          отчёт для программ
  npm run check -- --annotations   отчёт для GitHub Actions
  npm run check -- --report файл   отчёт ещё и в файл
  npm run check -- --previous место
                                   графики прошлой публикации: папка содержания или файл;
                                   молчаливый перенос, отмена и исчезнувшая строка — ошибки
  npm run check -- --write-schedules файл
                                   записать графики для следующего сравнения, если ошибок нет
Код выхода 1, если есть ошибки; папку содержания задаёт PORTAL_CONTENT.
`;

interface Flags {
  readonly strict?: boolean;
  readonly json?: boolean;
  readonly annotations?: boolean;
  readonly report?: string;
  readonly previous?: string;
  readonly 'write-schedules'?: string;
  readonly help?: boolean;
}

function flags(): Flags {
  try {
    const flag = { type: 'boolean' } as const;
    const path = { type: 'string' } as const;
    return parseArgs({
      options: {
        strict: flag,
        json: flag,
        annotations: flag,
        help: flag,
        report: path,
        previous: path,
        'write-schedules': path,
      },
    }).values;
  } catch {
    throw new PortalError(`Такого параметра нет, или за ним не назван файл.\n${HELP}`);
  }
}

function output(check: ContentCheck, asked: Flags): string {
  if (asked.json) return formatJson(check.problems, check.root);
  const annotations = asked.annotations ? formatAnnotations(check.problems, check.root) : '';
  const clean = `Содержание проверено: ${counted(check.files, 'файл', 'файла', 'файлов')}, ошибок и предупреждений нет.\n`;
  return annotations + (check.report || clean);
}

/** `npm run check`: the content gate, without Astro. */
await runCommand(async () => {
  const asked = flags();
  if (asked.help) {
    process.stdout.write(HELP);
    return;
  }
  const site = await loadSite();
  const previous = asked.previous === undefined ? undefined : await readPrevious(asked.previous, site.now);
  const check = await checkContent(site, { previous });
  const failed = check.errors > 0 || (asked.strict && check.warnings > 0);
  if (asked.report !== undefined) await keepReport(site, asked.report, check.report);
  process.stdout.write(output(check, asked));
  if (asked['write-schedules'] !== undefined && !failed) await writeSchedules(asked['write-schedules'], check.entries);
  process.exitCode = failed ? 1 : 0;
});
