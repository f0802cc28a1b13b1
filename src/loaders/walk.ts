import fs from 'node:fs';
import path from 'node:path';

/**
 * The files below a directory whose names `accept` takes, as paths below it with `/`, sorted by code
 * unit so that every machine sees one order. A directory that does not exist holds none. Names that
 * begin with a dot or an underscore are passed over, and so are links to nothing.
 *
 * @param expect names that only files should have: a folder or a broken link of that name is given too,
 *   so that its reader tells of it
 */
export function walk(
  dir: string,
  accept: (name: string) => boolean,
  expect: (name: string) => boolean = () => false,
): string[] {
  const found: string[] = [];
  const visit = (below: string): void => {
    for (const entry of fs.readdirSync(path.join(dir, below), { withFileTypes: true })) {
      const { name } = entry;
      if (/^[._]/u.test(name)) continue;
      const file = below === '' ? name : `${below}/${name}`;
      const target = entry.isSymbolicLink() ? statOf(path.join(dir, file)) : entry;
      if (expect(name)) found.push(file);
      else if (target?.isDirectory()) visit(file);
      else if (target && accept(name)) found.push(file);
    }
  };
  if (fs.existsSync(dir)) visit('');
  return found.sort();
}

/** Whether a name is that of an item or a standing page. */
export const isTextName = (name: string): boolean => /\.mdx?$/u.test(name);

/** The items or standing pages below a directory, and what only bears the name of one. */
export const walkTexts = (dir: string): string[] => walk(dir, isTextName, isTextName);

const statOf = (file: string): fs.Stats | undefined => fs.statSync(file, { throwIfNoEntry: false });

/** A text that differs when a file's bytes may have: one `stat`, no read. Empty for a broken link. */
export function stampOf(file: string): string {
  const stat = statOf(file);
  return stat ? `${stat.mtimeMs}-${stat.ctimeMs}-${stat.size}` : '';
}
