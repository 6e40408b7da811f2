import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Abbreviation, abbreviationsOf, type Term } from '../domain/glossary/abbreviations.ts';
import { readContentFile } from '../markdown/front-matter.ts';
import { collections } from '../schemas/collections.ts';
import { termSchema } from '../schemas/texts.ts';
import type { Site } from '../site.ts';

/** A word of the glossary; undefined when the file is broken: of that the gate speaks, not the configuration. */
function termIn(file: string): Term | undefined {
  try {
    const { yaml } = readContentFile(readFileSync(file, 'utf8'));
    const parsed = termSchema.safeParse(yaml.errors.length > 0 ? undefined : yaml.toJS({ maxAliasCount: 0 }));
    return parsed.success ? { ...parsed.data, id: basename(file, '.md') } : undefined;
  } catch {
    return undefined;
  }
}

/** Abbreviations of `content/glossary/`, for texts to be explained by. */
export function readAbbreviations(site: Site): Abbreviation[] {
  const files = globSync(collections.glossary.pattern, { cwd: site.contentDir }).sort();
  return abbreviationsOf(files.map((file) => termIn(join(site.contentDir, file))).filter((term) => term !== undefined));
}
