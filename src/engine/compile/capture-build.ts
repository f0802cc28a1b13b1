import { cpSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { captureHeads, COMPILED_DIR, inlineStyles } from '../astro-internals.ts';
import { readSheets } from '../lean/known-sheets.ts';
import { headsOf, serverOf, sheetsOf } from './captured-files.ts';

/**
 * Has Astro compile the pages and make none of them: what it compiled is copied below a folder, with what
 * its build knows of heads beside, so that pages can be made later without it.
 */
export function captureBuild(dir: string): AstroIntegration {
  let out = '';
  return {
    name: 'peyk:capture-build',
    hooks: {
      'astro:config:done': ({ config }) => {
        out = fileURLToPath(config.outDir);
      },
      'astro:build:start': ({ setPrerenderer }) => {
        setPrerenderer((base) => ({
          name: 'peyk:capture-build',
          setup: async () => {
            const compiled = path.join(out, COMPILED_DIR);
            const heads = await captureHeads(compiled, async () => base.setup?.());
            cpSync(compiled, serverOf(dir), { recursive: true });
            writeFileSync(headsOf(dir), JSON.stringify(heads));
            const styles = inlineStyles(heads.pages.map(([, page]) => page));
            writeFileSync(sheetsOf(dir), JSON.stringify(readSheets(styles)));
          },
          getStaticPaths: () => Promise.resolve([]),
          render: () => Promise.reject(new Error('No page is made while the program is compiled')),
        }));
      },
    },
  };
}
