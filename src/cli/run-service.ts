import { printError } from '../node/process/print.ts';
import { SERVICE_COMMAND } from '../messages/service.ts';
import {
  accessLog,
  commentsDir,
  forgeApps,
  forgetDays,
  host,
  mostFile,
  outDir,
  siteUrl,
} from '../node/settings.ts';
import { createApp } from '../service/app.ts';
import { followLog } from '../service/counts/follow-log.ts';
import { startJobs } from '../service/jobs.ts';
import { listen } from '../service/listen.ts';
import { openLog } from '../node/process/log.ts';
import { Metrics } from '../service/observe/metrics.ts';
import { listenFault } from './listen-fault.ts';
import { readPort } from './read-port.ts';
import { openOwnStore } from './service-store.ts';

/** Serve readers until the process is asked to stop; what was begun is answered first. */
export async function runService(): Promise<void> {
  const port = readPort(4322);
  const settings = {
    ...{ siteUrl: siteUrl(), siteDir: outDir(), commentsDir: commentsDir() },
    ...{ mostFile: mostFile(), accessLog: accessLog() },
  };
  const days = forgetDays();
  const forges = forgeApps();
  const store = await openOwnStore();
  const log = openLog((line) => process.stdout.write(line));
  const context = {
    ...{ store, log, now: Date.now, metrics: new Metrics(), forgetDays: days, forges },
    ...settings,
  };
  const { address, stop } = await listen(createApp(context), { host: host(), port }).catch(
    (error: unknown) => {
      printError(listenFault(error, port));
      process.exit(1);
    },
  );
  const stopJobs = startJobs(context);
  const stopFollowing = settings.accessLog && followLog(context, settings.accessLog);
  const name = address.address.includes(':') ? `[${address.address}]` : address.address;
  printError(SERVICE_COMMAND.listening(`http://${name}:${address.port}`));
  log('info', 'started', { host: address.address, port: address.port });
  const end = async (signal: string): Promise<void> => {
    log('info', 'stopping', { signal });
    await Promise.all([stop(), stopJobs(), stopFollowing?.()]);
    await store.destroy();
    log('info', 'stopped');
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void end(signal));
}
