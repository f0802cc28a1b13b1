import { rmSync } from 'node:fs';
import { rename } from 'node:fs/promises';
import { create } from 'tar';

export interface Archive {
  /** Files and links below `cwd`, with `/`, in the order that they take. */
  files: readonly string[];
  cwd: string;
  /** The folder that they unpack into. */
  prefix: string;
  /** How hard zlib tries, 1 to 9. */
  level: number;
  /** Told of each file. */
  onFile?: (() => void) | undefined;
}

/** The same for every file: the first second that tools for archives of every age can tell. */
const ANY_TIME = new Date('1980-01-01T00:00:00Z');

/**
 * Write a `.tar.gz` whose bytes hang on names, contents and what may be executed alone: no times, no owners, no
 * rights of this machine. The file is whole or not there.
 */
export async function writeArchive(
  file: string,
  { files, cwd, prefix, level, onFile }: Archive,
): Promise<void> {
  const partial = `${file}.partial`;
  try {
    await create(
      {
        ...{ file: partial, cwd, prefix, gzip: { level }, portable: true, mtime: ANY_TIME },
        ...{ strict: true, noDirRecurse: true },
        onWriteEntry: (entry) => {
          if (entry.stat) entry.stat.mode = entry.stat.mode & 0o100 ? 0o755 : 0o644;
          onFile?.();
        },
      },
      // A name that begins with «@» would be read as an archive whose files to take.
      files.map((name) => (name.startsWith('@') ? `./${name}` : name)),
    );
    await rename(partial, file);
  } catch (error) {
    rmSync(partial, { force: true });
    throw error;
  }
}
