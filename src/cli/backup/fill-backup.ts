import { copyFileSync, createWriteStream, existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { askGit } from '../../collections/history/git.ts';
import { contentDir, databaseUrl, serviceFile, stateDir } from '../../node/settings.ts';
import { backUp } from '../../service/store/back-up.ts';
import { exportLines } from '../../service/store/export-lines.ts';
import { withStore } from '../service-store.ts';

/** What a backup cannot hold, to be told. */
export type Missing =
  { kind: 'noRepository' | 'noService' } | { kind: 'uncommitted'; count: number };

/**
 * Copy into a folder what a newsroom's machine has and nobody could make again: the repository with all its history,
 * what readers sent, what channels were told, and the files of variables. Pages, pictures and the cache are made again from these.
 *
 * @param newsroom the newsroom's folder
 * @param to an empty folder, absolute
 */
export async function fillBackup(newsroom: string, to: string): Promise<Missing[]> {
  for (const file of ['.env', '.env.local'])
    if (existsSync(path.join(newsroom, file)))
      copyFileSync(path.join(newsroom, file), path.join(to, file.slice(1)));
  keepState(to);
  const missing = [await bundle(newsroom, to), await keepAnswers(to)];
  return missing.filter((each) => each !== undefined);
}

/** How long another that writes is waited for, in ms. */
const PATIENCE = 60_000;

/** What this machine remembers of what it sent: without it a channel would not be told of corrections. */
function keepState(to: string): void {
  const dir = stateDir();
  if (!existsSync(dir)) return;
  for (const name of readdirSync(dir).filter((each) => each.endsWith('.db'))) {
    const database = new DatabaseSync(path.join(dir, name), { timeout: PATIENCE });
    try {
      database.prepare('vacuum into ?').run(path.join(to, `state-${name}`));
    } finally {
      database.close();
    }
  }
}

async function bundle(newsroom: string, to: string): Promise<Missing | undefined> {
  const made = await askGit(newsroom, [
    ...['bundle', 'create', '--quiet', path.join(to, 'newsroom.bundle'), '--all', 'HEAD'],
  ]);
  if (made === undefined) return { kind: 'noRepository' };
  const changed = await askGit(newsroom, ['status', '--porcelain', '-z', '--', contentDir()]);
  const count = changed?.toString().split('\0').filter(Boolean).length ?? 0;
  return count > 0 ? { kind: 'uncommitted', count } : undefined;
}

/** SQLite's file as it is; a PostgreSQL's rows in the form that both take in. */
async function keepAnswers(to: string): Promise<Missing | undefined> {
  if (databaseUrl() !== undefined)
    await withStore((store) =>
      pipeline(
        Readable.from(exportLines(store)),
        createWriteStream(path.join(to, 'service.jsonl')),
      ),
    );
  else if (existsSync(serviceFile()))
    await withStore((store) => backUp(store, path.join(to, 'service.db')));
  else return { kind: 'noService' };
  return undefined;
}
