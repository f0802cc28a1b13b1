import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { parse } from 'yaml';

import { listOf, readDockerfile, type Instruction } from '../../testkit/docker/read-dockerfile.ts';
import { canMakeRoot, ScratchRoot } from '../../testkit/docker/scratch-root.ts';
import { openPacked, runPeyk } from '../../testkit/package/packed-peyk.ts';
import { freePort } from '../../testkit/site/free-port.ts';

/** Somebody whom this machine does not know. */
const UID = '23456';

const peyk = openPacked(inject('peykTarball'));
const packages = peyk.install('packages');
const parent = path.dirname(packages);
const made = runPeyk(
  packages,
  ['init', 'newsroom', '--yes', '--sections', 'news=خبرها', '--no-install', '--peyk', peyk.tarball],
  { cwd: parent },
);
const newsroom = path.join(parent, 'newsroom');
writeFileSync(path.join(newsroom, 'package-lock.json'), '{}');
writeFileSync(path.join(newsroom, '.env.local'), 'PEYK_HOOK_SECRET=0123456789abcdef0123\n');
const written = runPeyk(packages, ['docker'], { cwd: newsroom });
const read = (name: string): string => readFileSync(path.join(newsroom, name), 'utf8');
afterAll(() => peyk.remove());

describe('the files of a newsroom’s container', () => {
  test('are written once, and not over what somebody changed', () => {
    expect([made.status, written.status, written.stderr]).toEqual([0, 0, '']);
    expect(runPeyk(packages, ['docker'], { cwd: newsroom }).stdout).toContain('چیزی نوشته نشد');
    const own = read('compose.yml');
    writeFileSync(path.join(newsroom, 'compose.yml'), `${own}# mine\n`);
    const again = runPeyk(packages, ['docker'], { cwd: newsroom });
    expect([again.status, again.stderr.includes('compose.yml')]).toEqual([1, true]);
    expect(read('compose.yml')).toContain('# mine');
    expect(runPeyk(packages, ['docker', '--replace'], { cwd: newsroom }).status).toBe(0);
    expect(read('compose.yml')).toBe(own);
  });

  test('mount every folder that the image names, and hold no right of the system', () => {
    const { services, volumes } = parse(read('compose.yml')) as {
      services: Record<string, Record<string, unknown> & { volumes: string[] }>;
      volumes: Record<string, unknown>;
    };
    const image = readDockerfile(read('Dockerfile')).at(-1);
    const named = listOf(image?.instructions.find(({ name }) => name === 'VOLUME')?.text ?? '');
    const mounted = (name: string) =>
      services[name]?.volumes.map((each) => /:(\/[^:]+)(?::ro)?$/u.exec(each)?.[1]);
    expect(mounted('watch')?.sort()).toEqual([...named].sort());
    for (const name of ['watch', 'service'])
      expect(services[name]).toMatchObject({ read_only: true, cap_drop: ['ALL'] });
    expect(Object.keys(volumes).sort()).toEqual(['cache', 'code', 'data', 'site']);
  });
});

const canRun = process.platform === 'linux' && process.getuid?.() === 0 && canMakeRoot();
if (!canRun)
  console.log('No root of its own can be made here: the steps of the Dockerfile are left out');

