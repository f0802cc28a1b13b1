import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { Cache } from '../../node/cache/cache.ts';
import { installPackages } from './install-packages.ts';
import { write } from './test-repository.ts';

let root = '';
let dir = '';
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'peyk-packages-'));
  dir = path.join(root, 'newsroom');
  mkdirSync(dir);
});
afterEach(() => rmSync(root, { recursive: true }));

function npm(folder: string, ...args: string[]): void {
  const env = { ...process.env, npm_config_cache: path.join(root, 'npm') };
  const { status, stderr } = spawnSync('npm', [...args, '--no-audit'], {
    ...{ cwd: folder, env, encoding: 'utf8' },
  });
  if (status !== 0) throw new Error(stderr);
}

/** What an editor's machine made comes by a pull: packages in the repository itself, so that nobody is asked for them. */
function pull(version: string): void {
  const editor = path.join(root, `editor-${version}`);
  const packed = `vendor/tool-${version}.tgz`;
  write(editor, {
    'package.json': JSON.stringify({ name: 'newsroom', dependencies: { tool: `file:${packed}` } }),
    'vendor/package/package.json': JSON.stringify({ name: 'tool', version }),
  });
  const tar = ['-czf', packed, '-C', 'vendor', 'package'];
  expect(spawnSync('tar', tar, { cwd: editor }).status).toBe(0);
  npm(editor, 'install', '--package-lock-only');
  cpSync(editor, dir, { recursive: true });
}

const told: string[] = [];
const install = () => {
  told.length = 0;
  return installPackages({
    ...{ dir, cache: new Cache(path.join(root, 'cache')), signal: new AbortController().signal },
    onInstall: () => told.push('install'),
  });
};
const installed = (): unknown =>
  (
    JSON.parse(readFileSync(path.join(dir, 'node_modules/tool/package.json'), 'utf8')) as {
      version: string;
    }
  ).version;

describe('packages that a pull names', () => {
  beforeEach(async () => {
    pull('1.0.0');
    npm(dir, 'ci');
    await install();
  });

  test('are installed once, and those before them are gone', async () => {
    pull('2.0.0');
    expect([await install(), told, installed()]).toEqual([undefined, ['install'], '2.0.0']);
    expect([await install(), told]).toEqual([undefined, []]);
    expect(existsSync(path.join(dir, '.peyk-packages'))).toBe(false);
  });

  test('that cannot be had leave those that are there, are told, and are asked for again', async () => {
    pull('2.0.0');
    const file = path.join(dir, 'vendor/tool-2.0.0.tgz');
    const bytes = readFileSync(file);
    rmSync(file);
    vi.stubEnv('npm_config_loglevel', 'silent');
    const fault = await install();
    expect([fault?.stage, installed(), told]).toEqual(['install', '1.0.0', ['install']]);
    expect(fault?.text).toContain('tool-2.0.0.tgz');
    expect(existsSync(path.join(dir, '.peyk-packages'))).toBe(false);
    expect((await install())?.id).toBe(fault?.id);
    writeFileSync(file, bytes);
    expect([await install(), installed()]).toEqual([undefined, '2.0.0']);
  });

  test('that somebody has installed already are left as they are', async () => {
    pull('2.0.0');
    npm(dir, 'ci');
    expect([await install(), told, installed()]).toEqual([undefined, [], '2.0.0']);
  });

  test('are none where only something else of the repository came', async () => {
    write(dir, { 'content/news/1.md': 'یک\n' });
    expect([await install(), told]).toEqual([undefined, []]);
  });
});

test('where packages are not the newsroom’s own, nothing is installed', async () => {
  pull('1.0.0');
  await install();
  pull('2.0.0');
  expect([await install(), told, existsSync(path.join(dir, 'node_modules'))]).toEqual([
    undefined,
    [],
    false,
  ]);
});
