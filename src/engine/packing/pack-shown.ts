import { mkdirSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { walk } from '../../node/files/walk.ts';
import { packFiles, type PackedFiles, type Packer } from './pack-files.ts';
import type { Packing } from './packed-file.ts';
import { shownSnapshot, spareSnapshots, workFolder } from '../snapshots/snapshots.ts';

/**
 * Pack what of the shown site is not packed yet. Nothing writes to a tree that is shown, so a packed file is that
 * of its file whenever it comes; each appears whole. When another tree is shown, there is nothing more to do.
 *
 * @param out where the site is published: a link to a tree, or a folder that no build may replace meanwhile
 */
export async function packShown(out: string, packings: readonly Packing[]): Promise<PackedFiles> {
  const dir = realpathSync(out);
  const work = workFolder(out);
  mkdirSync(work, { recursive: true });
  const put: Packer['put'] = (file, bytes) => {
    const made = path.join(work, path.basename(file));
    try {
      writeFileSync(made, bytes);
      renameSync(made, path.join(dir, file));
      return true;
    } catch (error) {
      // A build has taken the tree, or tidied up here: what it shows is packed by another.
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return false;
      throw error;
    }
  };
  try {
    const others = shownSnapshot(out) ? spareSnapshots(out).map((spare) => spare.dir) : [];
    const goesOn = (): boolean => realpathSync(out) === dir;
    return await packFiles(
      dir,
      walk(dir, () => true),
      { packings, others, put, goesOn },
    );
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
