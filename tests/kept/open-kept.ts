import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll } from 'vitest';
import type { Newsroom } from '../../testkit/newsroom/newsroom.ts';
import { makeNewsroom } from '../../testkit/newsroom/random-newsroom.ts';
import { SCRATCH } from '../../testkit/folders.ts';
import { KeptSite } from '../../testkit/site/kept-site.ts';

/** The seed of all generated texts, with which a fault is seen again. */
export const SEED = Number(process.env['PROPERTY_SEED']);

/** `npm run test:long` makes many more rounds. */
export const isLong = import.meta.env.MODE === 'long';

/** A folder below the project that is removed after a file's tests. */
export async function scratchDir(name: string): Promise<string> {
  await mkdir(SCRATCH, { recursive: true });
  const dir = await mkdtemp(path.join(SCRATCH, `${name}-`));
  afterAll(() => rm(dir, { recursive: true, force: true }));
  return dir;
}

export interface Kept {
  room: Newsroom;
  site: KeptSite;
}

/** A newsroom of so many items and its site, which nothing has built yet. Templates are compiled once a `dir`. */
export async function openKept(dir: string, name: string, size: number): Promise<Kept> {
  const content = path.join(dir, name, 'content');
  const site = new KeptSite(path.join(dir, name, 'site'), content, path.join(dir, 'program'));
  await site.prepare();
  return { room: await makeNewsroom(content, SEED, size), site };
}
