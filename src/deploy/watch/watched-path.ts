import { statSync, watch, type FSWatcher } from 'node:fs';
import path from 'node:path';
import type { Clock } from './clock.ts';

/** How often it is looked at though the system told of nothing, in ms: of a network's disk it tells nothing. */
const LOOK_AGAIN = 30_000;

/** So long after the last sign of writing, in ms, all that was begun together is there. */
const QUIET = 300;

/**
 * Tells that something was written that the build reads: a file, or files of a folder, which the readers' service
 * replaces whole. A file's own time tells that, and of a folder its own, too: a file was renamed into it.
 *
 * @param target absolute; need not be there yet
 * @returns what ends it
 */
export function watchPath(target: string, clock: Clock, onWritten: () => void): () => void {
  let known = stampOf(target);
  let watchers: FSWatcher[] = [];
  let stopWaiting = (): void => undefined;
  let stopLooking = (): void => undefined;
  const look = (): void => {
    const now = stampOf(target);
    if (now === known) return;
    known = now;
    onWritten();
  };
  const lookSoon = (): void => {
    stopWaiting();
    stopWaiting = clock.after(QUIET, look);
  };
  /** A folder that is made, or replaced, is listened to from the next look on. */
  const listen = (): void => {
    for (const each of watchers) each.close();
    watchers = [target, path.dirname(target)].flatMap((place) => listenTo(place, lookSoon));
  };
  const again = (): void => {
    stopLooking = clock.after(LOOK_AGAIN, () => {
      listen();
      look();
      again();
    });
  };
  listen();
  again();
  return () => {
    stopWaiting();
    stopLooking();
    for (const each of watchers) each.close();
  };
}

function listenTo(place: string, act: () => void): FSWatcher[] {
  try {
    const watcher = watch(place, { persistent: false }, act);
    watcher.on('error', () => watcher.close());
    return [watcher];
  } catch {
    // Not there, or the system has no more to give: looking finds it.
    return [];
  }
}

function stampOf(target: string): string {
  const stat = statSync(target, { throwIfNoEntry: false, bigint: true });
  return stat ? [stat.ino, stat.size, stat.mtimeNs].join(' ') : '';
}
