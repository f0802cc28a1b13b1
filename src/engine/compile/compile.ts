/**
 * Compile the pages into a folder: `node src/engine/compile/compile.ts DIR`. A process of its own, for what compiling
 * takes of memory is needed for nothing after it.
 */
import { cpSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { build } from 'astro';
import { packagesDir } from '../../node/own-source.ts';
import { writeError } from '../../node/process/serialise-error.ts';
import { bundleWorkers } from './bundle-service-worker.ts';
import { captureBuild } from './capture-build.ts';
import { COMPILED_DIR } from '../astro-internals.ts';
import { securePublicPages } from '../render/secure-public.ts';
import { basePathOf } from '../../lib/addresses/base-path.ts';
import { cacheDir, siteUrl } from '../../node/settings.ts';

const made = path.resolve(process.argv[2] ?? '');
// Below the project: for an output outside it Astro keeps its parts elsewhere.
const outs = path.resolve('.astro/program');
const out = path.join(outs, String(process.pid));

// What Astro keeps saves nothing, and it takes what is damaged as it is.
const astroCache = path.join(cacheDir(), 'astro');

try {
  rmSync(astroCache, { recursive: true, force: true });
  // One build runs at a time: what is here is of a compiler that was stopped.
  rmSync(outs, { recursive: true, force: true });
  mkdirSync(made, { recursive: true });
  await build({ logLevel: 'error', outDir: out, integrations: [captureBuild(made)] });
  rmSync(path.join(out, COMPILED_DIR), { recursive: true, force: true });
  cpSync(out, path.join(made, 'client'), { recursive: true });
  // Astro makes no page while it compiles: every page here comes from `public/`.
  securePublicPages(path.join(made, 'client'));
  await bundleWorkers(made, basePathOf(siteUrl()));
  // What is bundled asks for some packages by name, wherever it is kept.
  symlinkSync(packagesDir(), path.join(made, 'node_modules'), 'dir');
} catch (error) {
  writeError(error);
} finally {
  rmSync(outs, { recursive: true, force: true });
  rmSync(astroCache, { recursive: true, force: true });
}
// Image workers may keep the process alive after all is written.
process.exit();
