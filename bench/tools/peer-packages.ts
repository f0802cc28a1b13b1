import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { PEERS, WORK } from '../folders.ts';

/** Where the packages of bench/peers are installed. */
export const PACKAGES = path.join(WORK, 'packages');

/** By `npm ci`, at the first use and when the list changed. @throws {Error} with npm's own words */
export function installPackages(): void {
  const names = Object.keys(readDependencies());
  if (names.every((name) => existsSync(path.join(PACKAGES, 'node_modules', name)))) return;
  mkdirSync(PACKAGES, { recursive: true });
  for (const file of ['package.json', 'package-lock.json', '.npmrc'])
    copyFileSync(path.join(PEERS, file), path.join(PACKAGES, file));
  const { status, stderr } = spawnSync('npm', ['ci'], { cwd: PACKAGES, encoding: 'utf8' });
  if (status !== 0) throw new Error(`npm ci failed in ${PACKAGES}:\n${stderr}`);
}

/** One of the packages; the caller says which of its exports it needs. */
export async function importPackage<Module>(name: string): Promise<Module> {
  installPackages();
  const file = createRequire(path.join(PACKAGES, 'package.json')).resolve(name);
  const module = (await import(pathToFileURL(file).href)) as Module & { default?: Module };
  return module.default ?? module;
}

function readDependencies(): Record<string, string> {
  const require = createRequire(path.join(PEERS, 'package.json'));
  return (require('./package.json') as { dependencies: Record<string, string> }).dependencies;
}
