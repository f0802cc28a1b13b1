import type { Log } from './observe/log.ts';
import type { Metrics } from './observe/metrics.ts';
import type { Store } from './store/store.ts';

/** What every part of the service is given: nothing of it asks the clock, the disk or the environment itself. */
export interface ServiceContext {
  store: Store;
  log: Log;
  metrics: Metrics;
  /** Ms since the epoch. */
  now: () => number;
  /** The site's own address, without a path: who may post. */
  siteUrl: string;
  /** The published site, of which the service reads what items there are. */
  siteDir: string;
  /** Where published comments are written, one file an item. */
  commentsDir: string;
  /** After so many days an e-mail and the hash of an address are deleted. */
  forgetDays: number;
}
