import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SiteBuild, type Tally } from './site-build.ts';

let dir: string;
let out: string;
let cache: string;

beforeEach(() => {
  dir = mkdtempSync(path.join(os.tmpdir(), 'peyk-publish-'));
  out = path.join(dir, 'dist');
  cache = path.join(dir, 'cache');
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

/** Build a site of pages; a page's key is its text. */
function buildSite(pages: Record<string, string>, ground = 'g'): Tally & { rendered: string[] } {
  const build = new SiteBuild(out, cache, ground);
  const rendered: string[] = [];
  for (const [file, text] of Object.entries(pages)) {
    if (build.keep(file, text)) continue;
    render(build, file, text);
    rendered.push(file);
  }
  return { ...build.finish(), rendered };
}

function render(build: SiteBuild, file: string, text: string): void {
  const target = path.join(SiteBuild.workDir(cache), file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, text);
  build.rendered(file, text, text);
}

const page = (file: string): string => readFileSync(path.join(out, file), 'utf8');
const made = (name: string): void => {
  mkdirSync(path.join(cache, 'media'), { recursive: true });
  writeFileSync(path.join(cache, 'media', name), name);
};

describe('SiteBuild', () => {
  test('renders what changed, keeps what did not, drops what is gone', () => {
    buildSite({ 'a/index.html': 'a', 'b/index.html': 'b', 'c/index.html': 'c' });
    const second = buildSite({ 'a/index.html': 'a', 'b/index.html': 'B', 'd/index.html': 'd' });
    expect(second).toEqual({
      built: 2,
      kept: 1,
      pruned: 1,
      rendered: ['b/index.html', 'd/index.html'],
    });
    expect([page('a/index.html'), page('b/index.html'), page('d/index.html')]).toEqual([
      'a',
      'B',
      'd',
    ]);
    expect(existsSync(path.join(out, 'c'))).toBe(false);
  });

  test('renders all when the ground changed', () => {
    buildSite({ 'a.html': 'a' });
    expect(buildSite({ 'a.html': 'a' }, 'other').kept).toBe(0);
  });

  test('renders a page again when somebody took it from the published site', () => {
    buildSite({ 'a.html': 'a', 'b.html': 'b' });
    rmSync(path.join(out, 'a.html'));
    expect(buildSite({ 'a.html': 'a', 'b.html': 'b' }).rendered).toEqual(['a.html']);
  });

  test('renders all when the cache or the manifest is gone or broken', () => {
    buildSite({ 'a.html': 'a' });
    rmSync(cache, { recursive: true });
    expect(buildSite({ 'a.html': 'a' }).rendered).toEqual(['a.html']);
    const kept = path.join(cache, 'kept');
    for (const name of readdirSync(kept))
      writeFileSync(path.join(kept, name), '{"ground":"g","pages":[1]}');
    expect(buildSite({ 'a.html': 'a' }).rendered).toEqual(['a.html']);
  });

  test('shows the old site, whole, until the new one is finished', () => {
    buildSite({ 'a.html': 'a' });
    const build = new SiteBuild(out, cache, 'g');
    render(build, 'a.html', 'changed');
    expect(page('a.html')).toBe('a');
    build.finish();
    expect(page('a.html')).toBe('changed');
  });

  test('a build that died leaves nothing behind for long', () => {
    buildSite({ 'a.html': 'a' });
    new SiteBuild(out, cache, 'g').keep('a.html', 'a');
    buildSite({ 'a.html': 'b' });
    buildSite({ 'a.html': 'c' });
    const trees = readdirSync(dir).filter((name) => name.startsWith('.dist-'));
    // The one shown, and the one shown before it, which a slow reader may still be in.
    expect(trees).toHaveLength(2);
    expect(page('a.html')).toBe('c');
  });

  test('a file that is held open from the old site is not written to', () => {
    buildSite({ 'a.html': 'old' });
    const old = path.join(realpathSync(out), 'a.html');
    buildSite({ 'a.html': 'new' });
    expect(readFileSync(old, 'utf8')).toBe('old');
  });

  test('takes the place of a folder that another tool left', () => {
    mkdirSync(out);
    writeFileSync(path.join(out, 'x.html'), 'x');
    buildSite({ 'a.html': 'a' });
    expect(page('a.html')).toBe('a');
    expect(existsSync(path.join(out, 'x.html'))).toBe(false);
  });

  test('publishes the pictures that pages name, and no others', () => {
    made('one-320.webp');
    made('two-320.webp');
    const html = '<img src="/media/one-320.webp" srcset="/media/one-320.webp 320w">';
    buildSite({ 'a.html': html });
    buildSite({ 'a.html': html });
    expect(readdirSync(path.join(out, 'media'))).toEqual(['one-320.webp']);
  });

  test('renders a page again when a picture it names is no longer made', () => {
    made('one-320.webp');
    const html = '<img src="/media/one-320.webp">';
    buildSite({ 'a.html': html });
    rmSync(path.join(cache, 'media', 'one-320.webp'));
    expect(buildSite({ 'a.html': html }).rendered).toEqual(['a.html']);
  });
});
