import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PROJECT } from '../folders.ts';
import { withoutVitest } from '../site/command.ts';

/** Peyk as `npm pack` makes it, and folders that have it installed; all of it outside the project. */
export interface PackedPeyk {
  /** The packed file. */
  tarball: string;
  /**
   * A folder of its own that has Peyk and what it depends on, as npm installs it; the dependencies are links to
   * this project's, or files of their own (hard links) where whoever reads them takes no links.
   */
  install(name: string, dependencies?: 'links' | 'files'): string;
  remove(): void;
}

/** Run a program to its end. @throws {Error} with all that it wrote where it fails */
function runWell(program: string, args: readonly string[], cwd: string): string {
  const env = withoutVitest(process.env);
  const { status, stdout, stderr } = spawnSync(program, args, { cwd, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}:\n${stdout}${stderr}`);
  return stdout;
}

/** Compile and pack this checkout. @returns the packed file, in a folder of its own */
export function packPeyk(): string {
  const dir = mkdtempSync(path.join(tmpdir(), 'peyk-tarball-'));
  runWell(process.execPath, ['scripts/compile-package.ts'], PROJECT);
  runWell('npm', ['pack', '--ignore-scripts', '--pack-destination', dir], PROJECT);
  const [file] = readdirSync(dir);
  if (file === undefined) throw new Error('npm packed nothing');
  return path.join(dir, file);
}

/** Folders to install a packed file in. */
export function openPacked(tarball: string): PackedPeyk {
  const dir = mkdtempSync(path.join(tmpdir(), 'peyk-packed-'));
  return {
    tarball,
    install: (name, dependencies = 'links') => {
      const packages = path.join(dir, name, 'node_modules');
      mkdirSync(packages, { recursive: true });
      runWell('tar', ['-xzf', tarball, '-C', packages], dir);
      runWell('mv', ['package', 'peyk'], packages);
      layDependencies(packages, dependencies);
      return path.join(dir, name);
    },
    remove: () => rmSync(dir, { recursive: true }),
  };
}

/** What npm would install beside Peyk: the packages of its lock file that are no one's for development alone. */
function layDependencies(packages: string, as: 'links' | 'files'): void {
  const { packages: locked } = JSON.parse(
    readFileSync(path.join(PROJECT, 'package-lock.json'), 'utf8'),
  ) as { packages: Record<string, { dev?: boolean }> };
  const names = Object.entries(locked).flatMap(([key, { dev }]) => {
    const [, name] = /^node_modules\/((?:@[^/]+\/)?[^/]+)$/u.exec(key) ?? [];
    return name === undefined || dev || !existsSync(path.join(PROJECT, key)) ? [] : [name];
  });
  for (const name of names) mkdirSync(path.dirname(path.join(packages, name)), { recursive: true });
  const from = path.join(PROJECT, 'node_modules');
  if (as === 'files') runWell('cp', ['-al', '--parents', ...names, packages], from);
  else
    for (const name of names) symlinkSync(path.join(from, name), path.join(packages, name), 'dir');
}

/** Run `peyk` as it is installed in a folder. */
export function runPeyk(
  dir: string,
  args: readonly string[],
  { cwd = dir, env = {} }: { cwd?: string; env?: Record<string, string> } = {},
): { status: number | null; stdout: string; stderr: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(dir, 'node_modules/peyk/bin/peyk.mjs'), ...args],
    {
      cwd,
      env: { ...withoutVitest(process.env), ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', ...env },
      input: '',
      encoding: 'utf8',
    },
  );
  return { status, stdout, stderr };
}
