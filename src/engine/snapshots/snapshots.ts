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

/** A whole site beside `dist`; the id names its manifest too. */
export interface Snapshot {
  id: string;
  dir: string;
}

/**
 * `dist` is a link to a tree beside it. Publishing moves the link by one rename, which is atomic
 * (POSIX), so whoever serves `dist` sees the old site or the new one.
 */
const prefixOf = (out: string): string => `.${path.basename(out)}-`;

/** The path of a tree that does not exist yet; ids sort by time. */
export function nextSnapshot(out: string): Snapshot {
  mkdirSync(path.dirname(out), { recursive: true });
  const id = `${Date.now().toString(36)}${randomBytes(3).toString('hex')}`;
  return { id, dir: path.join(path.dirname(out), prefixOf(out) + id) };
}

/** The tree that `out` shows now; undefined where it shows none of ours. */
export function shownSnapshot(out: string): Snapshot | undefined {
  try {
    const dir = path.resolve(path.dirname(out), readlinkSync(out));
    const name = path.basename(dir);
    if (!name.startsWith(prefixOf(out)) || !existsSync(dir)) return undefined;
    return { id: name.slice(prefixOf(out).length), dir };
  } catch {
    return undefined;
  }
}

/** All trees of `out` but the one it shows, the newest first. */
export function spareSnapshots(out: string): Snapshot[] {
  const parent = path.dirname(out);
  if (!existsSync(parent)) return [];
  const shown = shownSnapshot(out)?.id;
  return readdirSync(parent)
    .filter((name) => name.startsWith(prefixOf(out)))
    .map((name) => ({ id: name.slice(prefixOf(out).length), dir: path.join(parent, name) }))
    .filter(({ id }) => id !== shown)
    .sort((a, b) => (a.id < b.id ? 1 : -1));
}

/** A folder for what is made for the trees of `out` beside builds, by this process; the next build takes away what is left. */
export const workFolder = (out: string): string =>
  path.join(path.dirname(out), `${prefixOf(out)}work-${process.pid}`);

/** Let `out` show a tree from now on. */
export function show(out: string, { dir }: Snapshot): void {
  const link = `${dir}.link`;
  symlinkSync(path.basename(dir), link);
  // A folder that another tool left can't be replaced by a rename.
  if (lstatSync(out, { throwIfNoEntry: false })?.isDirectory()) {
    const aside = `${dir}.folder`;
    renameSync(out, aside);
    try {
      renameSync(link, out);
    } catch (error) {
      renameSync(aside, out);
      throw error;
    }
    rmSync(aside, { recursive: true, force: true });
  } else renameSync(link, out);
}

/**
 * Let `out` be a tree itself from now on, as Astro's own builds leave it and hosts expect it.
 * @param out a folder, or nothing
 */
export function replaceFolder(out: string, { dir }: Snapshot): void {
  const aside = `${dir}.folder`;
  if (existsSync(out)) renameSync(out, aside);
  renameSync(dir, out);
  rmSync(aside, { recursive: true, force: true });
}

/** Something stands where the site is published that Peyk did not put there and must not take away. */
export class OutFault extends Error {
  readonly out: string;
  /** What the link shows that stands there; undefined for a file. */
  readonly target: string | undefined;

  constructor(out: string, target?: string) {
    super(`${out} is ${target === undefined ? 'a file' : `a link to ${target}`}`);
    this.name = 'OutFault';
    this.out = out;
    this.target = target;
  }
}

/**
 * A file may be somebody's only copy, and a link to elsewhere may be what a server serves: neither is
 * replaced.
 * @throws {OutFault}
 */
export function checkOut(out: string): void {
  const there = lstatSync(out, { throwIfNoEntry: false });
  if (there?.isSymbolicLink()) {
    const target = readlinkSync(out);
    const dir = path.resolve(path.dirname(out), target);
    const isOurs =
      path.dirname(dir) === path.dirname(out) && path.basename(dir).startsWith(prefixOf(out));
    if (!isOurs) throw new OutFault(out, target);
  } else if (there && !there.isDirectory()) throw new OutFault(out);
}
