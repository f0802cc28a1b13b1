import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../site/free-port.ts';

const SSHD = '/usr/sbin/sshd';

/** Whether a server of SSH and rsync are installed here. */
export const hasSsh = (): boolean =>
  existsSync(SSHD) && spawnSync('rsync', ['--version']).status === 0;

/** A server of SSH of this machine, with a key of its own; only who has that comes in. */
export interface SshServer {
  /** What a push is told of it, but where the site is. */
  host: string;
  port: number;
  /** A folder of the server's, for the site. */
  dir: string;
  /** A folder with `ssh` in it that knows the key; it goes first in `PATH`. */
  bin: string;
  stop: () => void;
}

/** Start one. @throws {Error} with what it said where it does not start */
export async function startSsh(): Promise<SshServer> {
  const root = mkdtempSync(path.join(tmpdir(), 'peyk-sshd-'));
  const file = (name: string): string => path.join(root, name);
  for (const name of ['host', 'user'])
    spawnSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', file(name)]);
  spawnSync('cp', [file('user.pub'), file('authorized')]);
  const port = await freePort();
  writeFileSync(
    file('sshd.conf'),
    [
      ...[`Port ${port}`, 'ListenAddress 127.0.0.1', `HostKey ${file('host')}`],
      ...[`AuthorizedKeysFile ${file('authorized')}`, 'StrictModes no', 'UsePAM no'],
      ...['PasswordAuthentication no', 'PermitRootLogin yes', `PidFile ${file('pid')}`],
      // What somebody lets their own shells begin with may take seconds.
      ...[`SetEnv HOME=${root}`, ''],
    ].join('\n'),
  );
  if (process.getuid?.() === 0) mkdirSync('/run/sshd', { recursive: true });
  const child = spawn(SSHD, ['-D', '-e', '-f', file('sshd.conf')], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let said = '';
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const bin = file('bin');
  mkdirSync(bin);
  const options = [
    ...[`-i ${file('user')}`, '-o StrictHostKeyChecking=no', '-o LogLevel=ERROR'],
    `-o UserKnownHostsFile=${file('known')}`,
  ].join(' ');
  writeFileSync(path.join(bin, 'ssh'), `#!/bin/sh\nexec /usr/bin/ssh -F none ${options} "$@"\n`);
  chmodSync(path.join(bin, 'ssh'), 0o755);
  const host = `${userInfo().username}@127.0.0.1`;
  const dir = file('srv');
  mkdirSync(dir);
  while (spawnSync(path.join(bin, 'ssh'), ['-p', String(port), host, 'true']).status !== 0) {
    if (child.exitCode !== null) throw new Error(said);
    await sleep(50);
  }
  return { host, port, dir, bin, stop: () => stop(child, root) };
}

function stop(child: ChildProcess, root: string): void {
  child.kill('SIGTERM');
  rmSync(root, { recursive: true, force: true });
}
