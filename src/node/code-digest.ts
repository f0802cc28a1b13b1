import { createHash, type Hash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { isSourceName, walk } from './files/walk.ts';
import { ownDir, packageFile, REPLACEMENTS } from './own-source.ts';

/** A command and the bundle that it runs on have modules of their own, and read all of it once. */
const KEY = Symbol.for('peyk.code-digest');

const holder = globalThis as { [KEY]?: string };

/** What of a newsroom's own folder, or of Peyk's, decides what is made of content, beside the program. */
const SETTINGS = ['package.json', 'package-lock.json', 'astro.config.mjs', 'tsconfig.json'];

/**
 * A digest of the program itself: its source, its settings and its locked dependencies, and the settings of
 * the newsroom that it runs for. What was kept by one program is never used by another, so a template, a
 * plug-in or their order can't go stale.
 *
 * @param root the newsroom's folder
 */
export function codeDigest(root: string = process.cwd()): string {
  return (holder[KEY] ??= digestOf(root));
}

function digestOf(root: string): string {
  const hash = createHash('sha256');
  add(hash, root, SETTINGS);
  if (path.resolve(packageFile('.')) !== path.resolve(root)) {
    add(hash, packageFile('.'), ['package.json']);
    // What of ours the newsroom has replaced.
    const own = path.join(root, REPLACEMENTS);
    if (existsSync(own))
      add(
        hash,
        own,
        walk(own, () => true),
      );
  }
  add(hash, ownDir(), walk(ownDir(), isSourceName));
  return hash.update(process.version).digest('base64url').slice(0, 16);
}

function add(hash: Hash, dir: string, files: readonly string[]): void {
  for (const file of files) {
    const full = path.join(dir, file);
    if (!existsSync(full)) continue;
    const bytes = readFileSync(full);
    hash.update(`${file}\0${bytes.length}\0`).update(bytes);
  }
}
