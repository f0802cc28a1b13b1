import { mkdir, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { PROJECT } from '../testkit/folders.ts';
import { RESULTS } from './folders.ts';

/** Keep what was measured, with what it was measured on. @returns the file, below the project */
export async function writeResult(name: string, result: object): Promise<string> {
  const machine = {
    at: new Date().toISOString(),
    node: process.version,
    cpu: os.cpus()[0]?.model,
    cores: os.availableParallelism(),
    memory: `${Math.round(os.totalmem() / 2 ** 30)} GB`,
  };
  const file = path.join(RESULTS, `${name}.json`);
  await mkdir(RESULTS, { recursive: true });
  await writeFile(file, `${JSON.stringify({ machine, ...result }, undefined, 2)}\n`);
  return path.relative(PROJECT, file);
}
