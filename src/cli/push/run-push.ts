import { realpathSync } from 'node:fs';
import path from 'node:path';
import type { PushTarget } from '../../collections/schemas/publish-push.ts';
import { isSite } from '../../feeds/ping/published.ts';
import type { GroupName, Plan } from '../../deploy/push/plan.ts';
import { changedAddresses, purge } from '../../deploy/push/purge.ts';
import { pushToBucket, type PushedToBucket } from '../../deploy/push/s3/push-to-bucket.ts';
import type { Pushed } from '../../deploy/push/push-to-store.ts';
import { pushToServer } from '../../deploy/push/ssh/push-to-server.ts';
import { basePathOf } from '../../lib/addresses/base-path.ts';
import { fileOfAddress } from '../../lib/addresses/same-file.ts';
import { COMMANDS } from '../../messages/commands.ts';
import { PUSH } from '../../messages/push.ts';
import { Cache } from '../../node/cache/cache.ts';
import { print, printError } from '../../node/process/print.ts';
import { takeLock } from '../../node/process/file-lock.ts';
import { cacheDir, outDir, siteUrl, targetSecret } from '../../node/settings.ts';
import { Progress } from '../progress.ts';
import { readPublishedMoved } from '../moved-items.ts';

/** As many paths of a group as are shown of what would be sent. */
const SHOWN = 20;
const HOUR = 3_600_000;

/**
 * Send the built site to a target, and tell how it goes.
 * @throws what `describePushFault` tells of
 */
export async function runPush(target: PushTarget, isDry: boolean): Promise<void> {
  const started = performance.now();
  if (!isSite(outDir())) {
    printError(COMMANDS.nothingToServe(outDir()));
    process.exit(1);
  }
  const progress = new Progress(process.stderr);
  const letGo = await takeLock(path.join(cacheDir(), 'push', 'lock'), () =>
    progress.step(PUSH.waiting),
  );
  try {
    progress.step(PUSH.looking);
    const pushed = await send(target, {
      onPlan: (plan) => {
        progress.clear();
        if (isDry) print(PUSH.plan(plan.groups, plan.removals, SHOWN));
        return !isDry;
      },
      onProgress: (group, done, total) => progress.count(PUSH.groups[group], done, total),
    });
    progress.end();
    if (pushed) tell(target.id, pushed, (performance.now() - started) / 1000);
    else if (!isDry) print(PUSH.nothing(target.id));
  } finally {
    progress.end();
    letGo();
  }
}

function tell(target: string, pushed: Pushed | PushedToBucket, seconds: number): void {
  print(PUSH.done(target, { ...pushed, seconds }));
  if (pushed.left.length > 0) printError(PUSH.left(pushed.left.length));
}

interface Watching {
  onPlan: (plan: Plan) => boolean;
  onProgress: (group: GroupName | 'server', done: number, total: number) => void;
}

function send(
  { id, ssh, s3, purge: copies, keepHours = 24 }: PushTarget,
  watching: Watching,
): Promise<Pushed | undefined> {
  const common = {
    // Another build may move the link; its tree stays until the one after that.
    dir: realpathSync(outDir()),
    cache: new Cache(cacheDir()),
    name: id,
    grace: keepHours * HOUR,
    purge: async (paths: readonly string[]) => {
      if (!copies) return;
      const token = copies.kind === 'nginx' ? '' : targetSecret('PEYK_PURGE_TOKEN', id);
      await purge(copies, changedAddresses(paths, siteUrl()), token);
    },
    ...watching,
  };
  if (ssh) return pushToServer({ ...common, settings: ssh });
  if (!s3) throw new Error(`${id} is no target`);
  const { endpoint, bucket, region = 'us-east-1', prefix = '', pathStyle, conditions } = s3;
  const base = basePathOf(siteUrl());
  return pushToBucket({
    ...common,
    settings: {
      ...{ endpoint, bucket, region, prefix: prefix.split('/').filter(Boolean).join('/') },
      ...{ pathStyle: pathStyle ?? true, conditions: conditions ?? true },
      keyId: targetSecret('PEYK_S3_KEY_ID', id),
      secret: targetSecret('PEYK_S3_SECRET', id),
    },
    moved: new Map(
      Array.from(readPublishedMoved())
        // A store looks at no query.
        .filter(([from]) => !from.includes('?'))
        .map(([from, to]) => [fileOfAddress(from), `${base}${to}`]),
    ),
  });
}
