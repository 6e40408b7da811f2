import process from 'node:process';
import { parseArgs } from 'node:util';
import { type ContentCheck, checkContent } from '../checks/content.ts';
import { formatAnnotations, formatJson } from '../checks/report.ts';
import { counted } from '../checks/russian.ts';
import { PortalError, runCommand } from './errors.ts';
import { keepReport } from './keep-report.ts';
import { loadSite } from './load-site.ts';

const HELP = `Проверка содержания портала.
  npm run check                    все ошибки и предупреждения с файлом и строкой
  npm run check -- --strict        предупреждения считаются ошибками
  npm run check -- --json          отчёт для программ
  npm run check -- --annotations   отчёт для GitHub Actions
  npm run check -- --report файл   отчёт ещё и в файл
Код выхода 1, если есть ошибки; папку содержания задаёт PORTAL_CONTENT.
`;

interface Flags {
  readonly strict?: boolean;
  readonly json?: boolean;
  readonly annotations?: boolean;
  readonly report?: string;
  readonly help?: boolean;
}

function flags(): Flags {
  try {
    const flag = { type: 'boolean' } as const;
    return parseArgs({
      options: { strict: flag, json: flag, annotations: flag, help: flag, report: { type: 'string' } },
    }).values;
  } catch {
    throw new PortalError(`Такого параметра нет.\n${HELP}`);
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
  const check = await checkContent(site);
  if (asked.report !== undefined) await keepReport(site, asked.report, check.report);
  process.stdout.write(output(check, asked));
  process.exitCode = check.errors > 0 || (asked.strict && check.warnings > 0) ? 1 : 0;
});
