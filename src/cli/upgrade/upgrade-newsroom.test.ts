import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadSound } from '../../collections/loaders/load-content.ts';
import { SCRIPTS } from '../init/newsroom-files.ts';
import { compareVersions, readManifest } from './manifest.ts';
import { NewsroomFolder } from './newsroom-folder.ts';
import { STEPS } from './steps/index.ts';
import { upgradeNewsroom } from './upgrade-newsroom.ts';

const FIXTURE = 'tests/fixtures/newsroom-0.3';

let dir = '';
beforeEach(() => {
  dir = path.join(mkdtempSync(path.join(tmpdir(), 'peyk-upgrade-')), 'avaye-dasht');
  cpSync(FIXTURE, dir, { recursive: true });
  cpSync('public', path.join(dir, 'public'), { recursive: true });
});
afterEach(() => rmSync(path.dirname(dir), { recursive: true }));

const text = (file: string): string => readFileSync(path.join(dir, file), 'utf8');

function upgrade() {
  const newsroom = new NewsroomFolder(dir);
  const told = upgradeNewsroom(newsroom, { peyk: '^0.4.0', to: '0.4.0', steps: STEPS });
  return { newsroom, told };
}

test.each([
  ['0.3.0', '0.4.0', -1],
  ['0.10.0', '0.9.9', 1],
  ['0.4.0-dev', '0.4.0', -1],
  ['0.4.0', '0.4.0', 0],
])('version %s beside %s', (a, b, sign) => {
  expect(Math.sign(compareVersions(a, b))).toBe(sign);
});

test('what a newsroom of 0.3 wrote, with every setting that there was, is read without a fault', async () => {
  const { loaded, diagnostics } = await loadSound(
    path.join(dir, 'content'),
    path.join(dir, '.peyk'),
  );
  expect(diagnostics).toEqual([]);
  expect(loaded?.lists.site).toMatchObject({ name: 'آوای دشت', desk: { clientId: '7b1c2d3e' } });
  expect(loaded?.news).toHaveLength(2);
});

describe('a newsroom of 0.3', () => {
  test('becomes one that has Peyk as a package', () => {
    const { newsroom, told } = upgrade();
    newsroom.save();
    expect(told.from).toBe('0.3.0');
    const manifest = readManifest(newsroom);
    expect(manifest).toMatchObject({
      name: 'avaye-dasht',
      scripts: SCRIPTS,
      dependencies: { peyk: '^0.4.0' },
      peyk: { version: '0.4.0' },
    });
    expect(Object.keys(manifest.scripts ?? {}).sort()).toEqual(Object.keys(SCRIPTS).sort());
    expect(manifest.devDependencies).toBeUndefined();
    expect(text('astro.config.mjs')).toContain("import { peyk } from 'peyk'");
    expect(text('.env')).toContain('SITE_URL=');
    expect(text('.gitignore')).toMatch(/^\.env\.local$/mu);
  });

  test('is told what stays with its editor', () => {
    const codes = upgrade().told.left.map(([code]) => code);
    expect(codes).toEqual(['install', 'address', 'program', 'icons']);
  });

  test('keeps its content, its own files and what it added to the program’s settings', () => {
    const manifest = JSON.parse(text('package.json')) as {
      scripts: Record<string, string>;
      dependencies: Record<string, string>;
    };
    manifest.scripts['publish'] = 'rsync -a dist/ server:';
    manifest.dependencies['left-alone'] = '1.0.0';
    const before = new NewsroomFolder(dir);
    before.write('package.json', JSON.stringify(manifest));
    before.save();
    const site = text('content/site.yml');
    const { newsroom, told } = upgrade();
    newsroom.save();
    const after = readManifest(newsroom);
    expect(told.left).toContainEqual(['ownScripts', 'publish']);
    expect(after.scripts?.['publish']).toBe('rsync -a dist/ server:');
    expect(after.dependencies).toEqual({ 'left-alone': '1.0.0', peyk: '^0.4.0' });
    expect(text('content/site.yml')).toBe(site);
    expect(text('public/own.txt')).toBe('sample of its own\n');
    expect(newsroom.has('src/cli/build.ts')).toBe(true);
  });

  test('is left as it is until the steps are saved', () => {
    const before = text('package.json');
    upgrade();
    expect(text('package.json')).toBe(before);
  });

  test('needs nothing a second time', () => {
    upgrade().newsroom.save();
    const manifest = text('package.json');
    const { newsroom, told } = upgrade();
    newsroom.save();
    expect(told).toEqual({ from: '0.4.0', done: [], left: [] });
    expect(text('package.json')).toBe(manifest);
  });

  test('whose configuration is its own keeps it, and is told the line', () => {
    const own =
      "import { peyk } from './src/integrations/index.ts';\nexport default [peyk(), 1];\n";
    const before = new NewsroomFolder(dir);
    before.write('astro.config.mjs', own);
    before.save();
    const { newsroom, told } = upgrade();
    newsroom.save();
    expect(text('astro.config.mjs')).toBe(own);
    expect(told.left.map(([code]) => code)).toContain('ownConfig');
  });
});
