import { spawn } from 'node:child_process';
import type { Random } from '../newsroom/random.ts';
import { withoutVitest } from './command.ts';
import type { Command } from './measure.ts';

/**
 * Start a command, and kill it (SIGKILL, all its processes) at a random moment.
 * @param took about how long it runs, in ms
 * @returns at which moment, or that it was faster
 */
export async function killAt(command: Command, random: Random, took: number): Promise<string> {
  const moment = random.below(Math.ceil(took));
  const { program, args, cwd, env } = command;
  // As the leader of a group, so that the workers it starts are killed with it.
  const child = spawn(program, args, {
    ...{ cwd, stdio: 'ignore', detached: true },
    env: { ...withoutVitest(process.env), ...env },
  });
  const ended = new Promise<NodeJS.Signals | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (_code, signal) => resolve(signal));
  });
  const timer = setTimeout(() => {
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  }, moment);
  const signal = await ended.finally(() => clearTimeout(timer));
  return signal ? `killed after ${moment} of about ${took.toFixed(0)} ms` : 'ended before its time';
}
