import type { Cache } from '../../../node/cache/cache.ts';
import { digestOf } from '../../../node/digest.ts';
import { keptFor } from '../kept-for.ts';
import { pushToStore, type Pushed, type PushOptions } from '../push-to-store.ts';
import { readSiteFiles, withoutPacked } from '../site-files.ts';
import { S3Client } from './s3-client.ts';
import { storedHeaders } from './s3-headers.ts';
import type { S3Settings } from './s3-settings.ts';
import { S3Store } from './s3-store.ts';

export interface BucketPush extends Pick<PushOptions, 'grace' | 'onPlan' | 'onProgress' | 'purge'> {
  /** The tree of the built site; no link. */
  dir: string;
  cache: Cache;
  /** The target's name. */
  name: string;
  settings: S3Settings;
  /** Old addresses' files, with the address within the host that each leads to. */
  moved: ReadonlyMap<string, string>;
  /** How long to wait before what failed by chance is asked again, ms. */
  firstPause?: number;
}

/** What a push to a bucket did, and what it cost. */
export type PushedToBucket = Pushed & { requests: number; bytes: number };

/**
 * Let a bucket hold a built site (`pushToStore`).
 * @throws {StoreRefused} @throws {StoreAway} @throws {NoConditions} @throws {SiteChanged}
 */
export async function pushToBucket({
  dir,
  cache,
  name,
  settings,
  moved,
  firstPause,
  ...rest
}: BucketPush): Promise<PushedToBucket | undefined> {
  const files = withoutPacked(await readSiteFiles(dir, cache));
  const client = new S3Client(settings, firstPause);
  const store = new S3Store(client, { dir, files, moved, conditions: settings.conditions });
  const where = digestOf(`${settings.endpoint} ${settings.bucket} ${settings.prefix}`);
  const pushed = await pushToStore({
    ...rest,
    store,
    site: new Map(
      Array.from(files, ([path, { digest, size }]) => {
        const headers = JSON.stringify(storedHeaders(path, moved.get(path)));
        return [path, { identity: digestOf(`${digest} ${headers}`), size }];
      }),
    ),
    ...keptFor(cache, `${name}-${where}`),
  });
  return pushed && { ...pushed, requests: client.requests, bytes: client.bytes };
}
