import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** What is remembered of one published page. */
export interface KeptPage {
  /** What it was made from (see `src/newsroom/paths.ts`). */
  key: string;
  /** Files below `media/` that it names. */
  media: readonly string[];
}

/** What is remembered of one published tree. */
export interface Manifest {
  /** Differs when the program or what every page's frame shows does. */
  ground: string;
  /** By file below the site: `news/277495/index.html`. */
  pages: Record<string, KeptPage>;
  /** Files below `media/`. */
  media: string[];
  /** Files and folders that every build makes anew. */
  loose: string[];
}

/** Manifests are named after the tree they tell of, so the two can't fall apart. */
const fileOf = (cache: string, id: string): string => path.join(cache, 'kept', `${id}.json`);

/** @returns undefined where there is none or it cannot be used; pages are then made from nothing */
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

export function removeManifest(cache: string, id: string): void {
  rmSync(fileOf(cache, id), { recursive: true, force: true });
}

function isManifest(value: unknown): value is Manifest {
  if (!isRecord(value) || !isRecord(value['pages'])) return false;
  return (
    typeof value['ground'] === 'string' &&
    isTexts(value['media']) &&
    isTexts(value['loose']) &&
    Object.values(value['pages']).every(
      (page) => isRecord(page) && typeof page['key'] === 'string' && isTexts(page['media']),
    )
  );
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((entry) => typeof entry === 'string');
