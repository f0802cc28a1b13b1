import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Cache } from '../../node/cache/cache.ts';
import { readRegularFile } from '../../node/files/read-regular-file.ts';
import { Journal } from './journal.ts';
import type { BaseCache } from './push-to-store.ts';
import { baseName } from './target-state.ts';

/** What this machine keeps of a target. All of it may be lost: the target itself knows what it holds. */
export function keptFor(cache: Cache, name: string): { journal: Journal; bases: BaseCache } {
  const dir = cache.pathOf(`push/${name}`);
  return {
    journal: new Journal(path.join(dir, 'journal')),
    bases: baseCache(path.join(dir, 'bases')),
  };
}

/** Bases by name, which tells their bytes ; the newest alone is kept. */
function baseCache(dir: string): BaseCache {
  return {
    read: (name) => {
      try {
        const bytes = readRegularFile(path.join(dir, name));
        return baseName(bytes) === name ? bytes : undefined;
      } catch {
        return undefined;
      }
    },
    write: (name, bytes) => {
      mkdirSync(dir, { recursive: true });
      for (const other of readdirSync(dir)) rmSync(path.join(dir, other), { force: true });
      writeFileSync(path.join(dir, name), bytes);
    },
  };
}
