import { existsSync, readdirSync, rmSync, truncateSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { changeSomePages } from '../../testkit/newsroom/random-changes.ts';
import { seededRandom } from '../../testkit/newsroom/random.ts';
import { isLong, openKept, scratchDir, SEED } from './open-kept.ts';

/** `src/queries/touched-by.test.ts` makes many more, without a build after each. */
const ROUNDS = isLong ? 60 : 3;

const dir = await scratchDir('update');

/** What can become of what a build knows of the one before. */
const MISHAPS: readonly ((folder: string) => void)[] = [
  () => undefined,
  (folder) => rmSync(folder, { recursive: true, force: true }),
  (folder) => {
    // What a build has not needed since it was taken away is not there.
    const [first] = existsSync(folder) ? readdirSync(folder) : [];
    if (first !== undefined) truncateSync(path.join(folder, first), 20);
  },
];

test(`changes of some pages give what a build from nothing makes, whatever is known of the last build (seed ${SEED})`, async () => {
  const { room, site } = await openKept(dir, 'update', isLong ? 150 : 60);
  const random = seededRandom(SEED);
  // Twice, so that both trees stand.
  await site.build(room.now);
  await site.build(room.now);
  const made: string[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (let nth = 0; nth < 4; nth += 1) made.push(await changeSomePages(room, random));
    const mishap = MISHAPS[round % MISHAPS.length];
    mishap?.(path.join(site.cache, random.pick(['inputs', 'named', 'kept', 'entries'])));
    if (random.oneIn(3)) rmSync(path.join(site.cache, 'search/bundles'), { recursive: true });
    const [fresh] = await Promise.all([site.buildFresh(room.now), site.build(room.now)]);
    expect(await site.faults(fresh), made.join('\n')).toEqual([]);
    // The other tree, brought up to date by what changed in the first.
    if (random.oneIn(3)) rmSync(path.join(site.cache, 'search'), { recursive: true });
    await site.build(room.now);
    expect(await site.faults(fresh), made.join('\n')).toEqual([]);
  }
});
