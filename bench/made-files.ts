import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { listFiles } from '../testkit/site/tree.ts';

/** What a build made. */
export interface Made {
  /** Files that were written, whether or not they hold what they held. */
  written: string[];
  /** Those of them that hold something else, or are new. */
  changed: string[];
  gone: string[];
}

/** Tells what each build of a site makes. A file that is kept is the same file on the disk, and is not read. */
export class MadeFiles {
  readonly #site: string;
  #known = new Map<string, { inode: string; digest: string }>();

  /** @param site the published site, a link to it as well */
  constructor(site: string) {
    this.#site = site;
  }

  /** What was made since it was asked last. */
  async look(): Promise<Made> {
    const former = this.#known;
    this.#known = new Map();
    const made: Made = { written: [], changed: [], gone: [] };
    for (const file of await listFiles(this.#site)) {
      const { dev, ino, mtimeMs } = await stat(path.join(this.#site, file));
      const inode = `${dev}:${ino}:${mtimeMs}`;
      const before = former.get(file);
      former.delete(file);
      if (before?.inode === inode) {
        this.#known.set(file, before);
        continue;
      }
      const digest = digestOf(await readFile(path.join(this.#site, file)));
      this.#known.set(file, { inode, digest });
      made.written.push(file);
      if (before?.digest !== digest) made.changed.push(file);
    }
    made.gone = [...former.keys()];
    return made;
  }
}

const digestOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('base64');
