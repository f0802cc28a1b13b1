import { readFileSync } from 'node:fs';
import { openCompiledPages, type CompiledPages, type PageHeads } from '../astro-internals.ts';
import type { KnownSheet } from '../lean/known-sheets.ts';
import { headsOf, serverOf, sheetsOf } from './captured-files.ts';

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
