#!/usr/bin/env node
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fetchPackages } from '../deploy/kit/fetch-packages.ts';
import { KitFault } from '../deploy/kit/kit-fault.ts';
import { makeKit } from '../deploy/kit/make-kit.ts';
import { ownPlatform, PLATFORMS } from '../deploy/kit/platforms.ts';
import { tryKit } from '../deploy/kit/try-kit.ts';
import { KIT } from '../messages/kit.ts';
import { print, printError } from '../node/process/print.ts';
import { fail } from './fail.ts';
import { misused, readOptions } from './options.ts';
import { Progress } from './progress.ts';

/** One archive with all that a newsroom needs where there is no network; and whether it holds that. */
const USAGE = KIT.usage(Object.keys(PLATFORMS));
const {
  positionals: [given, ...more],
  values: { platform, try: tries },
} = readOptions(
  {
    allowPositionals: true,
    options: { platform: { type: 'string' }, try: { type: 'boolean', default: false } },
  },
  USAGE,
);
if (given === undefined) misused(KIT.noFile, USAGE);
if (more.length > 0) misused(KIT.oneFile, USAGE);
if (!given.endsWith('.tar.gz')) misused(KIT.badName(given), USAGE);
if (tries && platform !== undefined) misused(KIT.platformOfTry, USAGE);
const name = platform ?? ownPlatform();
if (!Object.hasOwn(PLATFORMS, name)) misused(KIT.badPlatform(name), USAGE);

const file = path.resolve(given);
const progress = new Progress(process.stderr);
try {
  if (tries) {
    const since = performance.now();
    const { isCutOff } = await tryKit(file, (step) => progress.step(KIT.trying[step]));
    progress.end();
    print(KIT.tried(isCutOff, (performance.now() - since) / 1000));
  } else await make();
} catch (error) {
  progress.end();
  if (!(error instanceof KitFault)) fail(error);
  printError(KIT.faults[error.code](error.what));
  process.exit(1);
}

async function make(): Promise<void> {
  const known = PLATFORMS[name];
  const isForeign = name !== ownPlatform();
  const fetched = isForeign ? mkdtempSync(path.join(tmpdir(), 'peyk-kit-')) : undefined;
  try {
    if (fetched !== undefined && known) {
      progress.step(KIT.fetching(name));
      fetchPackages(process.cwd(), fetched, known);
    }
    const kit = await makeKit(file, fetched ?? process.cwd(), {
      platform: name,
      onFile: (done, total) => {
        if (done < total) progress.count(KIT.packing, done, total);
        else progress.step(KIT.closing);
      },
    });
    progress.end();
    print(KIT.made(given as string, kit));
  } finally {
    if (fetched !== undefined) rmSync(fetched, { recursive: true, force: true });
  }
}
