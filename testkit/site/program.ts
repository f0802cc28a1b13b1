import { readFileSync } from 'node:fs';
import { cp, mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { measure, type Cost } from './measure.ts';
import { PROJECT } from '../folders.ts';

/** All that a build reads of the project beside node_modules. */
const PARTS = [
  'bin',
  'src',
  'public',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

/**
 * Peyk as it stands now, copied: its templates can be changed there, and nobody's work in the project
 * comes into a measurement. The folder must lie below the project, which has the node_modules.
 */
export async function copyProgram(dir: string): Promise<void> {
  await rm(dir, { recursive: true, force: true });
  await mkdir(dir, { recursive: true });
  for (const part of PARTS)
    await cp(path.join(PROJECT, part), path.join(dir, part), { recursive: true });
}

export interface ProgramBuild {
  /** Where `copyProgram` put it. */
  program: string;
  content: string;
  out: string;
  cache: string;
  /** ISO 8601. */
  now: string;
  /** What is written behind the command. */
  args?: readonly string[];
}

/** Build a site as `npm run build` does. @throws {Error} with what was told when it fails */
export const runProgram = (build: ProgramBuild): Promise<Cost> => measure(programCommand(build));

/** The words after `node` in the `build` script of `program`: its flags for memory, then the file. */
function buildWords(program: string): string[] {
  const { scripts } = JSON.parse(readFileSync(path.join(program, 'package.json'), 'utf8')) as {
    scripts: { build: string };
  };
  return scripts.build.split(' ').slice(1);
}

/** What `npm run build` starts, with the same flags, for one site. Needs the files of `copyProgram`. */
export const programCommand = ({ program, content, out, cache, now, args = [] }: ProgramBuild) => ({
  program: process.execPath,
  args: [...buildWords(program), ...args],
  cwd: program,
  env: {
    PEYK_CONTENT: content,
    PEYK_OUT: out,
    PEYK_CACHE: cache,
    PEYK_NOW: now,
    SITE_URL: 'https://news.example',
  },
});
