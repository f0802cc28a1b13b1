import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Client } from 'pg';

/** Where Debian puts the programs of each version. */
const VERSIONS = '/usr/lib/postgresql';
/** The server refuses to be root; so it is nobody. */
const NOBODY = 65_534;

/** The folder with `initdb` and `pg_ctl` of the newest PostgreSQL here; undefined where there is none. */
export function findPostgres(): string | undefined {
  const versions = existsSync(VERSIONS) ? readdirSync(VERSIONS) : [];
  return versions
    .toSorted((one, other) => Number(other) - Number(one))
    .map((version) => path.join(VERSIONS, version, 'bin'))
    .find((bin) => existsSync(path.join(bin, 'initdb')));
}

/**
 * A PostgreSQL of its own, for tests: in a folder that is new, reached by a socket there and by no port. It
 * sorts as Persian does, so that nothing relies on the order of code points.
 */
export class TestPostgres {
  readonly dir: string;

  /** @param dir where one is or will be */
  constructor(dir = mkdtempSync(path.join(tmpdir(), 'peyk-pg-'))) {
    this.dir = dir;
  }

  /** @throws {Error} where no PostgreSQL is installed, or it cannot make its files */
  make(): this {
    const { dir } = this;
    if (IS_ROOT) chownSync(dir, NOBODY, NOBODY);
    runIn(dir, 'initdb', [
      ...['--pgdata', dataIn(dir), '--username', 'peyk', '--auth', 'trust', '--no-sync'],
      ...['--encoding', 'UTF8', '--locale', 'C.UTF-8'],
      ...['--locale-provider', 'icu', '--icu-locale', 'fa-IR'],
    ]);
    return this;
  }

  /** Start it, and come back when it answers; again after `stop`. */
  start(): void {
    const options = `-k '${this.dir}' -c listen_addresses='' -c fsync=off -c max_connections=200`;
    runIn(this.dir, 'pg_ctl', [
      ...['start', '--wait', '--timeout', '60', '--silent', '--pgdata', dataIn(this.dir)],
      ...['--log', path.join(this.dir, 'log'), '--options', options],
    ]);
  }

  /** Stop it: whoever is connected is cut off. */
  stop(): void {
    runIn(this.dir, 'pg_ctl', [
      ...['stop', '--wait', '--mode', 'immediate', '--pgdata', dataIn(this.dir)],
    ]);
  }

  /** Stop it if it runs, and remove all of it. */
  remove(): void {
    if (existsSync(path.join(dataIn(this.dir), 'postmaster.pid'))) this.stop();
    rmSync(this.dir, { recursive: true, force: true });
  }
}

const IS_ROOT = process.getuid?.() === 0;
const dataIn = (dir: string): string => path.join(dir, 'data');

function runIn(dir: string, program: string, args: readonly string[]): void {
  const bin = findPostgres();
  if (bin === undefined) throw new Error('No PostgreSQL is installed here');
  const { status, error } = spawnSync(path.join(bin, program), args, {
    cwd: dir,
    // A server keeps open what it was given, and who waits for its output would wait for its end.
    stdio: 'ignore',
    ...(IS_ROOT && { uid: NOBODY, gid: NOBODY }),
  });
  if (status === 0) return;
  const log = path.join(dir, 'log');
  throw error ?? new Error(`${program}: ${existsSync(log) ? readFileSync(log, 'utf8') : status}`);
}

const urlIn = (dir: string, database: string): string =>
  `postgresql://peyk@localhost/${database}?host=${encodeURIComponent(dir)}`;

/** A database in a server that runs. @param dir its folder @returns its address */
export async function createDatabase(dir: string): Promise<string> {
  const name = `test_${randomBytes(8).toString('hex')}`;
  const client = new Client({ connectionString: urlIn(dir, 'postgres') });
  await client.connect();
  try {
    await client.query(`create database ${name}`);
  } finally {
    await client.end();
  }
  return urlIn(dir, name);
}
