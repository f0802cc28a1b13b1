import { existsSync, readdirSync, realpathSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { changeAtRandom } from '../../testkit/newsroom/random-changes.ts';
import { seededRandom } from '../../testkit/newsroom/random.ts';
import { killAt } from '../../testkit/site/kill-at.ts';
import { measure, type Command } from '../../testkit/site/measure.ts';
import { listFiles } from '../../testkit/site/tree.ts';
import { isLong, openKept, scratchDir, SEED } from './open-kept.ts';
import { lookAtPacked, type PackedLook } from './packed-faults.ts';

/** Kills, each of a publish and of what packs after it; brotli at its best takes minutes for a whole site. */
const KILLS = 20;
/** A file of this many bytes is packed (docs/decisions/0491). */
const PACKED_FROM = 1000;

const dir = await scratchDir('packed');

test.runIf(isLong)(
  `whenever a publish or its packing is killed, no page shown has a torn or stale one packed beside it (seed ${SEED})`,
  async () => {
    const { room, site } = await openKept(dir, 'packed', 24);
    await writeFile(path.join(room.dir, 'publish.yml'), 'compress: [gzip, brotli]\n');
    const random = seededRandom(SEED);
    const build = (): Command => site.command(room.now);
    const compress = (): Command => ({ ...build(), args: ['src/cli/compress.ts'] });
    const timed = async (command: Command): Promise<number> =>
      (await measure(command)).seconds * 1000;
    await site.build(room.now);
    let took = await timed(build());
    let packing = await timed(compress());

    // Somebody reads all the time.
    let isOver = false;
    const looks: PackedLook[] = [];
    const reading = (async () => {
      while (!isOver) {
        looks.push(await lookAtPacked(site.out));
        await pause(20);
      }
    })();
    const done: string[] = [];
    try {
      for (let nth = 1; nth <= KILLS; nth += 1) {
        done.push(await changeAtRandom(room, random));
        done.push(await killAt(build(), random, took));
        expect((await lookAtPacked(site.out)).faults, done.join('\n')).toEqual([]);
        done.push(`packing ${await killAt(compress(), random, packing)}`);
        expect((await lookAtPacked(site.out)).faults, done.join('\n')).toEqual([]);
        if (nth % 5 !== 0 && nth !== KILLS) continue;
        // The next that is left alone makes good all that is missing.
        took = await timed(build());
        packing = await timed(compress());
        expect(await unpacked(site.out), done.join('\n')).toEqual([]);
      }
    } finally {
      isOver = true;
      await reading;
    }
    expect(looks.flatMap(({ faults }) => faults)).toEqual([]);
    const seen = looks.reduce((sum, look) => sum + look.seen, 0);
    expect(seen).toBeGreaterThan(KILLS);
    console.log(JSON.stringify({ KILLS, looks: looks.length, seen }));
    await restOf(site.out);
  },
);

/** Pages of the shown tree beside which something is missing. */
async function unpacked(out: string): Promise<string[]> {
  const tree = realpathSync(out);
  const files = new Set(await listFiles(tree));
  const pages = [...files].filter((file) => file.endsWith('.html'));
  const sizes = await Promise.all(pages.map((file) => readFile(path.join(tree, file))));
  return pages.filter(
    (file, at) =>
      (sizes[at]?.length ?? 0) >= PACKED_FROM &&
      !(files.has(`${file}.gz`) && files.has(`${file}.br`)),
  );
}

/** What packs in the background ends by itself; its folder goes with it. */
async function restOf(out: string): Promise<void> {
  const parent = path.dirname(out);
  const works = (): boolean =>
    readdirSync(parent).some((name) => /-work-\d+$/u.test(name) && isRunning(name));
  while (existsSync(parent) && works()) await pause(50);
}

function isRunning(folder: string): boolean {
  try {
    return process.kill(Number(/\d+$/u.exec(folder)?.[0]), 0);
  } catch {
    return false;
  }
}
