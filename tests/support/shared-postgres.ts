import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { SHARED_POSTGRES } from '../../src/service/store/shared-postgres.ts';
import { findPostgres, TestPostgres } from '../../src/service/store/test-postgres.ts';

/**
 * A home for the PostgreSQL that tests of the service start when they first ask for it, and its end after all
 * of them. Where none is installed, that it is left out is said.
 */
export default function setup(): (() => void) | undefined {
  if (findPostgres() === undefined) {
    console.log('No PostgreSQL is installed here: what is tried on a real one is left out');
    return undefined;
  }
  const base = mkdtempSync(path.join(tmpdir(), 'peyk-postgres-'));
  // Its server is another user where the tests are root's.
  chmodSync(base, 0o755);
  process.env[SHARED_POSTGRES] = base;
  return () => {
    new TestPostgres(path.join(base, 'server')).remove();
    rmSync(base, { recursive: true, force: true });
  };
}
