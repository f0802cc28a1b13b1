import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Cache, type KeptMap } from './cache.ts';
import { LostChunk } from './opened-map.ts';

interface Thing {
  title: string;
}

let root: string;
let dir: string;
beforeEach(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'peyk-map-'));
  dir = path.join(root, 'things');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

/** As another process opens it: knowing nothing of what was read before. */
const open = (): KeptMap<Thing> => new Cache(root).map('things');

/** So many items, a title each. */
const items = (count: number, title = 'خبر'): Map<string, Thing> =>
  new Map(Array.from({ length: count }, (_, at) => [`news/1403/${at}.md`, { title }]));

/** The files of the folder with the times they were written at. */
const written = (): Map<string, number> =>
  new Map(readdirSync(dir).map((name) => [name, statSync(path.join(dir, name)).ino]));

describe('a kept map', () => {
  test('is read as it was written, with its note, sorted', () => {
    const map = new Map([...items(1000)].reverse());
    open().write('news', 'v1', map, { commit: 'abc' });
    const kept = open().read('news', 'v1');
    expect(kept).toEqual({ entries: map, note: { commit: 'abc' }, isWhole: true });
    expect([...(kept?.entries.keys() ?? [])]).toEqual([...map.keys()].sort());
  });

  test('is read by its own version and name only', () => {
    open().write('news', 'v1', items(3));
    expect(open().read('news', 'v2')).toBeUndefined();
    expect(open().read('pages', 'v1')).toBeUndefined();
    expect(['news', 'pages'].map((name) => open().has(name))).toEqual([true, false]);
    expect(open().whyUnread('news', 'v2')).toBe('version');
    expect(open().whyUnread('pages', 'v1')).toBe('none');
  });

  test('that is empty is known to be', () => {
    open().write('news', 'v1', new Map());
    expect(open().read('news', 'v1')).toEqual({ entries: new Map(), note: null, isWhole: true });
  });

  test('is written no more where nothing changed', () => {
    open().write('news', 'v1', items(1000));
    const before = written();
    const map = open();
    map.write('news', 'v1', map.read('news', 'v1')?.entries ?? new Map());
    expect(written()).toEqual(before);
  });

  test.each<[string, (map: Map<string, Thing>) => void]>([
    ['changes', (map) => map.set('news/1403/500.md', { title: 'دیگر' })],
    ['comes', (map) => map.set('news/1403/500-1.md', { title: 'تازه' })],
    ['goes', (map) => map.delete('news/1403/500.md')],
  ])('is written in one chunk or two where one entry %s', (_, change) => {
    open().write('news', 'v1', items(5000));
    const before = written();
    const map = open();
    const entries = new Map(map.read('news', 'v1')?.entries);
    change(entries);
    map.write('news', 'v1', entries);
    const fresh = [...written().keys()].filter((name) => !before.has(name));
    expect(fresh.length).toBeGreaterThan(0);
    expect(fresh.length).toBeLessThanOrEqual(2);
    expect(before.size).toBeGreaterThan(20);
    expect(open().read('news', 'v1')?.entries).toEqual(entries);
  });

  test('shares what is the same with another of its folder', () => {
    open().write('one', 'v1', items(2000));
    const alone = readdirSync(dir).length;
    open().write('two', 'v1', items(2000));
    expect(readdirSync(dir)).toHaveLength(alone + 1);
    open().remove('one');
    open().write('three', 'v1', items(3));
    expect(open().read('two', 'v1')?.entries).toEqual(items(2000));
    expect(open().read('one', 'v1')).toBeUndefined();
  });

  test('leaves nothing of what it held before, nor of earlier programs or dead writers', () => {
    mkdirSync(path.join(dir, 'folder.json/in'), { recursive: true });
    writeFileSync(path.join(dir, 'aXr5.json'), 'v0 digest\n[]');
    for (const name of ['dead.1-0-1.tmp', 'living.2-0-1.tmp'])
      writeFileSync(path.join(dir, name), '');
    utimesSync(path.join(dir, 'dead.1-0-1.tmp'), 1, 1);
    open().write('news', 'v0', items(500, 'پیشین'));
    open().write('news', 'v1', items(2));
    const names = readdirSync(dir);
    expect(names).toContain('living.2-0-1.tmp');
    expect(names).toHaveLength(3);
  });

  test('after any changes is the last that was written, whoever reads and writes', () => {
    const key = fc.integer({ min: 0, max: 400 }).map((at) => `${at}`);
    const change = fc.dictionary(key, fc.option(fc.constantFrom('یک', 'دو')), { maxKeys: 60 });
    fc.assert(
      fc.property(fc.array(fc.record({ change, again: fc.boolean() })), (steps) => {
        rmSync(dir, { recursive: true, force: true });
        let map = open();
        let now = new Map<string, Thing>();
        for (const { change, again } of steps) {
          if (again) map = open();
          const kept = map.read('news', 'v1')?.entries ?? new Map<string, Thing>();
          expect(kept).toEqual(now);
          now = new Map(kept);
          for (const [key, title] of Object.entries(change))
            if (title === null) now.delete(key);
            else now.set(key, { title });
          map.write('news', 'v1', now);
        }
        expect(open().read('news', 'v1')?.entries ?? new Map()).toEqual(now);
      }),
      { numRuns: 30 },
    );
  });
});

