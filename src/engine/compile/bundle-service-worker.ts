import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';
import { defineBase } from '../../lib/addresses/script-base.ts';
import { ownModule, packageFile } from '../../node/own-source.ts';
import { WORKERS, workerFile, type WorkerName } from './service-worker-files.ts';

/** Bundle both into a program's folder, each one classic script without imports: every browser knows those. */
export async function bundleWorkers(programDir: string, base: string): Promise<void> {
  mkdirSync(path.dirname(workerFile(programDir, 'service-worker')), { recursive: true });
  for (const name of WORKERS)
    writeFileSync(workerFile(programDir, name), await bundleWorker(name, base));
}

/**
 * @param base the path that the site stands below (`basePathOf`)
 * @returns the script's text; the same sources make the same
 */
export async function bundleWorker(name: WorkerName, base: string): Promise<string> {
  const made = await build({
    configFile: false,
    root: packageFile('.'),
    publicDir: false,
    logLevel: 'error',
    // Workbox leaves out its advice to developers.
    define: { 'process.env.NODE_ENV': '"production"', ...defineBase(base) },
    build: {
      write: false,
      target: ['chrome99', 'safari15.4', 'firefox97'],
      modulePreload: false,
      rolldownOptions: {
        input: ownModule(`offline/${name}`),
        output: { format: 'iife', codeSplitting: false },
      },
    },
  });
  const [bundled] = Array.isArray(made) ? made : [made];
  const chunk =
    bundled && 'output' in bundled
      ? bundled.output.find(({ type }) => type === 'chunk')
      : undefined;
  if (chunk?.type !== 'chunk') throw new Error(`offline/${name} gave no script`);
  return chunk.code;
}
