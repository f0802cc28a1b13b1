#!/usr/bin/env node
import { chmodSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { BACKUP } from '../messages/backup.ts';
import { partOf } from '../node/files/atomic-write.ts';
import { keepCompiledCode } from '../node/process/compile-cache.ts';
import { print, printError } from '../node/process/print.ts';
import { fail } from './fail.ts';
import { ownVersion } from './init/peyk-spec.ts';
import { misused, readOptions } from './options.ts';

/** Copy all that a newsroom's machine has and nobody could make again into a folder of its own. */
const {
  positionals: [target, ...rest],
  values: { keep, check },
} = readOptions(
  {
    allowPositionals: true,
    options: { keep: { type: 'string' }, check: { type: 'boolean' } },
  },
  BACKUP.usage,
);
if (target === undefined || rest.length > 0) misused(BACKUP.noFolder, BACKUP.usage);
if (keep !== undefined && !/^[1-9]\d{0,4}$/u.test(keep))
  misused(BACKUP.badKeep(keep), BACKUP.usage);

keepCompiledCode();
const { backupName, backupsIn, damagedIn, dropOld, sealBackup } =
  await import('./backup/backup-folder.ts');
const folder = path.resolve(target);
try {
  if (check === true) await checkAll();
  else await make();
} catch (error) {
  fail(error);
}

async function make(): Promise<void> {
  const { fillBackup } = await import('./backup/fill-backup.ts');
  const dir = path.join(folder, backupName(Date.now()));
  mkdirSync(folder, { recursive: true });
  const part = partOf(dir);
  mkdirSync(part);
  // It holds secrets and what readers sent in confidence.
  chmodSync(part, 0o700);
  try {
    for (const missing of await fillBackup(process.cwd(), part))
      printError(
        missing.kind === 'uncommitted' ? BACKUP.uncommitted(missing.count) : BACKUP[missing.kind],
      );
    await sealBackup(part, ownVersion());
    renameSync(part, dir);
  } finally {
    rmSync(part, { recursive: true, force: true });
  }
  print(BACKUP.made(dir));
  if (keep !== undefined)
    for (const name of dropOld(folder, Number(keep))) print(BACKUP.dropped(name));
}

async function checkAll(): Promise<void> {
  const names = backupsIn(folder);
  if (names.length === 0) {
    printError(BACKUP.none(folder));
    process.exitCode = 1;
  }
  for (const name of names) {
    const damaged = await damagedIn(path.join(folder, name));
    if (damaged.length === 0) print(BACKUP.sound(name));
    else {
      printError(BACKUP.damaged(name, damaged));
      process.exitCode = 1;
    }
  }
}
