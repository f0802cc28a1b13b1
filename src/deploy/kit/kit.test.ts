import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { readTree, treeDifference } from '../../../testkit/site/tree.ts';
import { makeKit } from './make-kit.ts';
import { ownPlatform } from './platforms.ts';
import { makeNewsroom, NODE_PACKAGE } from './test-newsroom.ts';
import { tryKit } from './try-kit.ts';

const platform = ownPlatform();
const root = mkdtempSync(path.join(tmpdir(), 'peyk-kit-test-'));
afterAll(() => rmSync(root, { recursive: true }));
const at = (...names: string[]): string => path.join(root, ...names);

/** Unpack a kit. @returns its folder */
function unpack(file: string, to: string): string {
  mkdirSync(to);
  expect(spawnSync('tar', ['-xzf', file, '-C', to]).status).toBe(0);
  return path.join(to, readdirSync(to)[0] ?? '');
}

let kit = '';
beforeAll(async () => {
  await makeKit(at('kit.tar.gz'), makeNewsroom(at('source')), { platform });
  kit = unpack(at('kit.tar.gz'), at('unpacked'));
});

let dir = '';
beforeEach(() => (dir = path.join(mkdtempSync(at('case-')), 'newsroom')));

/** Run the installer as somebody types it, from the folder above the newsroom. */
function install(...args: string[]) {
  const { status, stdout, stderr } = spawnSync('sh', [path.join(kit, 'install.sh'), ...args], {
    cwd: path.dirname(dir),
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  return { status, stdout, stderr };
}

const read = (name: string): string => readFileSync(path.join(dir, name), 'utf8');

/** Write files of a folder that is there before the installer. */
function write(files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(dir, name)), { recursive: true });
    writeFileSync(path.join(dir, name), text);
  }
}

