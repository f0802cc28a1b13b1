import { createHash } from 'node:crypto';
import { createReadStream, lstatSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { Cache } from '../../node/cache/cache.ts';

/** A file of the built site. */
export interface BuiltFile {
  /** SHA-256 of its bytes, hexadecimal. */
  digest: string;
  /** In bytes. */
  size: number;
}

interface Seen extends BuiltFile {
  stamp: string;
}

/** The number goes up when what is kept has another form. */
const FORM = '1';
/** Files up to this size are read whole, in bytes. */
const WHOLE = 1 << 22;

/**
 * Every file of a built site, by site path. Only what is not as it was seen last is read: of the others the
 * system's own note of size, time and number is enough, so a push of one item reads as much as it changed.
 */
export async function readSiteFiles(dir: string, cache: Cache): Promise<Map<string, BuiltFile>> {
  const map = cache.map<Seen>('push-files');
  const kept = map.read('site', FORM)?.entries ?? new Map<string, Seen>();
  const found = new Map<string, Seen>();
  for (const file of filesBelow(dir)) {
    const full = path.join(dir, file);
    const { size, mtimeNs, ino } = lstatSync(full, { bigint: true });
    const stamp = `${size} ${mtimeNs} ${ino}`;
    const seen = kept.get(file);
    found.set(
      file,
      seen?.stamp === stamp
        ? seen
        : { stamp, size: Number(size), digest: await fileDigest(full, Number(size)) },
    );
  }
  map.write('site', FORM, found);
  return found;
}

/** The digest of a file, as `BuiltFile` has it. */
export async function fileDigest(file: string, size: number): Promise<string> {
  const hash = createHash('sha256');
  if (size <= WHOLE) hash.update(await readFile(file));
  else await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

/** The files without those that hold another one packed, which a web server alone knows to choose from. */
export const withoutPacked = <File>(files: ReadonlyMap<string, File>): Map<string, File> =>
  new Map(
    [...files].filter(
      ([file]) => !/\.(?:gz|br|zst)$/u.test(file) || !files.has(file.replace(/\.\w+$/u, '')),
    ),
  );

/** The files below a folder; what a link leads to is no part of a site. */
function* filesBelow(dir: string, below = ''): Generator<string> {
  for (const entry of readdirSync(path.join(dir, below), { withFileTypes: true })) {
    const file = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) yield* filesBelow(dir, file);
    else if (entry.isFile()) yield file;
  }
}
