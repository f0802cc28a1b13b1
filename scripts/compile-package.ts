/**
 * What `npm pack` puts into the package (`prepack` of `package.json`): `compiled/` is `src/` in JavaScript,
 * with declarations, since Node strips no types below `node_modules`
 * (docs/decisions/0600-a-package-of-compiled-modules.md).
 */
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { walk } from '../src/node/files/walk.ts';

const PROJECT = path.resolve(import.meta.dirname, '..');
const SOURCE = path.join(PROJECT, 'src');
const COMPILED = path.join(PROJECT, 'compiled');

/** Tests and what they alone use; `tsconfig.package.json` leaves out the same. */
const OF_TESTS = /(?:\.test\.ts|(?:^|\/)(?:testing\.ts|testing\/.*|test-[^/]*\.ts))$/u;

/** How a template names a module of ours: `from './x.ts'`, `import './x.ts'`, `import('./x.ts')`. */
const NAMED_MODULE = /(\b(?:from|import)\s*\(?\s*)(['"])(\.{1,2}\/[^'"]+)\.ts\2/gu;

/** A template as it stands among compiled modules; Astro itself is left to read the rest of it. */
export const toCompiledTemplate = (text: string): string =>
  text.replace(NAMED_MODULE, '$1$2$3.js$2');

/** How a declaration names another of ours; TypeScript reads `./x.ts` as `./x.d.ts`. */
const NAMED_DECLARATION = /\b(?:from|import)\s*\(?\s*['"](\.{1,2}\/[^'"]+)\.[jt]s['"]/gu;

/** Declarations of what the package exports, and of what they name; all else is the program's own affair. */
function shownDeclarations(): Set<string> {
  const { exports } = JSON.parse(readFileSync(path.join(PROJECT, 'package.json'), 'utf8')) as {
    exports: Record<string, string | { types: string }>;
  };
  const found = new Set<string>();
  const take = (file: string): void => {
    if (found.has(file) || !existsSync(file)) return;
    found.add(file);
    for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(NAMED_DECLARATION))
      take(path.resolve(path.dirname(file), `${name}.d.ts`));
  };
  for (const entry of Object.values(exports))
    if (typeof entry !== 'string') take(path.join(PROJECT, entry.types));
  return found;
}

function compile(): void {
  rmSync(COMPILED, { recursive: true, force: true });
  const tsc = path.join(PROJECT, 'node_modules/typescript/bin/tsc');
  const args = [tsc, '--project', path.join(PROJECT, 'tsconfig.package.json')];
  const { status } = spawnSync(process.execPath, args, { stdio: 'inherit' });
  if (status !== 0) process.exit(1);
  const shown = shownDeclarations();
  for (const file of walk(COMPILED, (name) => name.endsWith('.d.ts')))
    if (!shown.has(path.join(COMPILED, file))) rmSync(path.join(COMPILED, file));
  for (const file of walk(SOURCE, (name) => !name.endsWith('.ts'))) {
    if (OF_TESTS.test(file)) continue;
    const to = path.join(COMPILED, file);
    mkdirSync(path.dirname(to), { recursive: true });
    if (file.endsWith('.astro'))
      writeFileSync(to, toCompiledTemplate(readFileSync(path.join(SOURCE, file), 'utf8')));
    else cpSync(path.join(SOURCE, file), to);
  }
}

compile();
