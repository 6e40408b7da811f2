import type { AstroIntegration } from 'astro';
import { type ContentCheck, checkContent } from '../checks/content.ts';
import { counted } from '../checks/russian.ts';
import { PortalError } from '../cli/errors.ts';
import type { Site } from '../site.ts';
import { liveReport } from './live-report.ts';
import { keepPassed } from './passed.ts';

/** Sites whose content has passed in this process: `npm run build` asks before Astro does. */
const passed = new WeakSet<Site>();

export interface GateOptions {
  /** Receives lines about what stops nothing: warnings, files left out. */
  readonly tell: (line: string) => void;
  /** Receives the whole report, whatever it says. */
  readonly keep?: (report: string) => Promise<void>;
}

/** «без публикации: 2 файла» with what their readers see; undefined when nothing is left out. */
function leftOutLine({ isolation }: ContentCheck): string | undefined {
  if (isolation === undefined) return undefined;
  const count = new Set([
    ...isolation.leftOut,
    ...[...isolation.cards.keys()].map((folder) => `schools/${folder}/index.md`),
  ]).size;
  return `Из-за ошибок не опубликовано: ${counted(count, 'файл', 'файла', 'файлов')} школ. Остальной портал публикуется.`;
}

/**
 * Lets a build go on only when the content has no error, or, under `PORTAL_ISOLATE`, none outside the schools' folders.
 * @returns a line about what is left out, or undefined
 * @throws PortalError with the whole report, in Russian.
 */
export async function passGate(site: Site, { tell, keep }: GateOptions): Promise<string | undefined> {
  if (passed.has(site)) return undefined;
  const check = await checkContent(site, { isolate: site.isolate });
  await keep?.(check.report);
  const { errors, warnings, report, entries, isolation } = check;
  if (errors > 0 && isolation === undefined) throw new PortalError(report.trimEnd());
  const line = leftOutLine(check);
  if (line !== undefined) tell(`${report}${line}`);
  else if (warnings > 0) {
    tell(
      `В содержании ${counted(warnings, 'предупреждение', 'предупреждения', 'предупреждений')}: npm run check покажет.`,
    );
  }
  keepPassed({ contentDir: site.contentDir, entries: Map.groupBy(entries, (entry) => entry.collection), isolation });
  passed.add(site);
  return line;
}

/** The content gate: before every build, which it stops; in live editing on top of every page, where it stops nothing. */
export function contentGate(site: Site): AstroIntegration {
  return {
    name: 'content-gate',
    hooks: {
      'astro:config:setup': async ({ command, logger, updateConfig }) => {
        if (command === 'build') await passGate(site, { tell: (line) => logger.warn(line) });
        if (command === 'dev') updateConfig({ vite: { plugins: [liveReport(site)] } });
      },
    },
  };
}
