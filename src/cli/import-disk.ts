import path from 'node:path';
import type { NewSeries } from '../editorial/importers/newsroom-series.ts';
import { addSeries } from './add-series.ts';
import type { ImportTarget } from './import-target.ts';
import { statOf, writeNewBelow } from './safe-files.ts';

/** What an import does to the disk. */
export interface ImportDisk {
  /** Write a new file below the root; false where something is in the way. */
  write(below: string, content: string | Buffer): boolean;
  addSeries(added: readonly NewSeries[]): void;
}

/** Where items really go. */
export const realDisk = ({ root, seriesFile }: ImportTarget): ImportDisk => ({
  write: (below, content) => writeNewBelow(root, below, content),
  addSeries: (added) => addSeries(added, seriesFile),
});

/** Tells the same of each file, and writes nothing. */
export function dryDisk({ root }: ImportTarget): ImportDisk {
  const written = new Set<string>();
  return {
    write: (below) => {
      const isFree = !written.has(below) && statOf(path.join(root, below)) === undefined;
      written.add(below);
      return isFree;
    },
    addSeries: () => undefined,
  };
}
