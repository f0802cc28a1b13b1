import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { findSealed } from '../keeping/seal.ts';
import { namedMedia } from '../publish/named-media.ts';

/**
 * MDX bodies are compiled with their pictures' addresses in them, so a compiled program is good only
 * while those pictures are kept.
 */
const fileOf = (dir: string): string => path.join(dir, 'media.json');

/** Note which made pictures the compiled pages name. @param cache where made pictures are kept */
export function noteMedia(dir: string, server: string, cache: string): void {
  const texts = readdirSync(server, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.mjs'))
    .map((name) => readFileSync(path.join(server, name), 'utf8'));
  const names = [...new Set(texts.flatMap(namedMedia))].filter((name) => isMade(cache, name));
  writeFileSync(fileOf(dir), JSON.stringify(names.sort()));
}

export function hasMedia(dir: string, cache: string): boolean {
  // Written by `noteMedia`.
  const names = JSON.parse(readFileSync(fileOf(dir), 'utf8')) as string[];
  return names.every((name) => isMade(cache, name));
}

const isMade = (cache: string, name: string): boolean =>
  findSealed(path.join(cache, 'media', name)) !== undefined;
