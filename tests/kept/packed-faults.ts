import { readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { listFiles } from '../../testkit/site/tree.ts';

const UNPACK: Readonly<Record<string, (bytes: Buffer) => Buffer>> = {
  '.gz': gunzipSync,
  '.br': brotliDecompressSync,
};

/** What a look at a shown site found. */
export interface PackedLook {
  /** How many packed files lay beside theirs. */
  seen: number;
  /** Each that is not what its file is, or that is nobody's. */
  faults: string[];
}

/**
 * Hold every packed file of a site that is shown against the file beside it, as a web server chooses between them:
 * in one tree, whichever the link shows when it is asked. What a build takes away meanwhile is no fault.
 */
export async function lookAtPacked(out: string): Promise<PackedLook> {
  const look: PackedLook = { seen: 0, faults: [] };
  const dir = realpathSync(out);
  const isShown = (): boolean => realpathSync(out) === dir && statSync(dir).isDirectory();
  for (const file of await listFiles(dir).catch(() => [])) {
    if (file.endsWith('.part')) look.faults.push(`half made: ${file}`);
    const ending = path.extname(file);
    const unpack = UNPACK[ending];
    if (!unpack) continue;
    const fault = faultOf(path.join(dir, file.slice(0, -ending.length)), ending, unpack);
    // Once another tree is shown, nobody is sent anything of this one.
    if (!isShown()) break;
    look.seen += 1;
    if (fault !== undefined) look.faults.push(`${fault}: ${file}`);
  }
  return look;
}

function faultOf(
  file: string,
  ending: string,
  unpack: (bytes: Buffer) => Buffer,
): string | undefined {
  const plain = read(file);
  if (!plain) return 'of nothing';
  const packed = read(file + ending);
  if (!packed) return 'gone';
  try {
    return unpack(packed).equals(plain) ? undefined : 'stale';
  } catch {
    return 'torn';
  }
}

const read = (file: string): Buffer | undefined => {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
};
