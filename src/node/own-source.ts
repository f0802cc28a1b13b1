import { createRequire } from 'node:module';
import path from 'node:path';

/**
 * The program lies in one folder, and the newsroom that it runs for in another, the working directory: in
 * Peyk's own repository the first is `src` below the second, with a newsroom's packages it is
 * `node_modules/peyk/compiled`, whose modules are JavaScript (docs/decisions/0600-a-package-of-compiled-modules.md).
 *
 * Compiled pages hold a copy of this module that lies elsewhere. Whoever opens them has loaded the program's
 * own before, and what that says is said to all of the thread.
 */
const KEY = Symbol.for('peyk.own-source');

interface OwnSource {
  dir: string;
  /** `.ts` or `.js` */
  extension: string;
  /** Where the bundle stands that this process runs from; undefined where it runs from the modules. */
  bundle?: string;
}

const holder = globalThis as { [KEY]?: OwnSource };

const SOURCE: OwnSource = (holder[KEY] ??= {
  dir: path.resolve(import.meta.dirname, '..'),
  extension: path.extname(import.meta.filename),
});

/** How the names of the program's own modules end. */
export const OWN_EXTENSION = SOURCE.extension;

/** The folder of the program's modules, absolute. */
export const ownDir = (): string => SOURCE.dir;

/** A file of the program by its path below `src`: `media/cards/fonts/vazirmatn-bold.ttf`; absolute. */
export const ownFile = (below: string): string => path.join(SOURCE.dir, below);

/** A module of the program by its path below `src`, without the end of its name: `engine/compile/compile`. */
export const ownModule = (below: string): string => ownFile(below + SOURCE.extension);

/** Let this process run from a bundle of the program, absolute (`engine/compile/bundle-program.ts`). */
export function runFromBundle(dir: string): void {
  SOURCE.bundle = dir;
}

/** A module of a bundle, by its path below `src`. */
export const bundledModule = (dir: string, below: string): string => path.join(dir, `${below}.mjs`);

/** What Node is told to start a module in a process of its own: from the bundle where this one runs from it. */
export const startWords = (below: string): [file: string, ...args: string[]] =>
  SOURCE.bundle === undefined
    ? [ownModule(below)]
    : [ownModule('node/start-bundled'), bundledModule(SOURCE.bundle, below)];

/** The package's folder: it holds `package.json`, the sample newsroom and the program. */
export const packageFile = (below: string): string => path.join(SOURCE.dir, '..', below);

/** A file of an installed package, by the name that Node knows it by: `astro/package.json`; absolute. */
export const installedFile = (name: string): string =>
  createRequire(packageFile('package.json')).resolve(name);

/** The folder of the installed packages, where tools keep what they make of them (`.cache`). */
export const packagesDir = (): string => path.resolve(installedFile('astro/package.json'), '../..');

/** The newsroom's folder of what it puts in the place of ours: its `theme.css` and components. */
export const REPLACEMENTS = 'src';
