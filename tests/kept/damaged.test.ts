import path from 'node:path';
import { expect, test } from 'vitest';
import { ALL_KINDS } from '../../testkit/site/damage.ts';
import { DamagedSite } from '../../testkit/site/damaged-site.ts';
import { isLong, scratchDir, SEED } from './open-kept.ts';

/** In how many rounds each kind of file is damaged once. `npm run bench -- faults` damages many more. */
const ROUNDS = 2;
/** How often all kinds are gone through. */
const TIMES = isLong ? 10 : 1;

const dir = await scratchDir('damaged');

test(`a site whose cache was damaged is what a build from nothing makes (seed ${SEED})`, async () => {
  const site = await DamagedSite.open(path.join(dir, 'site'), SEED, 10);
  const kinds = Math.ceil(ALL_KINDS.length / ROUNDS);
  for (let round = 0; round < ROUNDS * TIMES; round += 1) {
    const { damaged, faults } = await site.round(kinds);
    expect(damaged.length).toBeGreaterThan(kinds / 2);
    expect(faults, damaged.join('\n')).toEqual([]);
  }
});
