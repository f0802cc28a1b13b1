import { installPackages } from '../../deploy/watch/install-packages.ts';
import { publishOnce } from '../../deploy/watch/publish-once.ts';
import type { RunOwn } from '../../deploy/watch/run-own.ts';
import type { Fault, Stage } from '../../deploy/watch/status.ts';
import { Cache } from '../../node/cache/cache.ts';
import { cacheDir } from '../../node/settings.ts';
import { isProgress } from './is-progress.ts';
import { checkoutNow } from './pull.ts';
import { stepsNow } from './settings-now.ts';

/** How long a command may take that speaks with other machines, in ms. */
const PATIENCE = 3_600_000;

/** A build takes what it takes. */
export const patienceFor = ([command]: readonly string[]): number | undefined =>
  command === 'build' ? undefined : PATIENCE;

export interface OnePublish {
  /** Whether what was fetched is brought in, with the packages that it names. */
  pulls: boolean;
  /** Asks npm to end. */
  signal: AbortSignal;
  /** Told when a part begins. */
  onStage: (stage: Stage, target: string) => void;
}

/** Publish once, as the newsroom's files say. */
export async function onePublish(
  run: RunOwn,
  { pulls, signal, onStage }: OnePublish,
): Promise<Fault[]> {
  const found = pulls ? await checkoutNow() : undefined;
  return publishOnce({
    checkout: found && 'checkout' in found ? found.checkout : undefined,
    install: () =>
      installPackages({
        ...{ dir: process.cwd(), cache: new Cache(cacheDir()), signal },
        onInstall: () => onStage('install', ''),
      }),
    ...{ run, steps: stepsNow, isProgress, onStage },
  });
}
