import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import {
  captureHeads,
  COMPILED_DIR,
  inlineStyles,
  openCompiledPages,
  type CompiledPages,
  type PageHeads,
} from '../astro-internals.ts';
import { readSheets, type KnownSheet } from '../lean/known-sheets.ts';

const serverOf = (dir: string): string => path.join(dir, 'server');
const headsOf = (dir: string): string => path.join(dir, 'heads.json');
const sheetsOf = (dir: string): string => path.join(dir, 'style-rules.json');

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

/** Compiled pages, and the rules of their style sheets. */
export interface CapturedPages extends CompiledPages {
  sheets: readonly KnownSheet[];
}

/** Open what `captureBuild` wrote. @throws {UnknownAstro} */
export async function openCaptured(dir: string): Promise<CapturedPages> {
  // Written by `captureBuild`; a program's folder appears whole or not at all.
  const heads = JSON.parse(readFileSync(headsOf(dir), 'utf8')) as PageHeads;
  const sheets = JSON.parse(readFileSync(sheetsOf(dir), 'utf8')) as KnownSheet[];
  return { ...(await openCompiledPages(serverOf(dir), heads)), sheets };
}
