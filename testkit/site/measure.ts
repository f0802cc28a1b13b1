import { spawn } from 'node:child_process';
import { withoutVitest } from './command.ts';
import { treeMemory } from './process-tree.ts';

/** What one command cost. */
export interface Cost {
  seconds: number;
  /** The peak over all its processes; undefined where the system does not tell. */
  megabytes: number | undefined;
}

export interface Command {
  program: string;
  args: readonly string[];
  cwd: string;
  env?: Readonly<Record<string, string>>;
}

/** How often memory is looked at, in ms. */
const EVERY = 50;

/**
 * Run a command to its end.
 * @throws {Error} with the last of what it wrote when it fails
 */
export async function measure({ program, args, cwd, env }: Command): Promise<Cost> {
  const started = performance.now();
  const child = spawn(program, args, {
    cwd,
    env: { ...withoutVitest(process.env), NO_COLOR: '1', ASTRO_TELEMETRY_DISABLED: '1', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let peak: number | undefined;
  const sampler = setInterval(() => {
    const bytes = child.pid === undefined ? undefined : treeMemory(child.pid);
    if (bytes !== undefined) peak = Math.max(peak ?? 0, bytes);
  }, EVERY);
  let log = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => (log = (log + chunk.toString('utf8')).slice(-4000)));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  }).finally(() => clearInterval(sampler));
  const seconds = (performance.now() - started) / 1000;
  if (code !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${code}:\n${log}`);
  return { seconds, megabytes: peak === undefined ? undefined : peak / 1e6 };
}

/** Two commands, one after the other, as one. */
export const together = (one: Cost, other: Cost): Cost => ({
  seconds: one.seconds + other.seconds,
  megabytes:
    one.megabytes === undefined || other.megabytes === undefined
      ? undefined
      : Math.max(one.megabytes, other.megabytes),
});

/** The middle one; of an even number, the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? NaN;
  return sorted.length % 2 ? upper : ((sorted[middle - 1] ?? NaN) + upper) / 2;
}

/** The median cost; time and memory each by itself. */
export const medianCost = (costs: readonly Cost[]): Cost => ({
  seconds: median(costs.map(({ seconds }) => seconds)),
  megabytes: costs.every(({ megabytes }) => megabytes !== undefined)
    ? median(costs.map(({ megabytes }) => megabytes ?? 0))
    : undefined,
});
