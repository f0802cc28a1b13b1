import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/** Every file below a directory, also through links, as sorted paths with `/`. */
export async function listFiles(directory: string): Promise<string[]> {
  const entries = await readdir(`${directory}${sep}`, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(directory, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** A directory's files and their bytes, to be compared with another time or another directory. */
export async function readTree(directory: string): Promise<Map<string, Buffer>> {
  const tree = new Map<string, Buffer>();
  for (const file of await listFiles(directory)) {
    tree.set(file, await readFile(join(directory, file)));
  }
  return tree;
}

/** The files that only one of two trees has or that differ, sorted, each with what is the matter. */
export function treeDifference(
  one: ReadonlyMap<string, Buffer>,
  other: ReadonlyMap<string, Buffer>,
): string[] {
  return [...new Set([...one.keys(), ...other.keys()])].sort().flatMap((file) => {
    const [a, b] = [one.get(file), other.get(file)];
    if (!a) return [`added: ${file}`];
    if (!b) return [`gone: ${file}`];
    return a.equals(b) ? [] : [`changed: ${file}`];
  });
}
