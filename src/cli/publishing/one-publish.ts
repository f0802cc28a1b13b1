import { publishOnce } from '../../deploy/watch/publish-once.ts';
import type { RunOwn } from '../../deploy/watch/run-own.ts';
import type { Fault, Stage } from '../../deploy/watch/status.ts';
import { isProgress } from './is-progress.ts';
import { checkoutNow } from './pull.ts';
import { stepsNow } from './settings-now.ts';

/** How long a command may take that speaks with other machines, in ms. */
const PATIENCE = 3_600_000;

/** A build takes what it takes. */
export const patienceFor = ([command]: readonly string[]): number | undefined =>
  command === 'build' ? undefined : PATIENCE;

/** Publish once, as the newsroom's files say. @param pulls whether what was fetched is brought in */
export async function onePublish(
  run: RunOwn,
  { pulls, onStage }: { pulls: boolean; onStage?: (stage: Stage, target: string) => void },
): Promise<Fault[]> {
  const found = pulls ? await checkoutNow() : undefined;
  const faults = await publishOnce({
    checkout: found && 'checkout' in found ? found.checkout : undefined,
    ...{ run, steps: stepsNow, isProgress },
    ...(onStage && { onStage }),
  });
  return faults;
}
