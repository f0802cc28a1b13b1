import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Killed, MemoryStore } from '../../../testkit/push/memory-store.ts';
import {
  brokenFrom,
  smallNews,
  smallSite,
  type SmallNews,
} from '../../../testkit/push/small-site.ts';
import { Journal } from './journal.ts';
import { LEASE, pushToStore, type PushOptions } from './push-to-store.ts';
import { Busy, Overtaken } from './store.ts';

const GRACE = 3_600_000;

let dir: string;
beforeEach(() => (dir = mkdtempSync(path.join(tmpdir(), 'peyk-push-'))));
afterEach(() => rmSync(dir, { recursive: true, force: true }));

/** A machine that pushes; what it keeps is its own. */
const pusher = (name: string) => {
  const bases = new Map<string, Buffer>();
  const journal = new Journal(path.join(dir, name));
  return (store: MemoryStore, files: ReadonlyMap<string, string>, more?: Partial<PushOptions>) => {
    store.source = files;
    return pushToStore({
      store,
      site: new Map(Array.from(files, ([file, text]) => [file, { identity: `=${text}`, size: 1 }])),
      journal,
      bases: { read: (base) => bases.get(base), write: (base, bytes) => bases.set(base, bytes) },
      grace: GRACE,
      onPlan: () => true,
      onProgress: () => undefined,
      purge: () => Promise.resolve(),
      ...more,
    });
  };
};

const SITE = smallSite({ items: [{ code: 1, text: 'a', tags: ['road'], picture: 'p1.webp' }] });
const NEXT = smallSite({
  items: [
    { code: 1, text: 'a', tags: [] },
    { code: 2, text: 'b', tags: ['water'] },
  ],
});

describe('a push', () => {
  test('puts the site there, and a second one of the same does nothing', async () => {
    const store = new MemoryStore();
    const push = pusher('a');
    expect(await push(store, SITE)).toMatchObject({ sent: SITE.size, removed: 0 });
    expect(store.files).toEqual(SITE);
    expect(await push(store, SITE)).toBeUndefined();
  });

  test('sends only what changed', async () => {
    const store = new MemoryStore();
    const push = pusher('a');
    await push(store, SITE);
    const changed = new Map([...SITE, ['robots.txt', '']]);
    expect(await push(store, changed)).toMatchObject({ sent: 1 });
    expect(store.files).toEqual(changed);
  });

  test('does nothing where the plan is only to be seen', async () => {
    const store = new MemoryStore();
    store.dieAfter = 0;
    expect(await pusher('a')(store, SITE, { onPlan: () => false })).toBeUndefined();
  });

  test('takes away what is gone when its time is over, not before', async () => {
    const store = new MemoryStore();
    const push = pusher('a');
    await push(store, SITE);
    await push(store, NEXT);
    expect(store.files.has('media/p1.webp')).toBe(true);
    store.now += GRACE - 1;
    await push(store, new Map([...NEXT, ['robots.txt', '']]));
    expect(store.files.has('media/p1.webp')).toBe(true);
    store.now += 1;
    await push(store, NEXT);
    expect(store.files).toEqual(NEXT);
  });

  test('finds that another goes on, until that has been silent for long', async () => {
    const store = new MemoryStore();
    store.dieAfter = 6;
    await expect(pusher('a')(store, SITE)).rejects.toThrow(Killed);
    store.dieAfter = Infinity;
    store.now += LEASE - 1;
    await expect(pusher('b')(store, SITE)).rejects.toThrow(Busy);
    store.now += 1;
    await pusher('b')(store, SITE);
    expect(store.files).toEqual(SITE);
  });

  test('ends where another has taken over', async () => {
    const store = new MemoryStore();
    let other: Promise<unknown> | undefined;
    store.onChange = () => {
      store.onChange = () => undefined;
      store.now += LEASE;
      other = pusher('b')(store, NEXT);
    };
    await expect(pusher('a')(store, SITE)).rejects.toThrow(Overtaken);
    await other;
    await pusher('c')(store, NEXT);
  });

  test('goes on at once where it was broken off, without what was sent', async () => {
    const store = new MemoryStore();
    const push = pusher('a');
    store.dieAfter = 6;
    await expect(push(store, SITE)).rejects.toThrow(Killed);
    const there = store.files.size;
    store.dieAfter = Infinity;
    expect(await push(store, SITE)).toMatchObject({ sent: SITE.size - there });
    expect(there).toBeGreaterThan(2);
  });

  test('lets forget all that changed, also what a push before it sent that was broken off', async () => {
    const store = new MemoryStore();
    const push = pusher('a');
    store.dieAfter = 6;
    await expect(push(store, SITE)).rejects.toThrow(Killed);
    store.dieAfter = Infinity;
    let purged: readonly string[] = [];
    const purge = (paths: readonly string[]): Promise<void> => {
      purged = paths;
      return Promise.resolve();
    };
    await push(store, SITE, { purge });
    expect(purged.toSorted()).toEqual([...SITE.keys()].toSorted());
    await expect(
      push(store, NEXT, { purge: () => Promise.reject(new Error('no answer')) }),
    ).rejects.toThrow('no answer');
    await push(store, NEXT, { purge });
    expect(purged).toContain('index.html');
  });
});

