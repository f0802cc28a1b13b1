import fs from 'node:fs';
import path from 'node:path';

/**
 * The files below a directory whose names `accept` takes, as paths below it with `/`, sorted by code
 * unit so that every machine sees one order. A directory that does not exist holds none. Names that
 * begin with a dot or an underscore are passed over.
 */
export function walk(dir: string, accept: (name: string) => boolean): string[] {
  const found: string[] = [];
  const visit = (below: string): void => {
    for (const entry of fs.readdirSync(path.join(dir, below), { withFileTypes: true })) {
      if (/^[._]/u.test(entry.name)) continue;
      const file = below === '' ? entry.name : `${below}/${entry.name}`;
      if (entry.isDirectory() || (entry.isSymbolicLink() && isDirectory(path.join(dir, file))))
        visit(file);
      else if (accept(entry.name)) found.push(file);
    }
  };
  if (fs.existsSync(dir)) visit('');
  return found.sort();
}

const isDirectory = (file: string): boolean =>
  fs.statSync(file, { throwIfNoEntry: false })?.isDirectory() ?? false;

/** A text that differs when a file's bytes may have: one `stat`, no read. */
export function stampOf(file: string): string {
  const { mtimeMs, ctimeMs, size } = fs.statSync(file);
  return `${mtimeMs}-${ctimeMs}-${size}`;
}
