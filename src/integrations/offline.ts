import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { build, type Rolldown } from 'vite';
import type { Kept } from '../observer/worker/kept.ts';
import { href, routes } from '../routes.ts';
import { addressOfFile, kitFiles, kitVersion } from './offline-files.ts';

/** Pages whose code keeps an observation: they are not exchanged under an open window. */
const TOOLS = [routes.checklist, routes.act];

export interface OfflineOptions {
  /** Base path with slashes at both ends. */
  readonly base: string;
  /** True takes the worker back: the script then only clears up after itself on every device that comes by. */
  readonly retired?: boolean;
}

async function bundle(entry: string): Promise<string> {
  const output = (await build({
    configFile: false,
    envFile: false,
    publicDir: false,
    logLevel: 'error',
    root: fileURLToPath(new URL('../observer/worker/', import.meta.url)),
    build: {
      write: false,
      target: 'es2022',
      lib: {
        entry: fileURLToPath(new URL(`../observer/worker/${entry}`, import.meta.url)),
        name: 'worker',
        formats: ['iife'],
      },
    },
  })) as Rolldown.RolldownOutput[];
  const [chunk] = output.flatMap((one) => one.output);
  if (chunk?.type !== 'chunk' || chunk.imports.length > 0) throw new Error(`${entry}: не один файл`);
  return chunk.code;
}

/** The text of the worker for a built site; the same site gives the same text. */
export async function workerScript(dir: string, { base, retired = false }: OfflineOptions): Promise<string> {
  const code = await bundle(retired ? 'retire.ts' : 'worker.ts');
  const found = kitFiles(dir);
  const pages = found.pages.map((file) => addressOfFile(base, file));
  const kept: Kept = {
    base,
    version: kitVersion(dir, found, code),
    pages,
    tools: TOOLS.map((path) => href(base, path)).filter((path) => pages.includes(path)),
    files: found.files.map((file) => addressOfFile(base, file)),
    fallback: href(base, routes.noNetwork),
  };
  return `const KEPT=${JSON.stringify(kept)};\n${code}`;
}

/** Writes the service worker of the observer's kit; stands before `precompress` and after all that changes pages. */
export function offlineKit(options: OfflineOptions): AstroIntegration {
  return {
    name: 'offline-kit',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const folder = fileURLToPath(dir);
        writeFileSync(join(folder, routes.worker), await workerScript(folder, options));
        const { pages, files } = kitFiles(folder);
        const octets = [...pages, ...files].reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
        logger.info(`без сети: файлов ${pages.length + files.length}, ${Math.round(octets / 1024)} КБ`);
      },
    },
  };
}
