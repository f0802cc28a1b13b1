import { randomBytes } from 'node:crypto';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readlinkSync,
  renameSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import path from 'node:path';

/**
 * A published site is a whole tree beside `dist` that is never written to again; `dist` is a link to
 * it. Publishing moves the link by one rename, which is atomic (POSIX rename), so whoever serves
 * `dist` sees the old site or the new one, and a build that dies at any moment leaves the old one.
 */
const prefixOf = (out: string): string => `.${path.basename(out)}-`;

/** A tree that does not exist yet, for the next site. Ids sort by time. */
export function nextSnapshot(out: string): { id: string; dir: string } {
  const id = `${Date.now().toString(36)}${randomBytes(3).toString('hex')}`;
  return { id, dir: path.join(path.dirname(out), prefixOf(out) + id) };
}

/** The tree that `out` shows now; undefined where it shows none of ours. */
export function currentSnapshot(out: string): { id: string; dir: string } | undefined {
  try {
    const dir = path.resolve(path.dirname(out), readlinkSync(out));
    const name = path.basename(dir);
    if (!name.startsWith(prefixOf(out)) || !existsSync(dir)) return undefined;
    return { id: name.slice(prefixOf(out).length), dir };
  } catch {
    return undefined;
  }
}

/** Let `out` show the tree at `dir` from now on, and take away all older trees but the one it showed. */
export function publish(out: string, dir: string): void {
  const shown = currentSnapshot(out);
  const link = `${dir}.link`;
  symlinkSync(path.basename(dir), link);
  const aside = setAsideFolder(out);
  renameSync(link, out);
  if (aside) rmSync(aside, { recursive: true, force: true });
  sweep(out, [dir, ...(shown ? [shown.dir] : [])]);
}

/** Take away what builds that died have left, and trees that are no longer shown. */
export function sweep(out: string, keep: readonly string[]): void {
  const parent = path.dirname(out);
  if (!existsSync(parent)) return;
  for (const name of readdirSync(parent)) {
    const dir = path.join(parent, name);
    if (name.startsWith(prefixOf(out)) && !keep.includes(dir))
      rmSync(dir, { recursive: true, force: true });
  }
}

/** A folder that another tool left where the link must stand is moved away, since a rename can't replace it. */
function setAsideFolder(out: string): string | undefined {
  if (!lstatSync(out, { throwIfNoEntry: false })?.isDirectory()) return undefined;
  const aside = path.join(path.dirname(out), `${prefixOf(out)}folder`);
  mkdirSync(path.dirname(aside), { recursive: true });
  rmSync(aside, { recursive: true, force: true });
  renameSync(out, aside);
  return aside;
}
