import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { smallNews, smallSite } from '../../../../testkit/push/small-site.ts';
import { hasSsh, startSsh, type SshServer } from '../../../../testkit/push/ssh-server.ts';
import { Cache } from '../../../node/cache/cache.ts';
import { pushToServer, type ServerPush } from './push-to-server.ts';
import { RemoteFault } from './remote-shell.ts';
import { NotALink, ServerBusy } from './remote-trees.ts';

let root: string;
let server: SshServer;

describe.skipIf(!hasSsh())('a server of SSH', () => {
  beforeAll(async () => (server = await startSsh()));
  afterAll(() => server.stop());
  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), 'peyk-ssh-'));
    vi.stubEnv('PATH', `${server.bin}:${process.env['PATH']}`);
  });
  afterEach(() => {
    rmSync(root, { recursive: true, force: true });
    for (const name of readdirSync(server.dir))
      rmSync(path.join(server.dir, name), { recursive: true, force: true });
  });

  function build(files: ReadonlyMap<string, string>): void {
    rmSync(path.join(root, 'dist'), { recursive: true, force: true });
    for (const [file, text] of files) {
      const full = path.join(root, 'dist', file);
      mkdirSync(path.dirname(full), { recursive: true });
      writeFileSync(full, text);
    }
  }

  const push = (more: Partial<ServerPush> = {}) =>
    pushToServer({
      dir: path.join(root, 'dist'),
      cache: new Cache(path.join(root, 'cache')),
      name: 'server',
      settings: { host: server.host, port: server.port, path: path.join(server.dir, 'site') },
      grace: 0,
      onPlan: () => true,
      onProgress: () => undefined,
      purge: () => Promise.resolve(),
      ...more,
    });

  /** What the web server finds there. */
  const shown = (): Map<string, string> => {
    const site = path.join(server.dir, 'site');
    return new Map(
      readdirSync(site, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => path.join(entry.parentPath, entry.name))
        .map((file) => [path.relative(site, file), readFileSync(file, 'utf8')] as const)
        .toSorted(([a], [b]) => (a < b ? -1 : 1)),
    );
  };
  const sorted = (files: ReadonlyMap<string, string>): Map<string, string> =>
    new Map([...files].toSorted(([a], [b]) => (a < b ? -1 : 1)));

  const SITE = new Map([
    ['index.html', 'front'],
    ["tags/آب و «هوا»'s/index.html", 'tag'],
    ['media/a.webp', 'picture'],
    ['.well-known/security.txt', 'Contact:'],
  ]);

  test('shows the site behind a link, which a web server may read', async () => {
    build(SITE);
    expect(await push()).toMatchObject({ sent: 4 });
    expect(shown()).toEqual(sorted(SITE));
    expect(readlinkSync(path.join(server.dir, 'site'))).toMatch(/^\.site-/u);
    expect(statSync(path.join(server.dir, 'site/index.html')).mode & 0o777).toBe(0o644);
    expect(await push()).toBeUndefined();
  });

  test('shows whatever is pushed, one after the other', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(smallNews, { minLength: 2, maxLength: 5 }), async (all) => {
        for (const news of all) {
          const site = smallSite(news);
          build(site);
          await push();
          expect(shown()).toEqual(sorted(site));
        }
      }),
      { numRuns: 2 },
    );
    expect(readdirSync(server.dir).filter((name) => name.startsWith('.site-'))).toHaveLength(2);
  });

  test('keeps what is gone for readers whose page names it', async () => {
    const files = new Map(SITE);
    build(files);
    await push({ grace: 1e9 });
    for (const text of ['2', '3', '4']) {
      files.delete('media/a.webp');
      files.set('index.html', text);
      build(files);
      await push({ grace: 1e9 });
      expect(shown()).toEqual(sorted(new Map([...SITE, ['index.html', text]])));
    }
    build(new Map([...files, ['index.html', 'last']]));
    await push();
    expect(shown().has('media/a.webp')).toBe(false);
  });

  test('is not touched by a second push while one goes on', async () => {
    build(SITE);
    let second: unknown;
    await push({
      purge: async () => {
        second = await push().catch((error: unknown) => error);
      },
    });
    expect(second).toBeInstanceOf(ServerBusy);
  });

  test('is left alone where a folder stands in the place of the link', async () => {
    mkdirSync(path.join(server.dir, 'site'));
    build(SITE);
    await expect(push()).rejects.toThrow(NotALink);
  });

  test('that is not there is told of', async () => {
    build(SITE);
    const settings = { host: server.host, port: 1, path: path.join(server.dir, 'site') };
    await expect(push({ settings })).rejects.toThrow(RemoteFault);
  });

  test('has its caches told of all that changed, once more if they were not', async () => {
    build(SITE);
    const purge = (): Promise<void> => Promise.reject(new Error('no answer'));
    await expect(push({ purge })).rejects.toThrow('no answer');
    expect(shown()).toEqual(sorted(SITE));
    let purged: readonly string[] = [];
    await push({
      purge: (paths) => {
        purged = paths;
        return Promise.resolve();
      },
    });
    expect(purged.toSorted()).toEqual([...SITE.keys()].toSorted());
    expect(await push()).toBeUndefined();
  });

  test('shows a whole site however often a push is killed', async () => {
    const program = path.join(root, 'push.ts');
    const file = path.join(import.meta.dirname, 'push-to-server.ts');
    const cacheFile = path.join(import.meta.dirname, '../../../node/cache/cache.ts');
    const settings = { host: server.host, port: server.port, path: path.join(server.dir, 'site') };
    writeFileSync(
      program,
      `import { pushToServer } from ${JSON.stringify(file)};
import { Cache } from ${JSON.stringify(cacheFile)};
const nothing = async () => undefined;
await pushToServer({ dir: ${JSON.stringify(path.join(root, 'dist'))}, cache: new Cache(${JSON.stringify(path.join(root, 'cache'))}), name: 'server', settings: ${JSON.stringify(settings)}, grace: 0, onPlan: () => true, onProgress: nothing, purge: nothing });
`,
    );
    const run = (killAfter: number): Promise<number | null> =>
      new Promise((resolve) => {
        const child = spawn(process.execPath, [program], { stdio: 'ignore' });
        const timer = setTimeout(() => child.kill('SIGKILL'), killAfter);
        child.on('close', (code) => {
          clearTimeout(timer);
          resolve(code);
        });
      });
    const siteOf = (nth: number): Map<string, string> =>
      new Map(Array.from({ length: 40 }, (_, at) => [`news/${at}/index.html`, `${nth}`]));
    build(siteOf(0));
    await push();
    const whole = (): string[] => [...new Set(shown().values())];
    for (const [nth, killAfter] of [300, 500, 700, 900, 1200].entries()) {
      build(siteOf(nth + 1));
      await run(killAfter);
      expect(whole()).toHaveLength(1);
    }
    build(siteOf(9));
    // The server lets the lock go when it sees that the other end is away.
    await expect.poll(() => push().catch((error: unknown) => error)).not.toBeInstanceOf(Error);
    expect(whole()).toEqual(['9']);
    expect(existsSync(path.join(server.dir, '.site.push/lock'))).toBe(true);
  });
});
