import { readFileSync } from 'node:fs';
import path from 'node:path';
import { codeDigest } from '../../node/code-digest.ts';
import { digestOf } from '../../node/digest.ts';
import { walk } from '../../node/files/walk.ts';

/**
 * Names all that pages are compiled from: the source, the site's address and `public/`; nothing of what
 * editors write is compiled.
 *
 * @param root the project's folder
 */
export function programKey(root: string, site: string): string {
  const publicDir = path.join(root, 'public');
  const served = walk(publicDir, () => true).map((file) => [
    file,
    digestOf(readFileSync(path.join(publicDir, file))),
  ]);
  return digestOf(JSON.stringify([codeDigest(), site, served]));
}
