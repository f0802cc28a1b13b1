import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * What Astro's build knows of a page's head beside its compiled code: styles and scripts by page.
 * The shapes are those of Astro 7.3 (`core/build/environment.js`, `headElements`), which documents none
 * of it, so its version is pinned; a page without its styles fails the tests of the built site.
 */
export interface Frame {
  pages: [key: string, page: { styles: PageStyle[] }][];
  bundles: [specifier: string, file: string][];
  scripts: unknown[];
}

/** A style of a page: its text, or the file that holds it. */
interface PageStyle {
  sheet: { type: 'inline'; content: string } | { type: 'external'; src: string };
}

/** The parts of Astro's build internals that a frame is made of. */
export interface Internals {
  pagesByKeys: Map<string, { styles: PageStyle[] }>;
  entrySpecifierToBundleMap: Map<string, string>;
}

/** The texts of the styles that stand in pages; Astro joins those of one page. */
export const compiledStyles = ({ pagesByKeys }: Internals): Set<string> =>
  new Set(
    pagesByKeys
      .values()
      .flatMap(({ styles }) => styles)
      .flatMap(({ sheet }) => (sheet.type === 'inline' ? [sheet.content] : [])),
  );

const fileOf = (dir: string): string => path.join(dir, 'frame.json');

export function writeFrame(dir: string, internals: Internals, scripts: readonly unknown[]): void {
  const frame: Frame = {
    pages: Array.from(internals.pagesByKeys, ([key, { styles }]) => [key, { styles }]),
    bundles: [...internals.entrySpecifierToBundleMap],
    scripts: [...scripts],
  };
  writeFileSync(fileOf(dir), JSON.stringify(frame));
}

/** @throws {Error} where none was written */
export function readFrame(dir: string): { internals: Internals; scripts: unknown[] } {
  // Written by `writeFrame`; a program's folder appears whole or not at all.
  const { pages, bundles, scripts } = JSON.parse(readFileSync(fileOf(dir), 'utf8')) as Frame;
  return {
    internals: { pagesByKeys: new Map(pages), entrySpecifierToBundleMap: new Map(bundles) },
    scripts,
  };
}
