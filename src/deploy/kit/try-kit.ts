import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { KIT } from '../../messages/kit.ts';
import { KitFault } from './kit-fault.ts';
import { ownPlatform } from './platforms.ts';

/** All of the machine that a kit may ask for: what every system has. */
const PROGRAMS = [
  ...['sh', 'tar', 'gzip', 'sha256sum', 'shasum', 'cat', 'chmod', 'cp', 'dirname', 'env', 'ls'],
  ...['mkdir', 'mv', 'rm', 'uname'],
];

/** Where no network can be taken away, programs that ask a proxy find nobody there. */
const NOWHERE = 'http://127.0.0.1:9';
const PROXIES = { http_proxy: NOWHERE, https_proxy: NOWHERE, NODE_USE_ENV_PROXY: '1' };

/** What takes the network away from a program: as root, or as anybody where the system lets them. */
const CUTTERS = [
  ['unshare', '-n'],
  ['unshare', '-rn'],
];

type Step = keyof typeof KIT.trying;

/**
 * Unpack a kit in a folder of its own, install it and build a site with one item, without a network, and with
 * none of this machine's programs but `PROGRAMS`.
 *
 * @returns whether the network was taken away; else its proxies lead nowhere
 * @throws {KitFault} where the kit is none, is for another platform, or does not do its work
 */
export async function tryKit(
  file: string,
  onStep: (step: Step) => void,
): Promise<{ isCutOff: boolean }> {
  const cutter = CUTTERS.find(([tool = '', ...args]) => {
    const { status } = spawnSync(tool, [...args, 'true'], { stdio: 'ignore' });
    return status === 0;
  });
  const dir = mkdtempSync(path.join(tmpdir(), 'peyk-kit-try-'));
  const env = {
    ...{ PATH: makePath(path.join(dir, 'bin')), HOME: dir, LANG: 'C.UTF-8' },
    ...(cutter ? {} : PROXIES),
  };
  const variables = Object.entries(env).map(([name, value]) => `${name}=${value}`);
  const run = (step: Step, cwd: string, ...command: string[]): Promise<string> => {
    onStep(step);
    return runWell([...(cutter ?? []), 'env', '-i', ...variables, ...command], cwd);
  };
  try {
    await run('unpack', dir, 'tar', '-xzf', file).catch(() => {
      throw new KitFault('noKit', file);
    });
    const unpacked = readdirSync(dir).find((name) => name.startsWith('peyk-kit-'));
    if (unpacked === undefined) throw new KitFault('noKit', file);
    const script = path.join(dir, unpacked, 'install.sh');
    const [, platform = ''] = /^PLATFORM='(.*)'$/mu.exec(readFileSync(script, 'utf8')) ?? [];
    if (platform !== ownPlatform()) throw new KitFault('notHere', platform);
    const { title, section, sections } = KIT.sample;
    await run('install', dir, 'sh', script, 'newsroom', '--yes', '--sections', sections);
    const newsroom = path.join(dir, 'newsroom');
    await run('write', newsroom, './peyk', 'new', '--title', title, '--section', section);
    const said = await run('build', newsroom, './peyk', 'build');
    if (!showsItem(newsroom, title)) throw new KitFault('stepFailed', said);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
  return { isCutOff: cutter !== undefined };
}

/** A folder with nothing but `PROGRAMS`. */
function makePath(dir: string): string {
  mkdirSync(dir);
  for (const name of PROGRAMS) {
    const found = (process.env['PATH'] ?? '')
      .split(path.delimiter)
      .map((each) => path.join(each, name))
      .find((each) => existsSync(each));
    if (found !== undefined) symlinkSync(found, path.join(dir, name));
  }
  return dir;
}

/** Whether the built site has a page of the item. */
function showsItem(newsroom: string, title: string): boolean {
  const news = path.join(newsroom, 'dist/news');
  if (!existsSync(news)) return false;
  return readdirSync(news).some((code) => {
    const page = path.join(news, code, 'index.html');
    return existsSync(page) && readFileSync(page, 'utf8').includes(title);
  });
}

/** Run a program to its end. @returns all that it said @throws {KitFault} with that where it fails */
function runWell([program = '', ...args]: string[], cwd: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => (said += text));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) resolve(said);
      else reject(new KitFault('stepFailed', said));
    });
  });
}
