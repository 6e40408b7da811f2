import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig } from 'astro/config';
import { readRedirects } from './src/integrations/redirects.ts';
import { readAbbreviations } from './src/integrations/glossary.ts';
import { portalOrigin } from './src/integrations/origin.ts';
import { contentGate } from './src/integrations/gate.ts';
import { offlineKit } from './src/integrations/offline.ts';
import { pagefindIndex } from './src/integrations/pagefind.ts';
import { precompress } from './src/integrations/precompress.ts';
import { restoreScript } from './src/components/view/restore.ts';
import { markdownPlugins } from './src/markdown/render.ts';
import { site } from './src/site.ts';

const hash = (script) => `sha256-${createHash('sha256').update(script).digest('base64')}`;

/** Modules that the script of every page runs at once. */
const READING =
  /preload-helper|src\/(?:components\/(?:layout\/(?:reading|intent)|schedule\/(?:my-class|today)|view\/switch)|domain\/(?:plural|schedule\/relative))\.ts$/;

export default defineConfig({
  site: portalOrigin(site),
  base: site.base,
  outDir: site.outDir,
  trailingSlash: 'always',
  // Astro's default glues Russian words to the links beside them.
  compressHTML: true,
  prerenderConflictBehavior: 'error',
  redirects: readRedirects(site),
  markdown: {
    processor: satteri(markdownPlugins({ kind: 'text', base: site.base, abbreviations: readAbbreviations(site) })),
    syntaxHighlight: false,
  },
  integrations: [contentGate(site), mdx(), pagefindIndex(), offlineKit({ base: site.base }), precompress()],
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "base-uri 'none'",
        "connect-src 'self'",
        "font-src 'self'",
        "form-action 'self'",
        "img-src 'self'",
        "manifest-src 'self'",
        "worker-src 'self'",
      ],
      // Pagefind's engine is WebAssembly; nothing else needs the word.
      scriptDirective: { resources: ["'self'", "'wasm-unsafe-eval'"], hashes: [hash(restoreScript)] },
      styleDirective: { resources: ["'self'"] },
    },
  },
  // While one page is written to disk the next is made: a fifth off the time of a region's build, octet for octet the same.
  build: { inlineStylesheets: 'never', format: 'directory', assets: '_astro', concurrency: 4 },
  devToolbar: { enabled: false },
  server: { port: site.port },
  vite: {
    build: {
      assetsInlineLimit: 0,
      // The editor's form carries the gate; a test bounds what it weighs over the wire.
      chunkSizeWarningLimit: 1000,
      // Astro marks MDX modules with a directive that the bundler does not know; it is told so for every file.
      rolldownOptions: { onLog: (level, log, handler) => log.code === 'MODULE_LEVEL_DIRECTIVE' || handler(level, log) },
    },
    environments: {
      client: {
        build: {
          rolldownOptions: {
            output: {
              // What every page loads comes in one file, however many rooms share it: files under 1 KB go uncompressed.
              codeSplitting: {
                groups: [{ name: 'reading', test: READING }],
              },
            },
          },
        },
      },
    },
    server: { fs: { allow: [fileURLToPath(new URL('.', import.meta.url)), site.contentDir] } },
  },
});
