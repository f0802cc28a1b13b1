import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** What is remembered of one published page. */
export interface KeptPage {
  /** What it was made from (see `src/newsroom/paths.ts`). */
  key: string;
  /** Files below `media/` that it names. */
  media: string[];
}

/** What is remembered of one published site. */
export interface Manifest {
  /** Differs when the program or what every page's frame shows does. */
  ground: string;
  /** By file below the site: `news/277495/index.html`. */
  pages: Record<string, KeptPage>;
}

/** Manifests are named after the snapshot they tell of, so the two can't fall apart. */
const fileOf = (cache: string, id: string): string => path.join(cache, 'kept', `${id}.json`);

/** @returns undefined where there is none or it cannot be used; the site is then built from nothing */
export function readManifest(cache: string, id: string, ground: string): Manifest | undefined {
  try {
    const read: unknown = JSON.parse(readFileSync(fileOf(cache, id), 'utf8'));
    return isManifest(read) && read.ground === ground ? read : undefined;
  } catch {
    return undefined;
  }
}

export function writeManifest(cache: string, id: string, manifest: Manifest): void {
  const file = fileOf(cache, id);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(`${file}.tmp`, JSON.stringify(manifest));
  renameSync(`${file}.tmp`, file);
}

function isManifest(value: unknown): value is Manifest {
  if (typeof value !== 'object' || value === null) return false;
  if (!('ground' in value) || typeof value.ground !== 'string') return false;
  if (!('pages' in value) || typeof value.pages !== 'object' || value.pages === null) return false;
  return Object.values(value.pages).every(
    (page: unknown) =>
      typeof page === 'object' &&
      page !== null &&
      'key' in page &&
      typeof page.key === 'string' &&
      'media' in page &&
      Array.isArray(page.media),
  );
}
