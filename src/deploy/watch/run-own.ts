import { spawn } from 'node:child_process';
import { packageFile } from '../../node/own-source.ts';
import { PUBLISH } from '../../messages/publish.ts';

/** How a command of ours ended. */
export interface Ended {
  isWell: boolean;
  /** What it wrote to standard error, and how it was ended where that was not by itself. */
  complaint: string;
}

/** Runs a command of ours, `['push', 'server']`, to its end. */
export type RunOwn = (words: readonly string[]) => Promise<Ended>;

/** The most that is kept of what a command complains of. */
const LONGEST = 100_000;

/** What starts our commands, with the options of Node that each needs. */
const STARTER = packageFile('bin/peyk.mjs');

/**
 * Run commands of ours as processes of their own, whose memory goes with them. What they say is said here, too.
 *
 * @param limit how long one may take, in ms; undefined for as long as it likes
 * @param signal asks a command that runs to end
 */
export const runOwn =
  (signal: AbortSignal, limit?: (words: readonly string[]) => number | undefined): RunOwn =>
  (words) =>
    new Promise((resolve) => {
      const patience = limit?.(words);
      const child = spawn(process.execPath, [STARTER, ...words], {
        ...{ stdio: ['ignore', 'pipe', 'pipe'], killSignal: 'SIGTERM', signal },
        ...(patience !== undefined && { timeout: patience }),
      });
      let complaint = '';
      child.stdout.on('data', (chunk: Buffer) => process.stderr.write(chunk));
      child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
        process.stderr.write(chunk);
        complaint = (complaint + chunk).slice(0, LONGEST);
      });
      child.on('error', (error) => (complaint += `\n${error.message}`));
      child.on('close', (code, killedBy) => {
        const minutes = Math.round((patience ?? 0) / 60_000);
        const ended =
          code === 0
            ? ''
            : killedBy !== null && patience !== undefined && !signal.aborted
              ? PUBLISH.tookTooLong(minutes)
              : PUBLISH.endedWith(code ?? killedBy ?? '');
        resolve({ isWell: code === 0, complaint: complaint.trim() || ended });
      });
    });
