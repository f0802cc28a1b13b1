import fs from 'node:fs';
import path from 'node:path';

/**
 * The files below one of the project's own folders (source, `public/`) whose names `accept` takes, as
 * paths below it with `/`, sorted by code unit so that every machine sees one order. A folder that does
 * not exist holds none. Links to nothing are passed over, and names that begin with a dot are not:
 * `public/.well-known` is served. What editors own is walked by `node/files/walk-content.ts`, which follows no link.
 */
export function walk(dir: string, accept: (name: string) => boolean): string[] {
  const found: string[] = [];
  const visit = (below: string): void => {
    for (const entry of fs.readdirSync(path.join(dir, below), { withFileTypes: true })) {
      const { name } = entry;
      const file = below === '' ? name : `${below}/${name}`;
      const target = entry.isSymbolicLink() ? statOf(path.join(dir, file)) : entry;
      if (target?.isDirectory()) visit(file);
      else if (target && accept(name)) found.push(file);
    }
  };
  if (fs.existsSync(dir)) visit('');
  return found.sort();
}

/** Whether a file of `src` can be a part of the program: no test, no declaration, and nothing that an editor keeps beside it. */
export const isSourceName = (name: string): boolean =>
  !name.startsWith('.') && !/\.(?:test|d)\.ts$/u.test(name);

const statOf = (file: string): fs.Stats | undefined => fs.statSync(file, { throwIfNoEntry: false });
