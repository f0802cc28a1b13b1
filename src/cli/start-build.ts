import { pathToFileURL } from 'node:url';
import { findBundle } from '../engine/compile/load-or-compile.ts';
import { programKey } from '../engine/compile/program-key.ts';
import { BUILD } from '../messages/commands.ts';
import { bundledModule, runFromBundle } from '../node/own-source.ts';
import { cacheDir, siteUrl } from '../node/settings.ts';
import { readOptions } from './options.ts';
import type { runBuild as run } from './run-build.ts';

/** What is bundled of `run-build.ts`. */
interface Bundle {
  runBuild: typeof run;
}

/** Build as the command line asks, from the bundle of this program where an earlier build has left it. */
export async function startBuild(): Promise<void> {
  const { values } = readOptions(
    {
      options: {
        verbose: { type: 'boolean', default: false },
        verify: { type: 'boolean', default: false },
      },
    },
    BUILD.usage,
  );
  const bundle = bundleOf();
  const { runBuild } = bundle === undefined ? await import('./run-build.ts') : await open(bundle);
  await runBuild({ ...values, isCompiled: bundle !== undefined });
}

function bundleOf(): string | undefined {
  try {
    return findBundle(programKey(process.cwd(), siteUrl()), cacheDir());
  } catch {
    // What is wrong with a variable or a folder, the build tells.
    return undefined;
  }
}

function open(bundle: string): Promise<Bundle> {
  runFromBundle(bundle);
  return import(pathToFileURL(bundledModule(bundle, 'cli/run-build')).href) as Promise<Bundle>;
}
