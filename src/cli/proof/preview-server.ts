import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { stripVTControlCharacters } from 'node:util';
import { astroCommand } from '../../engine/astro-internals.ts';

/** A preview that runs for us alone, with drafts and what is not yet due. */
export interface PreviewServer {
  /** `http://localhost:43210`, without a slash at the end. */
  origin: string;
  stop(): Promise<void>;
}

/**
 * Start a preview on a free port, and wait until it listens.
 * @throws {Error} with what it printed, where it ends instead
 */
export async function startPreviewServer(): Promise<PreviewServer> {
  const child = spawn(process.execPath, [astroCommand(), 'dev', '--port', '0', '--ignore-lock'], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NO_COLOR: '1', ASTRO_TELEMETRY_DISABLED: '1' },
  });
  const ended = once(child, 'close');
  let printed = '';
  const origin = await new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer): void => {
      printed += stripVTControlCharacters(chunk.toString('utf8'));
      const [address] = /http:\/\/localhost:\d+(?=\/)/u.exec(printed) ?? [];
      if (address !== undefined && printed.includes('watching')) resolve(address);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('error', reject);
    child.on('close', () => reject(new Error(printed.trim())));
  });
  const stop = async (): Promise<void> => {
    child.kill();
    await ended;
  };
  return { origin, stop };
}
