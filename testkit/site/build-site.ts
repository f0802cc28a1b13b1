import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { join, resolve } from 'node:path';

import { PROJECT, SCRATCH } from '../folders.ts';
import { run, withoutVitest } from './command.ts';
import { listFiles } from './tree.ts';

/** The moment every built site of the tests lives in: Sunday 1 Azar 1405, noon in Tehran. */
export const NOW = '2026-11-22T12:00:00+03:30';

/** The path that built sites of the tests stand below, given by `npm run test:base`; '' for the root. */
export const BASE = process.env['PEYK_TEST_BASE'] ?? '';

/** An address nobody has, so that a resource asked from it fails and is told. */
export const SITE_URL = `https://news.example${BASE}`;

const BUILD = join(PROJECT, 'src/cli/build.ts');

/** `astro build`, as a host runs it by itself. */
export const ASTRO_BUILD = [join(PROJECT, 'node_modules/astro/bin/astro.mjs'), 'build'];

export interface BuildOptions {
  /** The content directory. */
  content: string;
  /** Where the site goes; a new directory of its own unless given. */
  out?: string;
  /** What is kept between builds; a new directory, so a whole build, unless given. */
  cache?: string;
  /** Whether pictures made by an earlier run may serve again; their names tell original and recipe. */
  keepPictures?: boolean;
  /**
   * Whether templates that an earlier build of this checkout compiled may serve again, as they do for an
   * editor; true unless told otherwise. One build of a checkout runs at a time, so one compiles for all.
   */
  keepCompiled?: boolean;
  /** What builds the site, as words after `node`; `npm run build` unless given. */
  command?: string[];
  /** What is written behind the command. */
  args?: string[];
  /** Further environment, over the fixed one. */
  env?: Record<string, string>;
}

export interface BuiltSite {
  out: string;
  cache: string;
  /** Standard output and error, as they came. */
  log: string;
  /** The exit code: 0 when the site was built. */
  code: number;
  /** Every file, as sorted paths with `/`, from the root of the site. */
  files(): Promise<string[]>;
  /** Removes what was made for this build: the output and the cache that were not given. */
  remove(): Promise<void>;
}

/** Builds a site as `npm run build` does, in a process of its own. Never rejects for a failed build: look at `code`. */
export async function buildSite(options: BuildOptions): Promise<BuiltSite> {
  await mkdir(SCRATCH, { recursive: true });
  const scratch = await mkdtemp(join(SCRATCH, 'site-'));
  const out = options.out ?? join(scratch, 'dist');
  const cache = options.cache ?? join(scratch, 'cache');
  if (options.keepPictures) await share(cache, 'media');
  if (options.keepCompiled ?? true) await share(cache, 'program');
  const env = {
    ...withoutVitest(process.env),
    PEYK_CONTENT: resolve(PROJECT, options.content),
    PEYK_OUT: out,
    PEYK_CACHE: cache,
    PEYK_NOW: NOW,
    SITE_URL,
    ASTRO_TELEMETRY_DISABLED: '1',
    NO_COLOR: '1',
    ...options.env,
  };
  const { code, log } = await run(
    process.execPath,
    [...(options.command ?? [BUILD]), ...(options.args ?? [])],
    env,
  );
  return {
    out,
    cache,
    log,
    code,
    files: () => listFiles(out),
    remove: () => rm(scratch, { recursive: true, force: true }),
  };
}

/** Lets a folder of a cache be one that all tests of this checkout have, unless it has one already. */
export async function share(cache: string, name: string): Promise<void> {
  const shared = join(SCRATCH, name);
  const own = join(cache, name);
  await mkdir(shared, { recursive: true });
  await mkdir(cache, { recursive: true });
  if (!existsSync(own)) await symlink(shared, own);
}
