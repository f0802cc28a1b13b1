import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseEnv } from 'node:util';

/** A newsroom's files of variables, as they are known from other tools; what the first names, it decides. */
const FILES = ['.env.local', '.env'] as const;

const known = new Map<string, ReadonlyMap<string, string>>();

/**
 * A variable that a newsroom's own files set: `.env` is committed, `.env.local` is one machine's and holds
 * secrets. Read once for each folder; what cannot be read sets nothing.
 *
 * @param dir the newsroom's folder
 */
export function fromSettingsFiles(name: string, dir = process.cwd()): string | undefined {
  const found = known.get(dir) ?? readFiles(dir);
  known.set(dir, found);
  return found.get(name);
}

function readFiles(dir: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const file of FILES.toReversed())
    for (const [name, value] of Object.entries(parseEnv(textOf(path.join(dir, file)))))
      if (value !== undefined) found.set(name, value);
  return found;
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
