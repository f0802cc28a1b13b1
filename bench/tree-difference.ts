import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** A tree's files with their bytes, by path below it; a link to a tree is that tree. */
export async function readTree(dir: string): Promise<Map<string, Buffer>> {
  const entries = await readdir(`${dir}/`, { recursive: true, withFileTypes: true });
  const tree = new Map<string, Buffer>();
  for (const entry of entries) {
    if (entry.isDirectory()) continue;
    const file = path.join(entry.parentPath, entry.name);
    tree.set(path.relative(dir, file), await readFile(file));
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
