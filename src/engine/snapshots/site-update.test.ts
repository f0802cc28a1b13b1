import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { LostChunk } from '../../node/cache/cache.ts';
import { stampMtime } from '../../node/cache/mtime-stamp.ts';
import { namedMedia } from '../../media/pictures/named-media.ts';
import { SiteBuild } from './site-build.ts';
import { NeedsWholeLook, SiteUpdate } from './site-update.ts';
import type { SiteWork, Tally } from './site-work.ts';

let dir: string;
let place: { out: string; cache: string; globalKey: string };

beforeEach(() => {
  dir = mkdtempSync(path.join(os.tmpdir(), 'peyk-update-'));
  place = { out: path.join(dir, 'dist'), cache: path.join(dir, 'cache'), globalKey: 'g' };
});
afterEach(() => rmSync(dir, { recursive: true, force: true }));

type Pages = Readonly<Record<string, string>>;

function make(site: SiteWork, pages: Pages, files: readonly string[]): string[] {
  const there = files.filter((file) => pages[file] !== undefined);
  site.plan(there);
  const rendered = there.filter((file) => !site.keep(file, pages[file] ?? ''));
  for (const file of rendered) {
    site.tree.write(file, pages[file] ?? '');
    site.rendered(file, pages[file], namedMedia(pages[file] ?? ''));
  }
  site.tree.write('always.html', 'always');
  site.rendered('always.html', undefined, []);
  return rendered;
}

const toInputs = (pages: Pages): Map<string, unknown> => new Map(Object.entries(pages));

function buildWhole(pages: Pages): Tally {
  const site = new SiteBuild(place.out, place.cache, place.globalKey);
  make(site, pages, Object.keys(pages));
  return site.finish({ inputs: toInputs(pages), state: null });
}

/** Build what changed of the pages' texts, each of which is its own key. */
function update(pages: Pages, turn = 0): Tally & { rendered: string[] } {
  const found = SiteUpdate.find(place);
  if (!found) throw new Error('Every page must be looked at');
  const before = found.inputs;
  const changed = [...new Set([...Object.keys(pages), ...before.keys()])].filter(
    (file) => before.get(file) !== pages[file],
  );
  const changes = new Map(changed.map((file) => [file, pages[file]]));
  const site = new SiteUpdate(place, found, changes, turn);
  site.mayBeGone(changed);
  const rendered = make(site, pages, changed);
  return { ...site.finish({ inputs: toInputs(pages), state: null }), rendered };
}

/** Every file of the site, with its text. */
const shown = (): Record<string, string> =>
  Object.fromEntries(
    readdirSync(place.out, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((file) => [path.relative(place.out, file), readFileSync(file, 'utf8')]),
  );

/** So many pages, in folders. */
const pagesOf = (count: number): Record<string, string> =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`news/${at}/index.html`, `${at}`]));

const mkdirOf = (folder: string): void =>
  void mkdirSync(path.join(place.cache, folder), { recursive: true });

/** A picture that pages may name, as the cache keeps it. */
function putMedia(name: string): string {
  const file = path.join(place.cache, 'media', name);
  writeFileSync(file, `bytes of ${name}`);
  stampMtime(file, name);
  return file;
}

describe('a site that is brought up to date', () => {
  test('has what changed, keeps all else as the very same file, and counts it', () => {
    const pages = pagesOf(40);
    buildWhole(pages);
    buildWhole(pages);
    const inode = (): number => statSync(path.join(place.out, 'news/7/index.html')).ino;
    const before = inode();
    pages['news/3/index.html'] = 'another';
    pages['news/new/index.html'] = 'new';
    delete pages['news/9/index.html'];
    const { rendered, ...tally } = update(pages);
    expect(rendered).toEqual(['news/3/index.html', 'news/new/index.html']);
    expect(tally).toEqual({ built: 2, kept: 38, pruned: 1, always: 1 });
    expect(shown()).toEqual({ ...pages, 'always.html': 'always' });
    expect(inode()).toBe(before);
    expect(update(pages)).toEqual({ built: 0, kept: 40, pruned: 0, always: 1, rendered: [] });
    expect(shown()).toEqual({ ...pages, 'always.html': 'always' });
  });

  test('is what a build of all pages makes, after any changes and in both trees', () => {
    const file = fc
      .tuple(fc.constantFrom('a', 'b', 'a/b', 'c'), fc.nat(3))
      .map(([folder, at]) => `${folder}/${at}.html`);
    const text = fc.option(
      fc.constantFrom('one', 'two', '/media/p.svg', '/media/q.svg /media/p.svg'),
      { nil: undefined },
    );
    fc.assert(
      fc.property(
        fc.array(fc.dictionary(file, text, { maxKeys: 6 }), { minLength: 1, maxLength: 6 }),
        (steps) => {
          rmSync(dir, { recursive: true, force: true });
          let pages: Record<string, string> = { 'a/0.html': 'one', 'c/1.html': '/media/p.svg' };
          buildWhole({});
          writeMedia();
          buildWhole(pages);
          buildWhole(pages);
          for (const [turn, step] of steps.entries()) {
            pages = Object.fromEntries(
              Object.entries({ ...pages, ...step }).filter(
                (entry): entry is [string, string] => entry[1] !== undefined,
              ),
            );
            update(pages, turn);
            const named = Object.values(pages).flatMap((each) => [...namedMedia(each)]);
            const media = [...new Set(named)].map((name) => [`media/${name}`, `bytes of ${name}`]);
            expect(shown()).toEqual({
              ...pages,
              ...Object.fromEntries(media),
              'always.html': 'always',
            });
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  const writeMedia = (): void => {
    mkdirOf('media');
    putMedia('p.svg');
    putMedia('q.svg');
  };

  test('asks for a look at all where a page or a picture that nobody touched is another', () => {
    const pages = { ...pagesOf(9), 'news/p/index.html': '/media/p.svg' };
    mkdirOf('media');
    const picture = putMedia('p.svg');
    buildWhole(pages);
    buildWhole(pages);
    update(pages);
    appendFileSync(path.join(place.out, 'news/4/index.html'), 'more');
    expect(() => update(pages)).toThrow(NeedsWholeLook);
    buildWhole(pages);
    expect(shown()['news/4/index.html']).toBe('4');
    buildWhole(pages);
    appendFileSync(picture, 'more');
    expect(() => update(pages)).toThrow(NeedsWholeLook);
  });

  test('is not begun where one tree is unknown, or of another program', () => {
    const pages = pagesOf(3);
    expect(SiteUpdate.find(place)).toBeUndefined();
    buildWhole(pages);
    expect(SiteUpdate.find(place)).toBeUndefined();
    buildWhole(pages);
    expect(SiteUpdate.find(place)).toBeDefined();
    expect(SiteUpdate.find({ ...place, globalKey: 'another' })).toBeUndefined();
    rmSync(path.join(place.cache, 'inputs'), { recursive: true });
    expect(SiteUpdate.find(place)).toBeUndefined();
  });

  test('says that a part of what it knows is lost', () => {
    const pages = pagesOf(900);
    buildWhole(pages);
    buildWhole(pages);
    for (const name of readdirSync(path.join(place.cache, 'kept')))
      if (!name.endsWith('.index')) rmSync(path.join(place.cache, 'kept', name));
    expect(() => update({ ...pages, 'news/1/index.html': 'another' })).toThrow(LostChunk);
  });
});
