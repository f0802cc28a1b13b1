import { spawnSync } from 'node:child_process';
import { cpSync, existsSync } from 'node:fs';
import path from 'node:path';
import { KitFault } from './kit-fault.ts';
import type { Platform } from './platforms.ts';

/**
 * Install a newsroom's packages for another platform into a folder, by npm and the newsroom's lock file.
 *
 * @throws {KitFault} where there is no lock file, or npm fails
 */
export function fetchPackages(newsroom: string, dir: string, { os, cpu }: Platform): void {
  if (!existsSync(path.join(newsroom, 'package-lock.json'))) throw new KitFault('noLock');
  for (const name of ['package.json', 'package-lock.json', '.npmrc', 'vendor'])
    if (existsSync(path.join(newsroom, name)))
      cpSync(path.join(newsroom, name), path.join(dir, name), { recursive: true });
  const wanted = [`--os=${os}`, `--cpu=${cpu}`, ...(os === 'linux' ? ['--libc=glibc'] : [])];
  const { status, stderr } = spawnSync(
    'npm',
    ['ci', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', ...wanted],
    { cwd: dir, encoding: 'utf8', stdio: ['ignore', 'ignore', 'pipe'] },
  );
  if (status !== 0) throw new KitFault('npmFailed', stderr);
}
