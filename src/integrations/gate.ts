import type { AstroIntegration } from 'astro';
import { checkContent } from '../checks/content.ts';
import { counted } from '../checks/russian.ts';
import { PortalError } from '../cli/errors.ts';
import type { Site } from '../site.ts';

/** Sites whose content has passed in this process: `npm run build` asks before Astro does. */
const passed = new WeakSet<Site>();

/**
 * Lets a build go on only when the content has no error.
 * @param tell receives a line about warnings, which stop nothing
 * @throws PortalError with the whole report, in Russian.
 */
export async function passGate(site: Site, tell: (line: string) => void): Promise<void> {
  if (passed.has(site)) return;
  const { errors, warnings, report } = await checkContent(site);
  if (errors > 0) throw new PortalError(report.trimEnd());
  if (warnings > 0) {
    tell(
      `В содержании ${counted(warnings, 'предупреждение', 'предупреждения', 'предупреждений')}: npm run check покажет.`,
    );
  }
  passed.add(site);
}

/** The content gate before every build; in live editing the loader reports by itself and nothing is stopped. */
export function contentGate(site: Site): AstroIntegration {
  return {
    name: 'content-gate',
    hooks: {
      'astro:config:setup': async ({ command, logger }) => {
        if (command === 'build') await passGate(site, (line) => logger.warn(line));
      },
    },
  };
}
