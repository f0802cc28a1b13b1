import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Loaded } from '../loaded.ts';
import { codeDigest } from '../loaders/code-digest.ts';
import { digestOf } from '../loaders/digest.ts';
import { walk } from '../loaders/walk.ts';

/**
 * Names all that pages are compiled from: the source, the site's address, `public/`, and the MDX bodies
 * with the pictures that they may show.
 *
 * @param root the project's folder
 * @param dir the content directory
 * @param loaded what is there to publish; undefined where it is known that no body of it is MDX
 */
export function programKey(
  root: string,
  dir: string,
  site: string,
  loaded: Loaded | undefined,
): string {
  const publicDir = path.join(root, 'public');
  const served = walk(publicDir, () => true).map((file) => [
    file,
    digestOf(readFileSync(path.join(publicDir, file))),
  ]);
  return digestOf(
    JSON.stringify([codeDigest(), site, served, loaded ? mdxParts(dir, loaded) : []]),
  );
}

function mdxParts(dir: string, { news, lists, media }: Loaded): unknown[] {
  const mdx = [...news, ...lists.pages.map(({ data }) => data)].filter(
    ({ format }) => format === 'mdx',
  );
  if (mdx.length === 0) return [];
  const shown = new Set(mdx.flatMap(({ bodyMedia }) => bodyMedia));
  return [
    // Compiled MDX knows where it lay.
    path.resolve(dir),
    mdx.map(({ file, digest }) => [file, digest]),
    media.filter(({ src }) => shown.has(src)),
  ];
}
