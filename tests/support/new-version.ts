import { cp, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { workerScript } from '../../src/integrations/offline.ts';
import { buildDir } from './builds.ts';

/**
 * The built portal as its next version would be: every file of `_astro/` has another name, every page of the kit
 * another word.
 * @param dir an empty folder
 */
export async function writeNewVersion(dir: string): Promise<void> {
  await cp(buildDir('main'), dir, { recursive: true });
  const assets = (await readdir(join(dir, '_astro'))).filter((name) => !/\.(?:br|gz)$/.test(name));
  const renamed = new Map(assets.map((name) => [name, name.replace(/(\.\w+)$/, '-v2$1')]));
  for (const file of await readdir(dir, { recursive: true })) {
    const path = join(dir, file);
    if (/\.(?:br|gz)$/.test(file)) await rm(path);
    else if (/\.(?:html|css|js)$/.test(file)) {
      let text = await readFile(path, 'utf8');
      for (const [name, next] of renamed) text = text.replaceAll(name, next);
      await writeFile(path, text.replaceAll(/(Акт|Чек-лист) наблюдателя<\/h1>/g, '$1 наблюдателя, новый</h1>'));
    }
  }
  for (const [name, next] of renamed) await rename(join(dir, '_astro', name), join(dir, '_astro', next));
  await writeFile(join(dir, 'sw.js'), await workerScript(dir, { base: '/' }));
}
