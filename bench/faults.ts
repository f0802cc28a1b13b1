import path from 'node:path';
import { parseArgs } from 'node:util';
import { DamagedSite } from './faults/damaged-site.ts';
import { WORK } from './places.ts';

const ITEMS = 24;
/** Damaged rounds between two changes of the content. */
const ROUNDS = 5;

/**
 * Damage what a build keeps, file by file, and hold the next two builds against one from nothing, byte
 * for byte: `--times 40 --seed 1`. Ends at the first fault, with what was damaged.
 */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: {
      times: { type: 'string', default: '40' },
      seed: { type: 'string', default: String(Date.now() % 1e6) },
    },
  });
  const seed = Number(values.seed);
  console.log(`Seed ${seed}`);
  const site = await DamagedSite.open(path.join(WORK, 'faults'), seed, ITEMS);
  for (let nth = 1; nth <= Number(values.times); nth += 1) {
    if (nth % ROUNDS === 0) await site.change();
    const { damaged, faults } = await site.round(1);
    console.log(`${nth}: ${damaged.join(', ')}`);
    if (faults.length > 0)
      throw new Error(`Not what a build from nothing makes (seed ${seed}):\n${faults.join('\n')}`);
  }
  console.log(`After ${values.times} damages, every site was what a build from nothing makes`);
}