describe.runIf(canRun)('the image, its steps taken in a root of its own', () => {
  const roots: ScratchRoot[] = [];
  const outside = mkdtempSync(path.join(tmpdir(), 'peyk-volumes-'));
  afterAll(() => {
    for (const root of roots) root.remove();
    rmSync(outside, { recursive: true });
  });
  const stages = readDockerfile(read('Dockerfile'), { UID });
  const image = stages.at(-1);
  const settings = { user: UID, cwd: '/srv/newsroom', env: image?.variables ?? {} };
  const told = (name: string): string =>
    image?.instructions.find((each) => each.name === name)?.text ?? '';
  const start = listOf(told('ENTRYPOINT'));
  let root: ScratchRoot;

  /** What the builder is given: the folder without what `.dockerignore` names, of which all but `!` is left out. */
  function makeContext(): string {
    const context = path.join(outside, 'context');
    mkdirSync(context);
    const [all, ...taken] = read('.dockerignore').trim().split('\n');
    expect(all).toBe('*');
    for (const name of taken.map((each) => each.replace(/^!/u, '')))
      cpSync(path.join(newsroom, name), path.join(context, name), { recursive: true });
    return context;
  }

  function take(
    step: Instruction,
    at: { root: ScratchRoot; cwd: string; env: Record<string, string>; context: string },
  ) {
    if (step.name === 'RUN') {
      const { status, said } = at.root.run(['sh', '-c', step.text], { cwd: at.cwd, env: at.env });
      expect(status, `${step.text}\n${said}`).toBe(0);
    } else if (step.name === 'COPY') {
      const from = step.flags['from'];
      const source =
        from === undefined ? undefined : roots[stages.findIndex(({ name }) => name === from)];
      const parts = step.text.split(' ');
      const to = at.root.at(path.resolve(at.cwd, parts.pop() ?? ''));
      for (const part of parts) {
        const what = source?.at(part) ?? path.join(at.context, part);
        // A folder's content, as COPY takes it; links stay links.
        const isFolder = spawnSync('test', ['-d', what]).status === 0;
        mkdirSync(to, { recursive: true });
        const { status } = spawnSync('cp', ['-a', isFolder ? `${what}/.` : what, to]);
        expect(status, step.text).toBe(0);
      }
    } else if (step.name === 'WORKDIR') mkdirSync(at.root.at(step.text), { recursive: true });
  }

  beforeAll(() => {
    const context = makeContext();
    for (const stage of stages) {
      root = new ScratchRoot();
      roots.push(root);
      standIn(
        root,
        'npm',
        `[ "$1" = ci ] && [ -f vendor/*.tgz ] && cp -a '${packages}/node_modules' . && mkdir -p node_modules/.bin && cd node_modules/.bin && ln -sfn ../node-linux-*/bin/node node`,
      );
      // What Debian would install is here already, but for tini.
      standIn(
        root,
        'apt-get',
        'for each; do case $each in -*|update|install|ca-certificates|git|libatomic1|openssh-client|rsync) ;; tini) printf \'#!/bin/sh\\nshift\\nexec "$@"\\n\' > /usr/bin/tini; chmod 755 /usr/bin/tini ;; *) exit 1 ;; esac; done',
      );
      let cwd = '/';
      for (const step of stage.instructions) {
        take(step, { root, cwd, env: stage.variables, context });
        if (step.name === 'WORKDIR') cwd = step.text;
      }
    }
    const temporary = path.join(outside, 'tmp');
    mkdirSync(temporary);
    chmodSync(temporary, 0o1777);
    chownSync(temporary, Number(UID), Number(UID));
    root.bind(temporary, '/tmp');
    // The packages are links to this project's, which may lie there itself.
    const project = path.resolve();
    if (project.startsWith('/tmp/')) root.bind(project, project);
    for (const place of listOf(told('VOLUME'))) {
      const volume = path.join(outside, place.replaceAll('/', '_'));
      if (place === '/srv/newsroom') cpSync(newsroom, volume, { recursive: true });
      else mkdirSync(volume);
      spawnSync('chown', ['-R', `${UID}:${UID}`, volume]);
      root.bind(volume, place);
      // Tools keep what they make where the packages lie.
      if (place.endsWith('/node_modules/.cache'))
        root.bind(volume, path.resolve('node_modules/.cache'));
    }
    root.makeReadOnly();
  });

  test('holds nothing of the newsroom but its packages', () => {
    for (const each of roots) {
      const { said } = each.run(['find', '/srv', '-xdev', '-maxdepth', '2', '-name', '.env*']);
      expect(said).toBe('');
    }
  });

  test('is run by nobody in particular, and writes nothing but its volumes', () => {
    expect(told('USER')).toBe(UID);
    expect(root.run(['touch', '/srv/node_modules/x', '/usr/x'], { user: '0' }).status).not.toBe(0);
  });

  test('writes an item and builds the site', () => {
    const run = (...args: string[]) => root.run([...start, ...args], settings);
    const item = run('new', '--title', 'خبر نخست', '--section', 'news');
    expect(item.status, item.said).toBe(0);
    const { status, said } = run('build');
    expect(status, said).toBe(0);
    const site = path.join(outside, '_srv_site/dist');
    expect(readFileSync(path.join(site, 'index.html'), 'utf8')).toContain('خبر نخست');
    // The link leads within the volume, wherever a web server sees it.
    expect(
      readdirSync(path.join(outside, '_srv_site')).every(
        (name) => name === 'dist' || name.startsWith('.dist-'),
      ),
    ).toBe(true);
  });

  test('serves readers until it is told to end, and says how it does', async () => {
    const { services } = parse(read('compose.yml')) as {
      services: {
        service: {
          command: string[];
          environment: Record<string, string>;
          healthcheck: { test: string[] };
        };
      };
    };
    const { command, environment, healthcheck } = services.service;
    // The machine's ports are seen from there, and that of the file may be somebody's.
    const port = String(await freePort());
    const env = { ...settings.env, ...environment, PORT: port };
    const child = root.start([...start, ...command], { ...settings, env });
    const ended = once(child, 'exit');
    const [, ...asked] = healthcheck.test;
    const ask = asked.map((each) => each.replace(String(environment['PORT']), port));
    for (let tries = 0; tries < 600; tries += 1) {
      if (root.run(ask, settings).status === 0 || child.exitCode !== null) break;
      await sleep(200);
    }
    expect(root.run(ask, settings).status).toBe(0);
    child.kill('SIGTERM');
    expect(await ended).toEqual([0, null]);
    expect(root.run(ask, settings).status).toBe(1);
    expect(existsSync(path.join(outside, '_srv_data/service.db'))).toBe(true);
  });
});

/** Put a program in the place of one that asks the network. */
function standIn(root: ScratchRoot, name: string, script: string): void {
  const file = root.at(`/usr/local/sbin/${name}`);
  writeFileSync(file, `#!/bin/sh\nset -e\n${script}\n`);
  chmodSync(file, 0o755);
}
