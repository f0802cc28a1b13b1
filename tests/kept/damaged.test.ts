import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { ALL_KINDS } from '../../testkit/site/damage.ts';
import { DamagedSite } from '../../testkit/site/damaged-site.ts';
import { SCRATCH } from '../../testkit/places.ts';

/** A run's own; give it again to see a fault again. `npm run bench -- faults` damages many more. */
const SEED = Number(process.env['SEED'] ?? Date.now() % 1e6);
const ROUNDS = 2;

await mkdir(SCRATCH, { recursive: true });
const dir = await mkdtemp(path.join(SCRATCH, 'damaged-'));
afterAll(() => rm(dir, { recursive: true, force: true }));

test(`a site whose cache was damaged is what a build from nothing makes (SEED=${SEED})`, async () => {
  const site = await DamagedSite.open(path.join(dir, 'site'), SEED, 10);
  const kinds = Math.ceil(ALL_KINDS.length / ROUNDS);
  for (let round = 0; round < ROUNDS; round += 1) {
    const { damaged, faults } = await site.round(kinds);
    expect(damaged.length).toBeGreaterThan(kinds / 2);
    expect(faults, damaged.join('\n')).toEqual([]);
  }
});
