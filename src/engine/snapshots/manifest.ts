import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { writeChecksummed, readChecksummed } from '../../node/cache/checksummed-file.ts';

/** What is remembered of one published page. */
export interface KeptPage {
  /** What it was made from (see `src/queries/paths.ts`). */
  key: string;
  /** Its file's size and time; differs when anybody wrote to it. */
  stamp: string;
  /** Files below `media/` that it names. */
  media: readonly string[];
}

/** What is remembered of one published tree. */
export interface Manifest {
  /** By file below the site: `news/277495/index.html`. */
  pages: Record<string, KeptPage>;
  /** Files below `media/`. */
  media: string[];
  /** Files and folders that every build makes anew. */
  loose: string[];
}

/** Manifests are named after the tree they tell of, so the two can't fall apart. */
const fileOf = (cache: string, id: string): string => path.join(cache, 'kept', `${id}.json`);

/** Whether a tree is one that a later build may take pages over from. */
export const hasManifest = (cache: string, id: string): boolean => existsSync(fileOf(cache, id));

/** @returns undefined where there is none or it cannot be used; pages are then made from nothing */
export function readManifest(cache: string, id: string, ground: string): Manifest | undefined {
  const json = readChecksummed(fileOf(cache, id), headOf(id, ground));
  // The ground names this very program, which wrote it.
  return json === undefined ? undefined : (JSON.parse(json) as Manifest);
}

/** Why `readManifest` gives nothing, where it gives nothing. */
export function whyUnread(
  cache: string,
  id: string,
  ground: string,
): 'first' | 'ground' | 'damaged' {
  const file = fileOf(cache, id);
  if (!existsSync(file)) return 'first';
  // A manifest that is sound under another ground is told by its first line.
  const other = firstLineOf(file).split(' ', 2)[1];
  const isSound = other !== undefined && readChecksummed(file, headOf(id, other)) !== undefined;
  return isSound && other !== ground ? 'ground' : 'damaged';
}

function firstLineOf(file: string): string {
  try {
    return readFileSync(file, 'utf8').split('\n', 1)[0] ?? '';
  } catch {
    return '';
  }
}

export function writeManifest(cache: string, id: string, ground: string, manifest: Manifest): void {
  writeChecksummed(fileOf(cache, id), headOf(id, ground), JSON.stringify(manifest));
}

export function removeManifest(cache: string, id: string): void {
  rmSync(fileOf(cache, id), { recursive: true, force: true });
}

/** @param ground differs when the program or what every page's frame shows does */
const headOf = (id: string, ground: string): string => `${id} ${ground}`;
