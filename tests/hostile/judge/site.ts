import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { listFiles } from '../../../testkit/site/tree.ts';
import { idsIn } from '../case.ts';
import { foreignIn, machineFaults } from './machine-files.ts';
import { type Known, learn } from './known.ts';
import { pageFaults } from './page.ts';

/** A fault of a built site, where it stands and whose it may be. */
export interface SiteFault {
  file: string;
  fault: string;
  /** The cases that the fault itself names, or else the file. */
  ids: number[];
}

const isPage = (file: string): boolean => file.endsWith('.html');
const isForMachines = (file: string): boolean => /\.(?:xml|atom|json|webmanifest)$/u.test(file);

/** What the pages and feeds of a clean site hold. */
export async function learnFrom(site: string): Promise<Known> {
  const files = await listFiles(site);
  return learn(files.filter(isPage).map((file) => readFileSync(join(site, file), 'utf8')));
}

/** Everything in a site that no clean site holds: pages, feeds, data and sitemaps. */
export async function siteFaults(site: string, known: Known): Promise<SiteFault[]> {
  const faults: SiteFault[] = [];
  for (const file of await listFiles(site)) {
    if (!isPage(file) && !isForMachines(file)) continue;
    const text = readFileSync(join(site, file), 'utf8');
    const found = isPage(file) ? pageFaults(text, known) : machineFaults(file, text, known);
    if (file.startsWith('sitemap')) found.push(...foreignIn(text));
    for (const fault of found) {
      const named = idsIn(fault);
      faults.push({ file, fault, ids: named.length > 0 ? named : idsIn(file) });
    }
  }
  return faults;
}
