import { cpSync, existsSync, lstatSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { showText } from '../../lib/shown-text.ts';
import { dependencyOn } from './peyk-spec.ts';

/** Why a folder cannot become a newsroom; undefined where it can: nothing is there, or an empty repository. */
export function whyNotFree(
  dir: string,
): 'is-newsroom' | 'no-folder' | 'not-empty' | 'unseen' | undefined {
  // Who is told to go there could not type it.
  if (showText(path.basename(dir)) !== path.basename(dir)) return 'unseen';
  const there = lstatSync(dir, { throwIfNoEntry: false });
  if (!there) return undefined;
  if (!there.isDirectory()) return 'no-folder';
  if (readdirSync(dir).every((name) => name === '.git')) return undefined;
  return dependencyOn(dir) === undefined ? 'not-empty' : 'is-newsroom';
}

/** Write files below a folder, none over another. @throws where one is there already */
export function writeFiles(dir: string, files: ReadonlyMap<string, string | Buffer>): void {
  for (const [name, data] of files) {
    const file = path.join(dir, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, data, { flag: 'wx' });
  }
}

/** Put a file into the newsroom, so that the repository holds all that it is installed from. */
export function takeAlong(file: string, dir: string): string {
  const below = `vendor/${path.basename(file)}`;
  mkdirSync(path.join(dir, 'vendor'), { recursive: true });
  cpSync(file, path.join(dir, below));
  return `file:${below}`;
}

/** Make a Git repository of a folder, unless it is one. @returns whether it is one now */
export function initGit(dir: string): boolean {
  if (existsSync(path.join(dir, '.git'))) return true;
  return spawnSync('git', ['init', '--quiet', '--initial-branch=main', dir]).status === 0;
}

/**
 * Install the packages, with npm's own words. Ctrl+C ends npm alone: what is made stays, and who pressed it is
 * told how to go on.
 * @returns whether they are there
 */
export function installPackages(dir: string): boolean {
  const options = {
    cwd: dir,
    stdio: ['ignore', 2, 'inherit'],
    shell: process.platform === 'win32',
  };
  const stay = (): void => undefined;
  process.on('SIGINT', stay);
  const { status } = spawnSync('npm', ['install'], options as Parameters<typeof spawnSync>[2]);
  process.off('SIGINT', stay);
  return status === 0;
}
