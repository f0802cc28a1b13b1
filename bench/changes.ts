import { rm } from 'node:fs/promises';
import path from 'node:path';
import { KeptSite } from '../testkit/site/kept-site.ts';
import { readOptions } from './options.ts';
import { WORK } from './folders.ts';
import { changeAtRandom } from '../testkit/newsroom/random-changes.ts';
import { makeNewsroom } from '../testkit/newsroom/random-newsroom.ts';
import { seededRandom } from '../testkit/newsroom/random.ts';
import { markTemplate } from '../testkit/site/mark-template.ts';

const ITEMS = 30;

/**
 * Change a small newsroom at random, build it with all that was kept, and hold the site against a
 * build from nothing, byte for byte: `--changes 500 --together 5 --seed 1`.
 *
 * Up to `together` changes are made between two builds; of each dozen builds one also has another
 * template. Ends at the first fault, with all that was changed since the last sound build.
 */
export async function run(args: string[]): Promise<void> {
  const options = readOptions(args, { changes: 500, together: 5, seed: Date.now() % 1e6 });
  const { seed } = options;
  console.log(`Seed ${seed}`);
  const dir = path.join(WORK, 'changes');
  await rm(dir, { recursive: true, force: true });
  const content = path.join(dir, 'content');
  const site = new KeptSite(path.join(dir, 'site'), content);
  await site.prepare();
  const room = await makeNewsroom(content, seed, ITEMS);
  const random = seededRandom(seed);
  await site.build(room.now);

  let made = 0;
  for (let nth = 1; made < options.changes; nth += 1) {
    const changes: string[] = [];
    const count = 1 + random.below(options.together);
    while (changes.length < count) changes.push(await changeAtRandom(room, random));
    if (nth % 12 === 0) {
      for (const program of site.programs)
        await markTemplate(path.join(program, 'src/pages/news/[code].astro'), nth);
      changes.push('template');
    }
    made += changes.length;
    const told = changes.map((change) => `  ${change}`).join('\n');
    console.log(`Build ${nth}, ${made} changes\n${told}`);
    const [fresh] = await Promise.all([site.buildFresh(room.now), site.build(room.now)]);
    const faults = await site.faults(fresh);
    if (faults.length > 0)
      throw new Error(`Not what a build from nothing makes (seed ${seed}):\n${faults.join('\n')}`);
  }
  console.log(`After ${made} changes, every site was what a build from nothing makes`);
}
