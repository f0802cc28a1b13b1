import { statSync, utimesSync, type Stats } from 'node:fs';
import path from 'node:path';
import { crc32 } from 'node:zlib';

/** 2000-01-01 and twenty years, in seconds: no file is written at such a time by chance. */
const [FROM, SPAN] = [946_684_800, 630_720_000];

/**
 * Files that are kept by a name which tells all they are made from are linked into the site unread, many
 * thousands of them. So each bears a stamp that one `stat` reads: the time of its last change, which is
 * made from its name and size. Whatever writes to it, cuts it or puts another in its place breaks it.
 *
 * @param part the finished file
 * @param name the one that it will be kept by
 */
export function stampMtime(part: string, name: string): void {
  const time = timeOf(name, statSync(part).size);
  utimesSync(part, time, time);
}

/** @returns what the system knows of a file that is as it was stamped; undefined for every other */
export function statStamped(file: string): Stats | undefined {
  const found = statSync(file, { throwIfNoEntry: false });
  const isWhole =
    found?.isFile() && found.mtimeMs === timeOf(path.basename(file), found.size) * 1000;
  return isWhole ? found : undefined;
}

/** Even, for there are file systems that count in two seconds. */
const timeOf = (name: string, size: number): number =>
  FROM + 2 * (crc32(`${name} ${size}`) % (SPAN / 2));