describe('the offline kit', () => {
  test('makes a newsroom that starts without any Node of the machine', () => {
    const { status, stderr } = install('newsroom', '--name', 'آوا');
    expect([status, stderr.includes('ساخته شد'), stderr.includes('was made')]).toEqual([
      ...[0, true, true],
    ]);
    const { answers } = JSON.parse(read('package.json')) as { answers: string[] };
    expect(answers).toEqual([
      ...['--no-install', '--quiet', '--peyk', path.join(kit, 'peyk-9.9.9.tgz')],
      ...['--name', 'آوا'],
    ]);
    const started = spawnSync('./peyk', ['a b', 'c'], {
      cwd: dir,
      encoding: 'utf8',
      env: { PATH: '/bin:/usr/bin' },
    });
    expect(started.stdout).toBe('a b c\n');
    expect(readdirSync(path.dirname(dir))).toEqual(['newsroom']);
  });

  test('brings the packages that a newsroom runs on, and no others', () => {
    install('newsroom');
    const has = (name: string): boolean => existsSync(path.join(dir, 'node_modules', name));
    const lying = ['peyk/node_modules/inner/index.js', '@scope/own/index.js', '.bin/peyk'];
    expect(lying.filter((name) => !has(name))).toEqual([]);
    const left = ['@scope/tools', '.bin/tools', '.cache', `${NODE_PACKAGE}/include`];
    expect(left.filter(has)).toEqual([]);
    const own = spawnSync('tar', ['-tzf', path.join(kit, 'peyk-9.9.9.tgz')], { encoding: 'utf8' });
    expect(own.stdout.split('\n')).toContain('package/bin/peyk.mjs');
    expect(own.stdout).not.toContain('inner');
  });

  test('takes an empty folder, and one with an empty repository', () => {
    mkdirSync(path.join(dir, '.git'), { recursive: true });
    expect(install(dir).status).toBe(0);
    expect(existsSync(path.join(dir, 'node_modules/peyk'))).toBe(true);
  });

  test('renews the packages of a newsroom, and leaves all else alone', () => {
    const files = {
      'package.json': '{"dependencies":{"peyk":"^1"}}',
      'content/site.yml': 'name: ن',
    };
    write({ ...files, 'node_modules/peyk/old.js': 'old', '.env.local': 'secret' });
    const { status, stderr } = install('newsroom');
    expect([status, stderr.includes('./peyk upgrade')]).toEqual([0, true]);
    expect(read('content/site.yml')).toBe('name: ن');
    expect(read('package.json')).toBe(files['package.json']);
    expect(readdirSync(dir).sort()).toEqual(
      ['.env.local', 'content', 'node_modules', 'package.json', 'peyk', 'vendor'].sort(),
    );
    expect(existsSync(path.join(dir, 'node_modules/peyk/old.js'))).toBe(false);
    expect(existsSync(path.join(dir, 'node_modules/@scope/own'))).toBe(true);
  });

  test.each<[string, Record<string, string>, string[]]>([
    ['holds something else', { 'thesis.md': 'mine' }, ['چیز دیگری هست', 'something else']],
    ['hides something', { '.profile': 'mine' }, ['چیز دیگری هست']],
    ['is another project', { 'package.json': '{"name":"other"}' }, ['تحریریهٔ پیک نیست']],
    [
      'has packages of its own',
      { 'package.json': '{"dependencies":{"peyk":"*","own-thing":"1"}}', 'node_modules/a/b': '' },
      ['own-thing'],
    ],
  ])('refuses a folder that %s', async (_, files, words) => {
    write(files);
    const before = await readTree(dir);
    const { status, stderr } = install('newsroom');
    expect(status).toBe(1);
    for (const each of words) expect(stderr).toContain(each);
    expect(treeDifference(before, await readTree(dir))).toEqual([]);
  });

  test('refuses a file, answers for a newsroom that is there, and no folder at all', () => {
    mkdirSync(path.dirname(dir), { recursive: true });
    writeFileSync(dir, '');
    expect(install('newsroom')).toMatchObject({ status: 1 });
    rmSync(dir);
    write({ 'package.json': '{"dependencies":{"peyk":"*"}}' });
    expect(install('newsroom', '--name', 'x').stderr).toContain('نام و نشانی خود');
    expect(install()).toMatchObject({ status: 2 });
    expect(install('--help')).toMatchObject({ status: 2 });
  });

  test('leaves nothing where an answer is refused', () => {
    const { status, stderr } = install('newsroom', 'refused');
    expect(status).toBe(1);
    expect(stderr).toContain('به پایان نرسید');
    expect(readdirSync(path.dirname(dir))).toEqual([]);
  });

  test.each(['packages.tar.gz', 'peyk', 'help/index.html'])(
    'installs nothing of a kit whose %s is damaged',
    (name) => {
      const whole = readFileSync(path.join(kit, name));
      const damaged = Buffer.from(whole);
      damaged[damaged.length >> 1]! ^= 1;
      writeFileSync(path.join(kit, name), damaged);
      const { status, stderr } = install('newsroom');
      writeFileSync(path.join(kit, name), whole);
      expect([status, stderr.includes('not what they should be')]).toEqual([1, true]);
      expect(existsSync(dir)).toBe(false);
    },
  );

  test('is for one platform', async () => {
    const script = path.join(kit, 'install.sh');
    const own = readFileSync(script, 'utf8');
    writeFileSync(script, own.replace(/^PLATFORM=.*$/mu, "PLATFORM='darwin-arm64'"));
    const { status, stderr } = install('newsroom');
    writeFileSync(script, own);
    expect([status, stderr.includes('darwin-arm64')]).toEqual([1, true]);
  });

  test('has the same bytes whenever and wherever it is made', async () => {
    const other = makeNewsroom(at('elsewhere'));
    renameSync(path.join(other, 'node_modules/peyk'), at('aside'));
    renameSync(at('aside'), path.join(other, 'node_modules/peyk'));
    utimesSync(path.join(other, 'node_modules/@scope/own/index.js'), 1, 1);
    chmodSync(path.join(other, 'node_modules/@scope/own/index.js'), 0o600);
    const made = await makeKit(at('again.tar.gz'), other, { platform });
    expect(readFileSync(at('again.tar.gz')).equals(readFileSync(at('kit.tar.gz')))).toBe(true);
    expect(readFileSync(at('again.tar.gz.sha256'), 'utf8')).toBe(`${made.sum}  again.tar.gz\n`);
  });

  test('is not made of packages that are links, nor without Node', async () => {
    const linked = makeNewsroom(at('linked'));
    symlinkSync('/tmp', path.join(linked, 'node_modules/afar'));
    await expect(makeKit(at('no.tar.gz'), linked, { platform })).rejects.toMatchObject({
      ...{ code: 'linked', what: 'afar' },
    });
    rmSync(path.join(linked, 'node_modules', NODE_PACKAGE), { recursive: true });
    await expect(makeKit(at('no.tar.gz'), linked, { platform })).rejects.toMatchObject({
      ...{ code: 'noNode', what: NODE_PACKAGE },
    });
    expect(readdirSync(root).filter((name) => name.startsWith('no.tar'))).toEqual([]);
  });
});

describe('trying a kit', () => {
  const nothing = (): void => undefined;

  test('tells that it works', async () => {
    const steps: string[] = [];
    await tryKit(at('kit.tar.gz'), (step) => steps.push(step));
    expect(steps).toEqual(['unpack', 'install', 'write', 'build']);
  });

  test('finds one that asks for something on the network', async () => {
    let asked = 0;
    const server = createServer((_, answer) => answer.end(String((asked += 1))));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}/`;
    await makeKit(at('online.tar.gz'), makeNewsroom(at('online'), '9.9.9', url), { platform });
    await expect(tryKit(at('online.tar.gz'), nothing)).rejects.toMatchObject({
      code: 'stepFailed',
    });
    server.close();
    expect(asked).toBe(0);
  });

  test('tells what is no kit', async () => {
    writeFileSync(at('text.tar.gz'), 'text');
    for (const name of ['text.tar.gz', 'none.tar.gz'])
      await expect(tryKit(at(name), nothing)).rejects.toMatchObject({ code: 'noKit' });
  });
});
