import type { AccessLog } from './counts/access-log.ts';
import type { ForgeApp, ForgeName } from '../node/settings.ts';
import type { Log } from '../node/process/log.ts';
import type { Metrics } from './observe/metrics.ts';
import type { Store } from './store/store.ts';

/** What every part of the service is given: nothing of it asks the clock, the disk or the environment itself. */
export interface ServiceContext {
  store: Store;
  log: Log;
  metrics: Metrics;
  /** Ms since the epoch. */
  now: () => number;
  /** The site's own address, with the path it stands below and no slash at its end: who may post. */
  siteUrl: string;
  /** The published site, of which the service reads what items there are. */
  siteDir: string;
  /** Where published comments are written, one file an item. */
  commentsDir: string;
  /** The file of what was read and discussed most. */
  mostFile: string;
  /** The access log that views are counted from; undefined where pages tell of them. */
  accessLog: AccessLog | undefined;
  /** After so many days an e-mail and the hash of an address are deleted. */
  forgetDays: number;
  /** The newsroom's applications at forges, with which its editors sign in to the desk. */
  forges: Partial<Record<ForgeName, ForgeApp>>;
}
