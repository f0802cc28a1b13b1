import { type ChildProcess, spawn } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';

import { SCRATCH } from '../../testkit/folders.ts';
import { NOW } from '../../testkit/site/build-site.ts';
import { withoutVitest } from '../../testkit/site/command.ts';

const ASTRO = 'node_modules/astro/bin/astro.mjs';

/** A running `npm run dev`, in a process of its own. */
export interface Preview {
  /** `http://localhost:<port>`, without a slash at the end. */
  origin: string;
  /** All it has printed so far. */
  log(): string;
  close(): Promise<void>;
}

/**
 * Starts a preview of a content directory on a free port and waits until it answers.
 * @throws {Error} with what it printed, when it ends instead
 */
export async function startPreview(content: string): Promise<Preview> {
  await mkdir(SCRATCH, { recursive: true });
  const cache = await mkdtemp(join(SCRATCH, 'preview-'));
  const child = spawn(process.execPath, [ASTRO, 'dev', '--port', '0', '--ignore-lock'], {
    env: {
      ...withoutVitest(process.env),
      PEYK_CONTENT: content,
      PEYK_CACHE: cache,
      PEYK_NOW: NOW,
      ASTRO_TELEMETRY_DISABLED: '1',
      NO_COLOR: '1',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let printed = '';
  const log = () => stripVTControlCharacters(printed);
  const close = async () => {
    await end(child);
    await rm(cache, { recursive: true, force: true });
  };
  const origin = await new Promise<string>((settle, reject) => {
    const hear = (chunk: Buffer): void => {
      printed += chunk.toString('utf8');
      const [address] = /http:\/\/localhost:\d+(?=\/\s)/u.exec(log()) ?? [];
      if (address && log().includes('watching')) settle(address);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('error', reject);
    child.on('close', () => reject(new Error(`The preview ended:\n${log()}`)));
  }).catch(async (error: unknown) => {
    await close();
    throw error;
  });
  return { origin, log, close };
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((settle) => child.once('close', settle));
  child.kill();
  await ended;
}