describe('a damaged map', () => {
  const all = items(1000);
  beforeEach(() => open().write('news', 'v1', all));

  test.each<[string, (file: string) => void]>([
    ['gone', (file) => rmSync(file)],
    ['cut', (file) => truncateSync(file, Math.floor(statSync(file).size / 2))],
    ['emptied', (file) => truncateSync(file, 0)],
    ['added to', (file) => appendFileSync(file, ' ')],
    ['changed', (file) => writeFileSync(file, readFileSync(file, 'utf8').replace('v1', 'v2'))],
    ['changed', (file) => writeFileSync(file, readFileSync(file, 'utf8').replace('خبر', 'خبط'))],
    ['a folder', (file) => (rmSync(file), mkdirSync(path.join(file, 'in'), { recursive: true }))],
  ])('of which any file is %s gives nothing wrong, and is mended by writing', (_, damage) => {
    for (const name of readdirSync(dir)) {
      damage(path.join(dir, name));
      const map = open();
      const kept = map.read('news', 'v1');
      for (const [key, value] of kept?.entries ?? []) expect(value).toEqual(all.get(key));
      if (kept?.entries.size === all.size) expect(kept.isWhole).toBe(true);
      else if (kept) expect(kept.isWhole).toBe(false);
      map.write('news', 'v1', new Map([...all, ...(kept?.entries ?? [])]));
      expect(open().read('news', 'v1')).toEqual({ entries: all, note: null, isWhole: true });
    }
  });

  test('tells that it is damaged', () => {
    appendFileSync(path.join(dir, 'news.index'), ' ');
    expect(open().whyUnread('news', 'v1')).toBe('damaged');
  });
});

describe('a kept map that is opened', () => {
  const changed = fc.dictionary(
    fc.integer({ min: 0, max: 700 }).map((at) => `news/1403/${at}.md`),
    fc.option(fc.record({ title: fc.constantFrom('خبر', 'دیگر') }), { nil: undefined }),
    { maxKeys: 300 },
  );

  test('is written with changes as it would be whole, and tells what they were', () => {
    fc.assert(
      fc.property(fc.nat(600), changed, (count, changes) => {
        rmSync(root, { recursive: true, force: true });
        const before = items(count);
        open().write('before', 'v1', before, 'one');
        const map = open();
        const base = map.open('before', 'v1');
        map.writeChanged('after', 'v1', base!, new Map(Object.entries(changes)), 'two');

        const after = new Map(before);
        for (const [key, value] of Object.entries(changes))
          if (value) after.set(key, value);
          else after.delete(key);
        expect(open().read('after', 'v1')).toEqual({ entries: after, note: 'two', isWhole: true });
        const index = readFileSync(path.join(dir, 'after.index'), 'utf8');
        open().write('after', 'v1', after, 'two');
        expect(readFileSync(path.join(dir, 'after.index'), 'utf8')).toBe(index);

        const opened = open().open('after', 'v1')!;
        for (const key of [...Object.keys(changes), 'news/1403/5.md', 'a', 'z'])
          expect(opened.get(key)).toEqual(after.get(key));
        const unlike = opened.keysUnlike(open().open('before', 'v1')!);
        for (const key of new Set([...before.keys(), ...after.keys()]))
          if (before.get(key)?.title !== after.get(key)?.title) expect(unlike).toContain(key);
      }),
      { numRuns: 60 },
    );
  });

  test('reads and writes as much as changes', () => {
    open().write('news', 'v1', items(3000));
    const before = written();
    const map = open();
    map.writeChanged(
      ...(['later', 'v1', map.open('news', 'v1')!] as const),
      new Map([['news/1403/77.md', { title: 'دیگر' }]]),
    );
    const fresh = [...written()].filter(([name, ino]) => before.get(name) !== ino);
    expect(fresh.map(([name]) => name.endsWith('.index'))).toEqual(
      expect.arrayContaining([true, false]),
    );
    expect(fresh).toHaveLength(2);
  });

  test('says when a part that is asked for is lost', () => {
    open().write('news', 'v1', items(3000));
    const [first = ''] = readdirSync(dir).filter((name) => !name.endsWith('.index'));
    truncateSync(path.join(dir, first), 9);
    const opened = open().open('news', 'v1')!;
    const all = [...items(3000).keys()];
    expect(() => all.map((key) => opened.get(key))).toThrow(LostChunk);
    rmSync(path.join(dir, first));
    const map = open();
    expect(() => map.writeChanged('later', 'v1', map.open('news', 'v1')!, new Map())).toThrow(
      LostChunk,
    );
  });
});
