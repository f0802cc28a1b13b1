import { realpathSync } from 'node:fs';
import path from 'node:path';
import { pushToBucket, type PushedToBucket } from '../src/deploy/push/s3/push-to-bucket.ts';
import { Cache } from '../src/node/cache/cache.ts';
import { generateItems, newItem, SECTIONS } from '../testkit/newsroom/generate.ts';
import { S3StandIn } from '../testkit/push/s3-stand-in.ts';
import { WORK } from './folders.ts';
import { readOptions } from './options.ts';
import { writeResult } from './results.ts';
import { peyk } from './tools/peyk.ts';

const SEED = 1;

/**
 * What a push of one item costs: `--size 10000 --publishes 3`. A newsroom of so many items is built and sent to a
 * store of this machine; then, time after time, one item more is. Told are files, requests, bytes and seconds.
 */
export async function run(args: string[]): Promise<void> {
  const { size, publishes } = readOptions(args, { size: 10_000, publishes: 3 });
  const dir = path.join(WORK, 'push');
  const tool = peyk(dir);
  await tool.prepare({ sections: SECTIONS, items: () => generateItems({ seed: SEED, size }) });
  await tool.build();
  const store = await S3StandIn.start();
  const push = async (
    what: string,
  ): Promise<(PushedToBucket & { seconds: number }) | undefined> => {
    const began = performance.now();
    const pushed = await pushToBucket({
      dir: realpathSync(tool.site),
      cache: new Cache(path.join(dir, 'made/cache')),
      name: 'store',
      settings: store.settings,
      moved: new Map(),
      grace: 0,
      onPlan: ({ groups, removals }) => {
        const counts = groups.map(({ name, paths }) => `${paths.length} ${name}`);
        console.log(`${what}: ${[...counts, `${removals.length} removed`].join(', ')}`);
        return true;
      },
      onProgress: () => undefined,
      purge: () => Promise.resolve(),
    });
    const seconds = (performance.now() - began) / 1000;
    if (!pushed) return undefined;
    console.log(
      `  ${pushed.sent} files, ${pushed.requests} requests, ${pushed.bytes} bytes, ${seconds.toFixed(2)} s`,
    );
    return { ...pushed, seconds };
  };
  try {
    const first = await push('the first push');
    const next = [];
    for (let nth = 0; nth < publishes; nth += 1) {
      await tool.addItem(newItem(SEED, nth));
      await tool.build();
      next.push(await push(`item ${nth + 1}`));
    }
    console.log(`Written to ${await writeResult('push', { size, first, next })}`);
  } finally {
    await store.close();
  }
}
