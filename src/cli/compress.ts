#!/usr/bin/env node
import { existsSync } from 'node:fs';
import path from 'node:path';
import { packShown } from '../engine/packing/pack-shown.ts';
import { takeBuildLock } from '../engine/snapshots/build-lock.ts';
import { shownSnapshot } from '../engine/snapshots/snapshots.ts';
import { COMMANDS, COMPRESS } from '../messages/commands.ts';
import { print, printError } from '../node/process/print.ts';
import { outDir } from '../node/settings.ts';
import { fail } from './fail.ts';
import { readOptions } from './options.ts';
import { readPackings } from './packing.ts';

/** Pack what of the site is not packed yet, and wait for it. */
readOptions({}, COMPRESS.usage);
try {
  const packings = readPackings();
  const short = path.relative(process.cwd(), outDir()) || '.';
  if (!packings) stop(COMPRESS.notAsked);
  if (!existsSync(outDir())) stop(COMPRESS.noSite(short));
  // A folder that is no link to a tree of ours is replaced by the next build: none may run meanwhile.
  const letGo = shownSnapshot(outDir())
    ? () => undefined
    : await takeBuildLock(process.cwd(), () => print(COMMANDS.waiting));
  try {
    print(COMPRESS.done(short, await packShown(outDir(), packings)));
  } finally {
    letGo();
  }
} catch (error) {
  fail(error);
}

/** Tell what to mend, and end. */
function stop(message: string): never {
  printError(message);
  process.exit(1);
}
