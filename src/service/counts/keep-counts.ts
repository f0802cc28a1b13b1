import type { ServiceContext } from '../context.ts';
import { forgetWindows, rollUpHours } from './forget-views.ts';
import { BEACON } from './routes.ts';
import { throwAwayKeys } from './visitor.ts';
import { writeMostFile } from './write-most.ts';

/** What is done with counts every hour. A log's follower forgets its windows itself, by the log's own time. */
export async function keepCounts(context: ServiceContext): Promise<void> {
  const { store, now, accessLog } = context;
  await rollUpHours(store, now());
  await forgetWindows(store, BEACON, now());
  if (accessLog === undefined) await throwAwayKeys(store, now());
  await writeMostFile(context);
}