/** One push of many: its site, who pushes, after how many requests it dies, and how much later it is. */
const step = fc.record({
  news: smallNews,
  who: fc.constantFrom('a' as const, 'b' as const),
  dieAfter: fc.oneof(fc.constant(Infinity), fc.nat(20)),
  later: fc.constantFrom(1000, LEASE, GRACE / 2, GRACE * 2),
});

describe('whatever is pushed, by whom, and killed where', () => {
  const pushAll = async (
    steps: readonly { news: SmallNews; who: 'a' | 'b'; dieAfter: number; later: number }[],
    look: (store: MemoryStore, before: ReadonlySet<string>) => void,
  ): Promise<MemoryStore> => {
    const store = new MemoryStore();
    const who = { a: pusher('a'), b: pusher('b') };
    for (const { news, who: name, dieAfter, later } of steps) {
      store.now += later;
      store.dieAfter = dieAfter;
      // Whoever reads now may go on from a page that was linked before this push.
      const before = reachable(store.files, ['index.html']);
      store.onChange = () => look(store, before);
      await who[name](store, smallSite(news)).catch((error: unknown) => {
        if (!(error instanceof Killed || error instanceof Busy)) throw error;
      });
    }
    return store;
  };

  test('no page that readers reach names what is not there, after any single request', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 6 }), async (steps) => {
        await pushAll(steps, ({ files }, before) => {
          expect(brokenFrom(files, ['index.html', ...before])).toEqual([]);
        });
        rmSync(dir, { recursive: true, force: true });
      }),
    );
  });

  test('the next push that ends well leaves the site and what was lately gone', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 6 }), smallNews, async (steps, last) => {
        const store = await pushAll(steps, () => undefined);
        store.dieAfter = Infinity;
        store.onChange = () => undefined;
        store.now += LEASE;
        const site = smallSite(last);
        await pusher('c')(store, site);
        for (const [file, text] of site) expect(store.files.get(file)).toBe(text);
        // Once more after the time of what is gone, with something to do.
        store.now += GRACE;
        const more = new Map([...site, ['robots.txt', '#']]);
        await pusher('c')(store, more);
        expect(store.files).toEqual(more);
        rmSync(dir, { recursive: true, force: true });
      }),
    );
  });

  test('nothing is taken away that was in the site less than the grace ago', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 6 }), async (steps) => {
        const lastWanted = new Map<string, number>();
        const store = new MemoryStore();
        const who = { a: pusher('a'), b: pusher('b') };
        for (const { news, who: name, dieAfter, later } of steps) {
          store.now += later;
          store.dieAfter = dieAfter;
          const { states } = store;
          const site = smallSite(news);
          store.onRemoval = (file, at) => {
            if (!file.startsWith('.peyk/'))
              expect(at - (lastWanted.get(file) ?? 0)).toBeGreaterThanOrEqual(GRACE);
          };
          await who[name](store, site).catch((error: unknown) => {
            if (!(error instanceof Killed || error instanceof Busy)) throw error;
          });
          // A push that came as far as to say what it sends may have shown it.
          if (store.states > states)
            for (const file of site.keys()) lastWanted.set(file, store.now);
        }
        rmSync(dir, { recursive: true, force: true });
      }),
    );
  });
});

function reachable(there: ReadonlyMap<string, string>, from: readonly string[]): Set<string> {
  const found = new Set<string>();
  const visit = (file: string): void => {
    if (found.has(file) || !there.has(file)) return;
    found.add(file);
    for (const name of there.get(file)?.split('\n') ?? []) visit(name);
  };
  from.forEach(visit);
  return found;
}
