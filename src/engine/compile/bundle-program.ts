/**
 * Bundle a program: `node src/engine/compile/bundle-program.ts DIR`, where DIR holds what `compile.ts` made. A process
 * of its own, behind that of the compiler, so that the memory of both is never taken at once.
 */
import { existsSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';
import { ownModule, packageFile } from '../../node/own-source.ts';
import { isPagesEntry } from '../astro-internals.ts';
import { writeError } from '../../node/process/serialise-error.ts';
import { BUNDLED } from './bundled-modules.ts';
import { serverOf } from './captured-files.ts';

/**
 * Put the compiled pages, the command that builds and what it starts into one bundle, with their packages: some
 * hundred files in place of well over a thousand, which each build would look for, read and link
 * (docs/decisions/0651). It takes the compiled pages' place, for they are a part of it.
 */
async function bundleProgram(dir: string): Promise<void> {
  const server = serverOf(dir);
  const entry = readdirSync(server).find(isPagesEntry);
  if (entry === undefined) throw new Error('Compiled pages have no entry');
  const bundled = `${server}-bundled`;
  await build({
    configFile: false,
    root: packageFile('.'),
    publicDir: false,
    logLevel: 'error',
    ssr: { noExternal: true, external: leftOut() },
    build: {
      ssr: true,
      outDir: bundled,
      target: 'esnext',
      minify: false,
      rolldownOptions: {
        input: {
          [path.parse(entry).name]: path.join(server, entry),
          ...Object.fromEntries(BUNDLED.map((below) => [below, ownModule(below)])),
        },
        output: { entryFileNames: '[name].mjs', chunkFileNames: 'chunks/[name]-[hash].mjs' },
      },
    },
  });
  rmSync(server, { recursive: true });
  renameSync(bundled, server);
}

/** What machines compile, and the packages that a newsroom asks for itself: these may read files beside their own. */
function leftOut(): string[] {
  const own = path.resolve('package.json');
  if (own === packageFile('package.json') || !existsSync(own)) return ['sharp'];
  const { dependencies = {}, devDependencies = {} } = JSON.parse(readFileSync(own, 'utf8')) as {
    dependencies?: object;
    devDependencies?: object;
  };
  const named = Object.keys({ ...dependencies, ...devDependencies });
  return ['sharp', ...named.filter((name) => name !== 'peyk' && name !== 'astro')];
}

await bundleProgram(path.resolve(process.argv[2] ?? '')).catch(writeError);
