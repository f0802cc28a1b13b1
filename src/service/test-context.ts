import type { ServiceContext } from './context.ts';
import { Metrics } from './observe/metrics.ts';
import { openStore } from './store/open-store.ts';
import type { Store } from './store/store.ts';

/** What tests give the service where they ask for nothing else: a store of its own, and a log for nobody. */
export async function testContext(
  open: () => Promise<Store> = () => openStore({ file: ':memory:' }),
  own: Partial<ServiceContext> = {},
): Promise<ServiceContext> {
  return {
    store: await open(),
    log: () => undefined,
    metrics: new Metrics(),
    now: Date.now,
    siteUrl: 'http://localhost',
    siteDir: '/nowhere',
    commentsDir: '/nowhere',
    mostFile: '/nowhere/most.json',
    accessLog: undefined,
    forgetDays: 30,
    forges: {},
    ...own,
  };
}
