import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isSourceName, walk } from './files/walk.ts';

let known: string | undefined;

/**
 * A digest of the program itself: its source, its settings and its locked dependencies. What was kept
 * by one program is never used by another, so a template, a plug-in or their order can't go stale.
 *
 * @param root the project's folder
 */
export function codeDigest(root: string = process.cwd()): string {
  known ??= digestOf(root);
  return known;
}

function digestOf(root: string): string {
  const hash = createHash('sha256');
  const single = ['package.json', 'package-lock.json', 'astro.config.mjs', 'tsconfig.json'];
  const source = walk(path.join(root, 'src'), isSourceName);
  for (const file of [...single, ...source.map((name) => `src/${name}`)]) {
    const full = path.join(root, file);
    if (!existsSync(full)) continue;
    const bytes = readFileSync(full);
    hash.update(`${file}\0${bytes.length}\0`).update(bytes);
  }
  return hash.update(process.version).digest('base64url').slice(0, 16);
}
