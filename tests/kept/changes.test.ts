import { expect, test } from 'vitest';
import { changeAtRandom } from '../../testkit/newsroom/random-changes.ts';
import { seededRandom } from '../../testkit/newsroom/random.ts';
import { isLong, openKept, scratchDir, SEED } from './open-kept.ts';

/** `npm run bench -- changes` makes hundreds of changes, and builds after each. */
const ROUNDS = isLong ? 20 : 2;
const CHANGES = 12;

const dir = await scratchDir('changes');

test(`a kept site is what a build from nothing makes, whatever was changed (seed ${SEED})`, async () => {
  const { room, site } = await openKept(dir, 'changes', 24);
  const random = seededRandom(SEED);
  await site.build(room.now);
  const made: string[] = [];
  for (let round = 1; round <= ROUNDS; round += 1) {
    for (let nth = 0; nth < CHANGES; nth += 1) made.push(await changeAtRandom(room, random));
    const [fresh] = await Promise.all([site.buildFresh(room.now), site.build(room.now)]);
    expect(await site.faults(fresh), made.join('\n')).toEqual([]);
  }
});
