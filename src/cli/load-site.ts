import type { Site } from '../site.ts';
import { PortalError } from './errors.ts';

/**
 * Reads the environment through `site.ts`, which does so when it is first imported.
 * @throws PortalError with the Russian reason when a variable cannot be understood.
 */
export async function loadSite(): Promise<Site> {
  try {
    return (await import('../site.ts')).site;
  } catch (error) {
    throw new PortalError(error instanceof Error ? error.message : String(error));
  }
}
