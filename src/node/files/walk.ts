import fs from 'node:fs';
import path from 'node:path';

/**
 * The files below one of the project's own folders (source, `public/`) whose names `accept` takes, as
 * paths below it with `/`, sorted by code unit so that every machine sees one order. A folder that does
 * not exist holds none. Names that begin with a dot or an underscore are passed over, and so are links to
 * nothing. What editors own is walked by `node/files/walk-content.ts`, which follows no link.
 */
export function walk(dir: string, accept: (name: string) => boolean): string[] {
  const found: string[] = [];
  const visit = (below: string): void => {
    for (const entry of fs.readdirSync(path.join(dir, below), { withFileTypes: true })) {
      const { name } = entry;
      if (/^[._]/u.test(name)) continue;
      const file = below === '' ? name : `${below}/${name}`;
      const target = entry.isSymbolicLink() ? statOf(path.join(dir, file)) : entry;
      if (target?.isDirectory()) visit(file);
      else if (target && accept(name)) found.push(file);
    }
  };
  if (fs.existsSync(dir)) visit('');
  return found.sort();
}

const statOf = (file: string): fs.Stats | undefined => fs.statSync(file, { throwIfNoEntry: false });
