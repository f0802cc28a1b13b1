import { createAdaptorServer } from '@hono/node-server';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { systemClock } from '../../deploy/watch/clock.ts';
import { hookServer } from '../../deploy/watch/hook-server.ts';
import { runOwn } from '../../deploy/watch/run-own.ts';
import type { Reason, StandingFault } from '../../deploy/watch/status.ts';
import { Telling } from '../../deploy/watch/telling.ts';
import { watchPath } from '../../deploy/watch/watched-path.ts';
import { Watcher } from '../../deploy/watch/watcher.ts';
import { basePathOf } from '../../lib/addresses/base-path.ts';
import { HOOKS } from '../../lib/addresses/own-paths.ts';
import { PUBLISH } from '../../messages/publish.ts';
import { errorFields, openLog, type Log } from '../../node/process/log.ts';
import { printError } from '../../node/process/print.ts';
import {
  cacheDir,
  commentsDir,
  hookSecret,
  host,
  isTimeFixed,
  mostFile,
  siteUrl,
  stateDir,
} from '../../node/settings.ts';
import { listenFault } from '../listen-fault.ts';
import { readPort } from '../read-port.ts';
import { holdNewsroom } from './hold-newsroom.ts';
import { nextDueNow } from './next-due-now.ts';
import { onePublish, patienceFor, type OnePublish } from './one-publish.ts';
import { askRepository, checkoutNow } from './pull.ts';
import { settingsNow } from './settings-now.ts';
import { tellersNow } from './tellers-now.ts';
import { WatchState } from './watch-state.ts';

const MINUTE = 60_000;
/** In minutes. */
const ASK_EVERY = 10;
/** How long what goes on may still take when the watcher is asked to stop, in ms. */
const LAST_PUBLISH = 60_000;
/** How long a hook may take to come, in ms. */
const LIMITS = { headersTimeout: 10_000, requestTimeout: 30_000, keepAliveTimeout: 5_000 };
/** As much of a fault as stands in the log; the build's own words stand there whole. */
const LONGEST = 2000;

/** `peyk publish --watch`: publish by itself until the process is asked to stop. */
export async function watchNewsroom(): Promise<void> {
  if (isTimeFixed()) return refuse(PUBLISH.fixedNow);
  const read = settingsNow();
  if ('complaint' in read) return refuse(read.complaint);
  const [port, secret, site] = [readPort(4323), hookSecret(), siteUrl()];
  const letGo = holdNewsroom();
  const log = openLog((line) => process.stdout.write(line));
  const stopping = new AbortController();
  const watcher = makeWatcher(log, stopping.signal);
  let branch: string | undefined;
  const found = await checkoutNow();
  if (found && 'checkout' in found) ({ branch } = found.checkout);

  const app = hookServer({
    ...{ base: basePathOf(site), secret, now: Date.now, status: () => watcher.status() },
    branch: () => branch,
    onPush: () => {
      log('info', 'hook');
      watcher.hook();
    },
  });
  const server = createAdaptorServer({ fetch: app.fetch, serverOptions: LIMITS }) as Server;
  server.once('error', (error) => refuse(listenFault(error, port)));
  server.listen(port, host(), () => {
    const { address, port: open } = server.address() as AddressInfo;
    const name = address.includes(':') ? `[${address}]` : address;
    printError(PUBLISH.listening(`http://${name}:${open}${basePathOf(site)}${HOOKS}`));
    if (secret === undefined) printError(PUBLISH.noHooks);
    log('info', 'started', { host: address, port: open });
    watcher.start();
  });
  const stopWatching = [
    watchPath(commentsDir(), systemClock, () => watcher.wrote('comments')),
    watchPath(mostFile(), systemClock, () => watcher.wrote('counts')),
  ];

  const end = async (signal: string): Promise<void> => {
    log('info', 'stopping', { signal });
    for (const stop of stopWatching) stop();
    server.close();
    server.closeAllConnections();
    setTimeout(() => stopping.abort(), LAST_PUBLISH).unref();
    await watcher.stop();
    letGo();
    log('info', 'stopped');
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void end(signal));
}

function makeWatcher(log: Log, signal: AbortSignal): Watcher {
  const run = runOwn(signal, patienceFor);
  const state = new WatchState(cacheDir());
  const telling = new Telling(tellersNow(run), state.told, {
    save: (told) => state.keepTold(told),
    failed: (teller, error) => log('error', 'not told', { teller, ...errorFields(error) }),
  });
  const own: OnePublish = {
    ...{ pulls: true, signal },
    onStage: (stage) => {
      if (stage === 'install') log('info', 'installing packages');
    },
  };
  return new Watcher({
    clock: systemClock,
    fetch: askRepository,
    publish: (reasons) => published(log, reasons, () => onePublish(run, own)),
    due: () => nextDueNow({ cache: cacheDir(), state: stateDir() }, Date.now()),
    askEvery: () => askEveryNow() * MINUTE,
    tell: (faults) => telling.tell(faults, Date.now()),
    published: state.published,
    onPublished: (done) => state.keepPublished(done),
    onFaults: (faults) => logFaults(log, faults),
  });
}

/** Publish, and tell the log of it. */
async function published<Faults extends readonly unknown[]>(
  log: Log,
  reasons: readonly Reason[],
  publish: () => Promise<Faults>,
): Promise<Faults> {
  const began = performance.now();
  log('info', 'publishing', { reasons: reasons.join(' ') });
  const faults = await publish();
  const seconds = Math.round(performance.now() - began) / 1000;
  if (faults.length === 0) log('info', 'published', { seconds, reasons: reasons.join(' ') });
  return faults;
}

function logFaults(log: Log, faults: readonly StandingFault[]): void {
  for (const { stage, text, since } of faults)
    log('error', 'fault', {
      ...{ stage, since: new Date(since).toISOString(), text: text.slice(0, LONGEST) },
    });
}

function askEveryNow(): number {
  const read = settingsNow();
  return ('settings' in read ? read.settings.watch?.askEveryMinutes : undefined) ?? ASK_EVERY;
}

function refuse(message: string): never {
  printError(message);
  process.exit(1);
}
