import { pushToBucket } from '../../src/deploy/push/s3/push-to-bucket.ts';
import type { S3Settings } from '../../src/deploy/push/s3/s3-settings.ts';
import { pushToServer } from '../../src/deploy/push/ssh/push-to-server.ts';
import type { SshSettings } from '../../src/deploy/push/ssh/remote-shell.ts';
import { ServerBusy } from '../../src/deploy/push/ssh/remote-trees.ts';
import { Busy } from '../../src/deploy/push/store.ts';
import { Cache } from '../../src/node/cache/cache.ts';

export interface OnePush {
  dir: string;
  cache: string;
  /** ms */
  grace: number;
  s3?: S3Settings;
  ssh?: SshSettings;
}

/** Send a site. @returns `busy` where another push is in the way */
export async function pushOnce({ dir, cache, grace, s3, ssh }: OnePush): Promise<'done' | 'busy'> {
  const common = {
    ...{ dir, cache: new Cache(cache), name: 'target', grace },
    onPlan: () => true,
    onProgress: () => undefined,
    purge: () => Promise.resolve(),
  };
  try {
    if (s3) await pushToBucket({ ...common, settings: s3, moved: new Map() });
    if (ssh) await pushToServer({ ...common, settings: ssh });
    return 'done';
  } catch (error) {
    if (error instanceof Busy || error instanceof ServerBusy) return 'busy';
    throw error;
  }
}
