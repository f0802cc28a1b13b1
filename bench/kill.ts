import { readdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import path from 'node:path';
import { readTree, treeDifference } from '../testkit/site/tree.ts';
import { KeptSite } from '../testkit/site/kept-site.ts';
import { killAt } from '../testkit/site/kill-at.ts';
import { readOptions } from './options.ts';
import { WORK } from './folders.ts';
import { changeAtRandom } from '../testkit/newsroom/random-changes.ts';
import { makeNewsroom } from '../testkit/newsroom/random-newsroom.ts';
import { seededRandom } from '../testkit/newsroom/random.ts';
import { markTemplate } from '../testkit/site/mark-template.ts';

const ITEMS = 120;
/** The one that is shown and the one that takes turns with it. */
const TREES = 2;

/**
 * Kill builds (SIGKILL, all their processes) at random moments: `--moments 20 --seed 1`.
 *
 * Each time the served site must be whole, the one before or the one after; and the next build must
 * succeed, make what a build from nothing makes and leave no half trees behind. Half of the builds
 * render every page, so that rendering is hit as often as the rest.
 */
export async function run(args: string[]): Promise<void> {
  const { moments, seed } = readOptions(args, { moments: 20, seed: Date.now() % 1e6 });
  console.log(`Seed ${seed}`);
  const dir = path.join(WORK, 'kill');
  await rm(dir, { recursive: true, force: true });
  const content = path.join(dir, 'content');
  const site = new KeptSite(path.join(dir, 'site'), content);
  await site.prepare();
  const room = await makeNewsroom(content, seed, ITEMS);
  const random = seededRandom(seed);
  await site.build(room.now);

  let took = await timed(() => site.build(room.now));
  for (let nth = 1; nth <= moments; nth += 1) {
    const before = await readTree(site.out);
    const changes = [await changeAtRandom(room, random)];
    if (nth % 2 === 0) {
      for (const program of site.programs)
        await markTemplate(path.join(program, 'src/pages/news/[code].astro'), nth);
      changes.push('template');
    }
    const after = await site.buildFresh(room.now);
    const killed = await killAt(site.command(room.now), random, took);
    console.log(`${nth}: ${changes.join(', ')}; ${killed}`);

    const served = await readTree(site.out);
    const mixed = [before, after].every((tree) => treeDifference(tree, served).length > 0);
    if (mixed)
      throw new Error(`Half a site is served (seed ${seed}):\n${treeDifference(before, served)}`);
    took = await timed(() => site.build(room.now));
    const faults = await site.faults(after);
    if (faults.length > 0)
      throw new Error(`The next build is not sound (seed ${seed}):\n${faults.join('\n')}`);
    const trees = readdirSync(path.dirname(site.out)).filter((name) => name.startsWith('.'));
    if (trees.length > TREES)
      throw new Error(`Trees are left behind (seed ${seed}): ${trees.join(', ')}`);
  }
  console.log(`Killed at ${moments} moments: always whole, and sound after the next build`);
}

/** Milliseconds. */
async function timed(work: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}
