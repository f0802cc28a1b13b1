import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { parse } from 'yaml';
import { PEYK } from '../messages/peyk.ts';

const BIN = path.resolve('bin/peyk.mjs');

let dir = '';
beforeEach(() => (dir = mkdtempSync(path.join(tmpdir(), 'peyk-command-'))));
afterEach(() => rmSync(dir, { recursive: true }));

/** `peyk` as somebody types it who is asked nothing. */
function peyk(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], {
    cwd: dir,
    input: '',
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

const init = (...args: string[]) => peyk('init', ...args, '--no-install');
const read = (file: string): string => readFileSync(path.join(dir, file), 'utf8');

describe('the command peyk', () => {
  test.each([[], ['--help']])('lists its commands: %j', (...args) => {
    const { status, stdout } = peyk(...args);
    expect(status).toBe(0);
    for (const name of Object.keys(PEYK.commands)) expect(stdout).toContain(`  ${name} `);
  });

  test.each(['init', 'build', 'upgrade'])('hands --help to %s', (name) => {
    expect(peyk(name, '--help')).toMatchObject({
      status: 0,
      stdout: expect.stringContaining('این‌گونه بنویسید') as string,
      stderr: '',
    });
  });

  test.each(['printing', 'constructor', '--verbose'])('knows no command %s', (name) => {
    const { status, stdout, stderr } = peyk(name);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(`فرمان «${name}» نداریم`);
  });

  test('tells its version', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(peyk('--version').stdout.trim()).toBe(version);
  });
});

describe('peyk init', () => {
  test('needs no answer with --yes', () => {
    expect(init('news', '--yes')).toMatchObject({ status: 0, stderr: '' });
    expect(parse(read('news/content/sections.yml'))).toHaveLength(3);
    expect(read('news/.env')).toContain('# SITE_URL=');
    // Its icon is the first letter of its name until it has another.
    expect(existsSync(path.join(dir, 'news/public'))).toBe(false);
  });

  test('writes an answer as it is, whatever it holds', () => {
    const name = 'روز #۱: \'آوا\' و "کویر" — {x}';
    expect(init('news', '--name', name, '--sections', 'a=الف: #ب')).toMatchObject({ status: 0 });
    expect(parse(read('news/content/site.yml'))).toEqual({ name });
    expect(parse(read('news/content/sections.yml'))).toEqual([
      { id: 'a', title: 'الف: #ب', order: 1 },
    ]);
  });

  test('takes a drawn name along, and writes it where pages look for it', () => {
    writeFileSync(
      path.join(dir, 'own.svg'),
      '<svg xmlns="http://www.w3.org/2000/svg" width="60" height="20"/>',
    );
    expect(init('news', '--yes', '--logo', 'own.svg')).toMatchObject({ status: 0, stderr: '' });
    expect(parse(read('news/content/site.yml'))).toMatchObject({ logo: '../media/logo.svg' });
    expect(read('news/content/media/logo.svg')).toBe(read('own.svg'));
  });

  test('takes a folder that holds an empty repository', () => {
    mkdirSync(path.join(dir, 'news/.git'), { recursive: true });
    expect(init('news', '--yes')).toMatchObject({ status: 0 });
  });

  test.skipIf(process.platform === 'win32')(
    'says how to go on where Ctrl+C ends the installing, and once more where it is begun again',
    () => {
      const bin = path.join(dir, 'bin');
      mkdirSync(bin);
      // The key reaches npm and who started it alike.
      writeFileSync(path.join(bin, 'npm'), '#!/bin/sh\nkill -INT $PPID\nexit 130\n', {
        mode: 0o755,
      });
      vi.stubEnv('PATH', `${bin}${path.delimiter}${process.env['PATH']}`);
      const broken = peyk('init', 'news', '--yes');
      expect(broken).toMatchObject({ status: 1 });
      expect(broken.stderr).toContain('آنچه ساخته شده است می‌ماند');
      expect(broken.stdout).toMatch(/cd news\n {2}npm install\n/u);
      expect(peyk('init', 'news', '--yes').stderr).toContain('در همان پوشه «npm install»');
    },
  );

  test('writes over nothing', () => {
    mkdirSync(path.join(dir, 'news'));
    writeFileSync(path.join(dir, 'news/README.md'), 'mine');
    const { status, stderr } = init('news', '--yes');
    expect(status).toBe(1);
    expect(stderr).toContain('خالی نیست');
    expect(readdirSync(path.join(dir, 'news'))).toEqual(['README.md']);
  });

  test.each([
    [[], 2, 'نام پوشه'],
    [['a', 'b'], 2, 'یک پوشه'],
    [['a'], 2, '--name'],
    [['a', '--name', 'یک\nدو'], 1, 'بیش از یک سطر'],
    [['a', '--yes', '--url', 'ftp://x'], 1, 'نشانی سایت نیست'],
    [['a', '--yes', '--url', 'forgejo'], 1, 'خالی بگذارید'],
    [['a', '--yes', '--sections', 'ورزش، ورزشی'], 1, 'شناسهٔ «sports»'],
    [['a', '--yes', '--colour', '#fefefe'], 1, 'دیده نمی‌شود'],
    [['a', '--yes', '--logo', 'none.png'], 1, 'تصویر نیست'],
    [['a', '--yes', '--desk', 'github'], 1, '--desk-repo'],
    [['a', '--yes', '--desk-repo', 'a/b'], 1, '--desk forgejo'],
    [['a', '--sample', '--name', 'نام'], 2, '--name'],
  ])('refuses %j, and makes nothing', (args, code, words) => {
    const { status, stdout, stderr } = init(...args);
    expect({ status, stdout }).toEqual({ status: code, stdout: '' });
    expect(stderr).toContain(words);
    expect(stderr).not.toMatch(/\n\s+at |node:internal/u);
    expect(readdirSync(dir)).toEqual([]);
  });
});

describe('peyk upgrade', () => {
  test.each([
    [undefined, 'تحریریه‌ای نیست'],
    ['{', 'خوانده نشد'],
    ['{"peyk":{"version":"99.0.0"}}', 'نسخهٔ تازه‌تری'],
  ])('ends with 1 where package.json is %j', (manifest, words) => {
    if (manifest !== undefined) writeFileSync(path.join(dir, 'package.json'), manifest);
    const { status, stderr } = peyk('upgrade');
    expect(status).toBe(1);
    expect(stderr).toContain(words);
  });

  test('changes nothing with --dry-run, and says what it would', () => {
    writeFileSync(path.join(dir, 'package.json'), '{"name":"peyk"}');
    const { status, stdout } = peyk('upgrade', '--dry-run');
    expect(status).toBe(0);
    expect(stdout).toContain('این‌ها عوض می‌شود');
    expect(readdirSync(dir)).toEqual(['package.json']);
    expect(read('package.json')).toBe('{"name":"peyk"}');
  });
});
