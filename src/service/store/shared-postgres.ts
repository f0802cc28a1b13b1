import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { TestPostgres } from './test-postgres.ts';

/** Where all workers of a run of tests share a server; `tests/support/shared-postgres.ts` makes and removes it. */
export const SHARED_POSTGRES = 'PEYK_TEST_POSTGRES';

let started: Promise<string> | undefined;

/**
 * The folder of the server that all workers share, for `createDatabase`. The first who asks starts it, so that
 * tests of other things do not wait for it.
 */
export const sharedPostgres = (): Promise<string> => (started ??= startOnce());

async function startOnce(): Promise<string> {
  const base = process.env[SHARED_POSTGRES];
  if (base === undefined) throw new Error(`${SHARED_POSTGRES} is set by the tests' own settings`);
  const dir = path.join(base, 'server');
  const [ready, failed] = [path.join(base, 'ready'), path.join(base, 'failed')];
  if (isFirst(dir))
    try {
      new TestPostgres(dir).make().start();
      writeFileSync(ready, '');
    } catch (error) {
      writeFileSync(failed, '');
      throw error;
    }
  while (!existsSync(ready)) {
    if (existsSync(failed)) throw new Error('The shared PostgreSQL did not start');
    await sleep(20);
  }
  return dir;
}

/** Of several who make one folder, one does. */
function isFirst(dir: string): boolean {
  try {
    mkdirSync(dir);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}
