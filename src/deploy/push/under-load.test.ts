import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { publishUnderLoad } from '../../../testkit/push/publish-under-load.ts';
import { S3StandIn } from '../../../testkit/push/s3-stand-in.ts';
import { hasSsh, startSsh } from '../../../testkit/push/ssh-server.ts';
import { findServer, startServer } from '../../../testkit/servers/web-server.ts';

let dir: string;
beforeEach(() => (dir = mkdtempSync(path.join(tmpdir(), 'peyk-load-'))));
afterEach(() => rmSync(dir, { recursive: true, force: true }));

const isLong = import.meta.env.MODE === 'long';
const OFTEN = isLong ? { publishes: 8, kills: 4 } : { publishes: 2, kills: 1 };
const LOAD = { ...OFTEN, longest: 1500, readers: 4, seed: 1 };

test('readers of a bucket never meet a page that names what is not there', async () => {
  const store = await S3StandIn.start();
  const target = { s3: store.settings };
  const met = await publishUnderLoad({ ...LOAD, dir, target, origin: store.website });
  await store.close();
  expect(met.broken).toEqual([]);
  expect(met.requests).toBeGreaterThan(0);
});

test.skipIf(!hasSsh() || findServer('nginx') === undefined)(
  'nor do readers of a server, with the file that is printed for nginx',
  async () => {
    const ssh = await startSsh();
    vi.stubEnv('PATH', `${ssh.bin}:${process.env['PATH']}`);
    const root = path.join(ssh.dir, 'site');
    const server = await startServer('nginx', {
      ...{ isSecure: false, base: '', root, service: '127.0.0.1:1', moved: new Map() },
    });
    const target = { ssh: { host: ssh.host, port: ssh.port, path: root } };
    const met = await publishUnderLoad({ ...LOAD, dir, target, origin: server.url });
    await server.stop();
    ssh.stop();
    expect(met.broken).toEqual([]);
    expect(met.requests).toBeGreaterThan(0);
  },
);
