#!/usr/bin/env node
import path from 'node:path';
import { print, printError } from '../node/process/print.ts';
import { UPGRADE } from '../messages/upgrade.ts';
import { fail } from './fail.ts';
import { ownVersion, peykSpec } from './init/peyk-spec.ts';
import { takeAlong } from './init/write-newsroom.ts';
import { readOptions } from './options.ts';
import { compareVersions, readManifest, releaseOf } from './upgrade/manifest.ts';
import { NewsroomFolder } from './upgrade/newsroom-folder.ts';
import { STEPS } from './upgrade/steps/index.ts';
import { recordedVersion, upgradeNewsroom } from './upgrade/upgrade-newsroom.ts';

const { values } = readOptions(
  { options: { 'dry-run': { type: 'boolean', default: false } } },
  UPGRADE.usage,
);

/** Tell what to mend, and end. */
function stop(message: string): never {
  printError(message);
  process.exit(1);
}

try {
  const newsroom = new NewsroomFolder(process.cwd());
  if (!newsroom.has('package.json')) stop(UPGRADE.noNewsroom);
  const to = ownVersion();
  const recorded = recordedOrStop(newsroom);
  if (compareVersions(releaseOf(recorded), releaseOf(to)) > 0) stop(UPGRADE.newer(recorded, to));
  const source = peykSpec(undefined);
  const peyk = 'file' in source ? `file:vendor/${path.basename(source.file)}` : source.spec;
  const upgrade = upgradeNewsroom(newsroom, { peyk, to, steps: STEPS });
  const isDry = values['dry-run'];
  const needsFile = readManifest(newsroom).dependencies?.['peyk'] === peyk;
  if (!isDry) {
    newsroom.save();
    if ('file' in source && needsFile && !newsroom.has(`vendor/${path.basename(source.file)}`))
      takeAlong(source.file, newsroom.dir);
  }
  if (upgrade.done.length + upgrade.left.length === 0) print(UPGRADE.nothing(to));
  else print(UPGRADE.report({ from: upgrade.from, to, isDry }, upgrade));
} catch (error) {
  fail(error);
}

function recordedOrStop(newsroom: NewsroomFolder): string {
  try {
    return recordedVersion(newsroom);
  } catch (error) {
    if (error instanceof SyntaxError) stop(UPGRADE.badManifest);
    throw error;
  }
}
