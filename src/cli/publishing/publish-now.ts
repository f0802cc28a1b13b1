import { fetchNew } from '../../deploy/watch/checkout.ts';
import { runOwn } from '../../deploy/watch/run-own.ts';
import type { Fault } from '../../deploy/watch/status.ts';
import { Telling } from '../../deploy/watch/telling.ts';
import { PUBLISH } from '../../messages/publish.ts';
import { print, printError } from '../../node/process/print.ts';
import { cacheDir } from '../../node/settings.ts';
import { holdNewsroom } from './hold-newsroom.ts';
import { onePublish, patienceFor } from './one-publish.ts';
import { checkoutNow } from './pull.ts';
import { tellersNow } from './tellers-now.ts';
import { WatchState } from './watch-state.ts';

/**
 * `peyk publish`: pull, build, send and tell, once. Ends with 1 where any of it failed; what is here comes out
 * though the repository cannot be asked. Where nobody looks on, faults are told to whom the newsroom names.
 */
export async function publishNow({ pulls }: { pulls: boolean }): Promise<void> {
  const letGo = holdNewsroom();
  const started = Date.now();
  const { signal } = new AbortController();
  const run = runOwn(signal, patienceFor);
  const faults = [
    ...(pulls ? await pull() : []),
    ...(await onePublish(run, {
      ...{ pulls, signal },
      onStage: (stage, target) => {
        if (stage !== 'build') printError(PUBLISH.step(stage, target));
      },
    })),
  ];
  for (const { stage, text } of faults) {
    printError(`\n${PUBLISH.failed(stage)}`);
    // A build has told of it itself.
    if (stage === 'fetch' || stage === 'merge' || stage === 'install') printError(text);
  }
  if (process.stderr.isTTY !== true) await tell(faults);
  letGo();
  if (faults.length > 0) process.exitCode = 1;
  else print(PUBLISH.done(Date.now() - started));
}

async function pull(): Promise<Fault[]> {
  const found = await checkoutNow();
  if (!found) {
    printError(PUBLISH.noRepository);
    return [];
  }
  if ('fault' in found) return [found.fault];
  printError(PUBLISH.step('fetch', ''));
  const fault = await fetchNew(found.checkout);
  return fault ? [fault] : [];
}

async function tell(faults: readonly Fault[]): Promise<void> {
  const state = new WatchState(cacheDir());
  const run = runOwn(new AbortController().signal, patienceFor);
  const telling = new Telling(tellersNow(run), state.told, {
    save: (told) => state.keepTold(told),
    failed: (_, error) => printError(PUBLISH.mail.notSent(String(error))),
  });
  const now = Date.now();
  await telling.tell(
    faults.map((fault) => ({ ...fault, since: now })),
    now,
  );
}
