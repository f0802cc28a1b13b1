import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'vite';
import { WORKERS, workerFile, type WorkerName } from './service-worker-files.ts';

/** Bundle both into a program's folder, each one classic script without imports: every browser knows those. */
export async function bundleWorkers(root: string, programDir: string): Promise<void> {
  mkdirSync(path.dirname(workerFile(programDir, 'service-worker')), { recursive: true });
  for (const name of WORKERS)
    writeFileSync(workerFile(programDir, name), await bundleWorker(root, name));
}

/** @returns the script's text; the same sources make the same */
export async function bundleWorker(root: string, name: WorkerName): Promise<string> {
  const made = await build({
    configFile: false,
    root,
    publicDir: false,
    logLevel: 'error',
    // Workbox leaves out its advice to developers.
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: ['chrome99', 'safari15.4', 'firefox97'],
      modulePreload: false,
      rolldownOptions: {
        input: path.join(root, 'src/offline', `${name}.ts`),
        output: { format: 'iife', codeSplitting: false },
      },
    },
  });
  const [bundled] = Array.isArray(made) ? made : [made];
  const chunk =
    bundled && 'output' in bundled
      ? bundled.output.find(({ type }) => type === 'chunk')
      : undefined;
  if (chunk?.type !== 'chunk') throw new Error(`src/offline/${name}.ts gave no script`);
  return chunk.code;
}
