import path from 'node:path';
import { ownModule } from '../node/own-source.ts';
import { print, printError } from '../node/process/print.ts';
import { runScript } from '../node/process/run-script.ts';
import { isUnknownAstro } from '../engine/expect-shape.ts';
import { takeBuildLock } from '../engine/snapshots/build-lock.ts';
import { outDir } from '../node/settings.ts';
import { COMMANDS } from '../messages/commands.ts';
import { buildFromCompiled, type BuildOptions } from './build-from-compiled.ts';
import { packInBackground, readPackings } from './packing.ts';
import { Progress } from './progress.ts';

const BY_ASTRO = ownModule('engine/compile/build-by-astro');

/** What is asked for behind the command. */
type Asked = Omit<BuildOptions, 'packings'>;

/**
 * Build the site from the content directory and publish it.
 * @throws {InvalidContent} when what editors wrote cannot be published; the published site stays
 */
export async function buildSite(asked: Asked): Promise<void> {
  const started = performance.now();
  const progress = new Progress(process.stderr);
  const letGo = await takeBuildLock(process.cwd(), () => progress.step(COMMANDS.waiting));
  try {
    const packings = readPackings();
    const tally = await buildFromCompiled(progress, { ...asked, packings });
    if (packings) packInBackground(packings);
    progress.end();
    print(COMMANDS.summary({ ...tally, ...cost(started), out: shortOut() }));
    return;
  } catch (error) {
    progress.end();
    if (!isUnknownAstro(error)) throw error;
    printError(COMMANDS.unknownAstro(reasonOf(error)));
  } finally {
    letGo();
  }
  await runScript(BY_ASTRO, []);
  print(COMMANDS.builtByAstro(shortOut(), cost(started)));
}

const cost = (started: number): { seconds: number; megabytes: number } => ({
  seconds: (performance.now() - started) / 1000,
  megabytes: process.resourceUsage().maxRSS / 1024,
});

const shortOut = (): string => path.relative(process.cwd(), outDir()) || '.';

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause === undefined ? error.message : reasonOf(error.cause);
}
