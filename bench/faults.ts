import { rm } from 'node:fs/promises';
import path from 'node:path';
import { DamagedSite } from '../testkit/site/damaged-site.ts';
import { fillDisk } from './faults/full-disk.ts';
import { readOptions } from './options.ts';
import { WORK } from './folders.ts';

const ITEMS = 24;
/** Damaged rounds between two changes of the content. */
const ROUNDS = 5;

/**
 * Damage what a build keeps, file by file, and hold the next two builds against one from nothing, byte
 * for byte: `--times 40 --seed 1`. With `--disk`, fill the disk under builds instead, and forbid writing
 * to it: Linux and root only. Ends at the first fault, with what was done.
 */
export async function run(args: string[]): Promise<void> {
  const { times, seed, disk } = readOptions(args, {
    times: 40,
    seed: Date.now() % 1e6,
    disk: false,
  });
  console.log(`Seed ${seed}`);
  const dir = path.join(WORK, 'faults');
  await rm(dir, { recursive: true, force: true });
  await (disk ? fillDisk(dir, seed, times) : damageKept(dir, seed, times));
  console.log(`After ${times} times, every site was what a build from nothing makes`);
}

async function damageKept(dir: string, seed: number, times: number): Promise<void> {
  const site = await DamagedSite.open(dir, seed, ITEMS);
  for (let nth = 1; nth <= times; nth += 1) {
    if (nth % ROUNDS === 0) await site.change();
    const { damaged, faults } = await site.round(1);
    console.log(`${nth}: ${damaged.join(', ')}`);
    if (faults.length > 0)
      throw new Error(`Not what a build from nothing makes (seed ${seed}):\n${faults.join('\n')}`);
  }
}
