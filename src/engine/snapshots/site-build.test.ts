import {
  appendFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { stampMtime } from '../../node/cache/mtime-stamp.ts';
import { namedMedia } from '../../media/pictures/named-media.ts';
import { OutFault } from './snapshots.ts';
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
function buildSite(pages: Record<string, string>, globalKey = 'g'): Tally & { rendered: string[] } {
  const build = new SiteBuild(out, cache, globalKey);
  build.plan(Object.keys(pages));
  const rendered: string[] = [];
  for (const [file, text] of Object.entries(pages)) {
    if (build.keep(file, text)) continue;
    render(build, file, text);
    rendered.push(file);
  }
  return { ...build.finish(), rendered };
}

function render(build: SiteBuild, file: string, text: string): void {
  build.tree.write(file, text);
  build.rendered(file, text, namedMedia(text));
}

/** Every file below a folder, with its text. */
const filesOf = (root: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(root, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((file) => [path.relative(root, file), readFileSync(file, 'utf8')]),
  );

const elsewhere = (): string => {
  const folder = path.join(dir, 'elsewhere');
  mkdirSync(folder);
  return folder;
};

const page = (file: string): string => readFileSync(path.join(out, file), 'utf8');
const made = (name: string): void => {
  mkdirSync(path.join(cache, 'media'), { recursive: true });
  writeFileSync(path.join(cache, 'media', name), name);
  stampMtime(path.join(cache, 'media', name), name);
};

describe('SiteBuild', () => {
  test('renders what changed, keeps what did not, drops what is gone', () => {
    buildSite({ 'a/index.html': 'a', 'b/index.html': 'b', 'c/index.html': 'c' });
    const second = buildSite({ 'a/index.html': 'a', 'b/index.html': 'B', 'd/index.html': 'd' });
    expect(second).toEqual({
      built: 2,
      kept: 1,
      pruned: 1,
      always: 0,
      rendered: ['b/index.html', 'd/index.html'],
    });
    expect([page('a/index.html'), page('b/index.html'), page('d/index.html')]).toEqual([
      'a',
      'B',
      'd',
    ]);
    expect(existsSync(path.join(out, 'c'))).toBe(false);
  });

  test('renders all when the global key changed', () => {
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
      writeFileSync(path.join(kept, name), '{"globalKey":"g","pages":[1]}');
    expect(buildSite({ 'a.html': 'a' }).rendered).toEqual(['a.html']);
  });

  test('tells why a page is made', () => {
    made('one-320.webp');
    const pages = { 'a.html': 'a', 'b.html': 'b', 'c.html': '/media/one-320.webp' };
    const why = (file: string, key: string | undefined, globalKey = 'g') => {
      const build = new SiteBuild(out, cache, globalKey);
      const told =
        key !== undefined && build.keep(file, key) ? 'kept' : build.whyNotKept(file, key);
      build.abandon();
      return told;
    };
    expect(why('a.html', 'a')).toBe('first');
    buildSite(pages);
    expect(why('a.html', 'a')).toBe('kept');
    expect(why('a.html', 'A')).toBe('changed');
    expect(why('d.html', 'd')).toBe('new');
    expect(why('feed.xml', undefined)).toBe('always');
    expect(why('a.html', 'a', 'other')).toBe('global-key');
    appendFileSync(path.join(out, 'b.html'), 'b');
    expect(why('b.html', 'b')).toBe('lost');
    const [manifest = ''] = readdirSync(path.join(cache, 'kept'));
    appendFileSync(path.join(cache, 'kept', manifest), ' ');
    expect(why('a.html', 'a')).toBe('damaged');
    rmSync(cache, { recursive: true });
    expect(why('a.html', 'a')).toBe('first');
  });

  test('makes all anew, in both trees, when a picture was written to', () => {
    const html = '<img src="/media/one-320.webp">';
    made('one-320.webp');
    buildSite({ 'a.html': html });
    buildSite({ 'a.html': html, 'b.html': 'b' });
    appendFileSync(path.join(cache, 'media', 'one-320.webp'), 'x');
    for (const text of ['c', 'd']) {
      const build = new SiteBuild(out, cache, 'g');
      const isFirst = text === 'c';
      expect(build.keep('a.html', html)).toBe(!isFirst);
      if (isFirst) {
        expect(build.whyNotKept('a.html', html)).toBe('damaged');
        rmSync(path.join(cache, 'media', 'one-320.webp'));
        made('one-320.webp');
        render(build, 'a.html', html);
      }
      render(build, 'c.html', text);
      build.finish();
      expect(page('media/one-320.webp')).toBe('one-320.webp');
    }
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
    // The one shown, and the one that takes turns with it.
    expect(trees).toHaveLength(2);
    expect(page('a.html')).toBe('c');
  });

  test('nothing is written to a tree that is shown, over several builds', () => {
    buildSite({ 'a.html': 'one', 'b.html': 'b' });
    for (const text of ['two', 'three', 'four', 'one']) {
      const shown = realpathSync(out);
      const before = readFileSync(path.join(shown, 'a.html'), 'utf8');
      const build = new SiteBuild(out, cache, 'g');
      expect(build.keep('a.html', text)).toBe(false);
      expect(build.keep('b.html', 'b')).toBe(true);
      render(build, 'a.html', text);
      expect(readFileSync(path.join(shown, 'a.html'), 'utf8')).toBe(before);
      build.finish();
      expect([page('a.html'), page('b.html')]).toEqual([text, 'b']);
    }
  });

  test('any sequence of builds, some of them killed, shows what a build from nothing shows', () => {
    const name = fc.constantFrom(
      ...['a.html', 'b/index.html', 'b/c/index.html', 'd/index.html'],
      // A file in one build, a folder in the next.
      ...['e.html', 'e.html/index.html', 'e.html/f/g.html'],
    );
    const site = fc
      .dictionary(name, fc.constantFrom('1', '2', '3'), { noNullPrototype: true })
      .filter(
        (pages) =>
          !('e.html' in pages && Object.keys(pages).some((each) => /^e.html./u.test(each))),
      );
    const step = fc.record({ pages: site, killed: fc.boolean(), uncached: fc.boolean() });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
        for (const { pages, killed, uncached } of steps) {
          const build = new SiteBuild(out, cache, 'g');
          build.plan(Object.keys(pages));
          for (const [file, text] of Object.entries(pages))
            if (!build.keep(file, text)) render(build, file, text);
          if (killed) continue;
          if (uncached) {
            build.tree.write('feed.xml', 'feed');
            build.rendered('feed.xml', undefined, []);
          }
          build.finish();
          expect(filesOf(out)).toEqual({ ...pages, ...(uncached && { 'feed.xml': 'feed' }) });
        }
      }),
      { numRuns: 60 },
    );
  });

  test('takes the place of a folder that another tool left', () => {
    mkdirSync(out);
    writeFileSync(path.join(out, 'x.html'), 'x');
    buildSite({ 'a.html': 'a' });
    expect(page('a.html')).toBe('a');
    expect(existsSync(path.join(out, 'x.html'))).toBe(false);
  });

  test.each([
    ['a file', () => writeFileSync(out, 'mine')],
    ['a link to a folder elsewhere', () => symlinkSync(elsewhere(), out)],
    ['a link to nothing', () => symlinkSync('/nowhere/site', out)],
  ])('leaves %s where it is, and says so', (_, put) => {
    put();
    const before = lstatSync(out).ino;
    expect(() => buildSite({ 'a.html': 'a' })).toThrow(OutFault);
    expect(lstatSync(out).ino).toBe(before);
    expect(readdirSync(dir).filter((name) => name.startsWith('.dist-'))).toEqual([]);
  });

  test('builds anew where the tree that its link showed is gone', () => {
    buildSite({ 'a.html': 'a' });
    rmSync(realpathSync(out), { recursive: true });
    buildSite({ 'a.html': 'a' });
    expect(page('a.html')).toBe('a');
  });

  test('a build given up after it was shown leaves the site', () => {
    const build = new SiteBuild(out, cache, 'g');
    render(build, 'a.html', 'a');
    build.finish();
    build.abandon();
    expect(page('a.html')).toBe('a');
  });

  test('publishes the pictures that pages name, and no others', () => {
    made('one-320.webp');
    made('two-320.webp');
    const html = '<img src="/media/one-320.webp" srcset="/media/one-320.webp 320w">';
    buildSite({ 'a.html': html });
    buildSite({ 'a.html': html });
    expect(readdirSync(path.join(out, 'media'))).toEqual(['one-320.webp']);
  });

  test.each(['/media/..', '/media/.', '/media/../kept'])(
    'a text that names %s below no folder of pictures stops nothing',
    (text) => {
      buildSite({ 'a.html': text });
      expect(filesOf(out)).toEqual({ 'a.html': text });
    },
  );

  test('keeps a page whose text tells of a picture that was never made', () => {
    const text = 'فایل در /media/illustrations/map.jpg است';
    buildSite({ 'a.html': text });
    expect(buildSite({ 'a.html': text }).rendered).toEqual([]);
  });

  test('renders a page again when a picture it names is no longer made', () => {
    made('one-320.webp');
    const html = '<img src="/media/one-320.webp">';
    buildSite({ 'a.html': html });
    rmSync(path.join(cache, 'media', 'one-320.webp'));
    expect(buildSite({ 'a.html': html }).rendered).toEqual(['a.html']);
  });
});
