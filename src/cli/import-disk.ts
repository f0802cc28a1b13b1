import path from 'node:path';
import type { NewPerson } from '../editorial/importers/newsroom-people.ts';
import type { NewSeries } from '../editorial/importers/newsroom-series.ts';
import { addEntries } from './add-entries.ts';
import type { ImportTarget } from './import-target.ts';
import { statOf, writeNewBelow } from './safe-files.ts';

/** What an import does to the disk. */
export interface ImportDisk {
  /** Write a new file below the root; false where something is in the way. */
  write(below: string, content: string | Buffer): boolean;
  addSeries(added: readonly NewSeries[]): void;
  addPeople(added: readonly NewPerson[]): void;
}

/** Where items really go. */
export const realDisk = ({ root, home }: ImportTarget): ImportDisk => ({
  write: (below, content) => writeNewBelow(root, below, content),
  addSeries: (added) =>
    addEntries(
      added.map(({ id, title }) => ({ id, title })),
      'series.yml',
      home,
    ),
  addPeople: (added) =>
    addEntries(
      added.map(({ id, name }) => ({ id, name })),
      'people.yml',
      home,
    ),
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
    addPeople: () => undefined,
  };
}
