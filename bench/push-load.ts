import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { publishUnderLoad, type LoadReport } from '../testkit/push/publish-under-load.ts';
import { S3StandIn } from '../testkit/push/s3-stand-in.ts';
import { hasSsh, startSsh } from '../testkit/push/ssh-server.ts';
import { findServer, startServer } from '../testkit/servers/web-server.ts';
import { WORK } from './folders.ts';
import { readOptions } from './options.ts';
import { writeResult } from './results.ts';

/**
 * Whether readers see a whole site while it is sent again and again: `--publishes 50 --kills 20 --longest 1500 --readers 8`, to a
 * store of this machine, and to nginx by SSH where both and rsync are installed.
 */
export async function run(args: string[]): Promise<void> {
  const load = readOptions(args, {
    ...{ publishes: 50, kills: 20, longest: 1500, readers: 8, seed: 1 },
  });
  const reports: Record<string, LoadReport> = {};
  const folder = (name: string): string => {
    const dir = path.join(WORK, `push-load-${name}`);
    rmSync(dir, { recursive: true, force: true });
    mkdirSync(dir, { recursive: true });
    return dir;
  };
  const note = (name: string, report: LoadReport): void => {
    const { pushes, killed, requests, seconds, broken } = report;
    reports[name] = report;
    console.log(
      `${name}: ${pushes} pushes, ${killed} more were killed; ${requests} requests in ${seconds.toFixed(1)} s, ${(requests / seconds).toFixed(0)} a second; ${broken.length} times something was named that was not there`,
    );
    for (const one of new Set(broken)) console.log(`  ${one}`);
  };

  const store = await S3StandIn.start();
  const s3 = store.settings;
  note(
    'store',
    await publishUnderLoad({
      ...load,
      dir: folder('store'),
      target: { s3 },
      origin: store.website,
    }),
  );
  await store.close();

  if (hasSsh() && findServer('nginx') !== undefined) {
    const ssh = await startSsh();
    process.env['PATH'] = `${ssh.bin}:${process.env['PATH']}`;
    const root = path.join(ssh.dir, 'site');
    const site = { isSecure: false, base: '', root, service: '127.0.0.1:1', moved: new Map() };
    const server = await startServer('nginx', site);
    const target = { ssh: { host: ssh.host, port: ssh.port, path: root } };
    note(
      'server',
      await publishUnderLoad({ ...load, dir: folder('server'), target, origin: server.url }),
    );
    await server.stop();
    ssh.stop();
  } else console.log('server: left out, for sshd, rsync or nginx is not installed');
  console.log(`Written to ${await writeResult('push-load', { ...load, reports })}`);
}
