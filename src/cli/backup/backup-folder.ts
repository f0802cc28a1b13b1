import { createHash } from 'node:crypto';
import {
  createReadStream,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';

/** Names of backups: the moment (UTC) that they hold, so that they sort by time. */
const NAME = /^peyk-\d{8}T\d{6}Z$/u;
/** What tells of a backup's files, written last: a folder without it is none. */
const LIST = 'backup.json';

/** The name of a backup that is made now. */
export const backupName = (now: number): string =>
  `peyk-${new Date(now).toISOString().replace(/[-:]|\.\d+/gu, '')}`;

/** The finished backups in a folder, oldest first; what else lies there is somebody else's. */
export const backupsIn = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => NAME.test(name) && existsSync(path.join(folder, name, LIST)))
        .sort()
    : [];

/** Write down what a backup holds, with a digest (SHA-256) of each file. */
export async function sealBackup(dir: string, version: string): Promise<void> {
  const files: Record<string, string> = {};
  for (const name of readdirSync(dir).sort()) files[name] = await digestOf(path.join(dir, name));
  writeFileSync(path.join(dir, LIST), `${JSON.stringify({ version, files }, undefined, 2)}\n`);
}

/** The files of a backup that are not as they were written, or are gone. */
export async function damagedIn(dir: string): Promise<string[]> {
  const damaged = [];
  for (const [name, digest] of Object.entries(listOf(dir)))
    if (
      path.basename(name) !== name ||
      (await digestOf(path.join(dir, name)).catch(() => '')) !== digest
    )
      damaged.push(name);
  return damaged;
}

/** Let the newest backups stay. @returns the names of those that went */
export function dropOld(folder: string, keep: number): string[] {
  const old = backupsIn(folder).slice(0, -keep);
  for (const name of old) rmSync(path.join(folder, name), { recursive: true });
  return old;
}

function listOf(dir: string): Record<string, unknown> {
  try {
    const { files } = JSON.parse(readFileSync(path.join(dir, LIST), 'utf8')) as { files?: object };
    return { ...files };
  } catch {
    return { [LIST]: undefined };
  }
}

async function digestOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}
