import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, test } from 'vitest';
import { makeTestSite } from './comments/test-site.ts';
import type { StoreLocation } from './store/open-store.ts';
import { heldIn, settingsOf, SHARED_STORES } from './test-locations.ts';
import {
  killServices,
  postComment,
  previewComment,
  sendAll,
  startService,
  tellAllTwice,
  tellView,
  type TestView,
} from './test-process.ts';

/** `npm run test:long` sends what a newsroom's worst minute brings. */
const isLong = import.meta.env.MODE === 'long';
const VIEWS = isLong ? 20_000 : 400;
const COMMENTS = isLong ? 5000 : 80;
const KILLS = isLong ? 20 : 2;
const ITEMS = ['277495', '277496'] as const;

const site = makeTestSite();
afterEach(killServices);

const start = (location: StoreLocation) =>
  startService({ PEYK_OUT: site, PEYK_ACCESS_LOG: '', ...settingsOf(location) });

/** Of so many views each one's own, by other readers and in turn of both items. */
const drawViews = (count: number): TestView[] =>
  Array.from({ length: count }, (_, reader) => ({ reader, code: ITEMS[reader % 2]! }));

describe.each(SHARED_STORES)('on $name', ({ processes, open }) => {
  test(`${processes} processes take ${VIEWS} views, each told twice, and ${COMMENTS} comments at once, each once`, async () => {
    const location = await open();
    const all = await Promise.all(Array.from({ length: processes }, () => start(location)));
    const urls = all.map(({ url }) => url);
    const texts = Array.from({ length: COMMENTS }, (_, at) => `نظر ${at}`);
    const began = performance.now();
    await Promise.all([sendAll(urls, texts, 16), tellAllTwice(urls, drawViews(VIEWS), 16)]);
    const seconds = ((performance.now() - began) / 1000).toFixed(0);
    const held = await heldIn(location);
    expect(held.texts).toEqual(texts.toSorted());
    expect(held.views).toEqual({ [ITEMS[0]]: VIEWS / 2, [ITEMS[1]]: VIEWS / 2 });
    if (isLong)
      console.log(`${processes} processes: ${VIEWS} views, ${COMMENTS} comments, ${seconds} s`);
  });

  test('what was answered is there when a process is asked to stop, and nothing else', async () => {
    const location = await open();
    const { url, child, ended } = await start(location);
    const answered: string[] = [];
    const reader = async (name: number): Promise<void> => {
      for (let at = 0; ; at += 1) {
        const text = `نظر ${name} ${at}`;
        const answer = await post(url, text);
        if (answer !== 303) return;
        answered.push(text);
      }
    };
    const readers = Promise.all([1, 2, 3, 4, 5, 6].map(reader));
    while (answered.length < 20) await sleep(1);
    child.kill('SIGTERM');
    expect(await ended).toBe(0);
    await readers;
    expect((await heldIn(location)).texts).toEqual(answered.toSorted());
  });

  test(`what was answered is there after ${KILLS} kills, and nothing twice that was sent twice`, async () => {
    const location = await open();
    const answered = new Set<string>();
    /** What the next process is sent again, as browsers do when a reader presses once more. */
    const unsure = new Map<string, Record<string, string>>();
    let told = 0;
    const untold = new Set<TestView>();
    let repeated = 0;
    const sendAgain = async (url: string): Promise<void> => {
      repeated += unsure.size + untold.size;
      for (const [text, form] of unsure) {
        expect((await postComment(url, form)).status).toBe(303);
        answered.add(text);
      }
      unsure.clear();
      for (const view of untold) expect(await tellView(url, view)).toBe(204);
      told += untold.size;
      untold.clear();
    };
    let drawn = 0;
    for (let round = 0; round < KILLS; round += 1) {
      const { url, child, ended } = await start(location);
      await sendAgain(url);
      let isOver = false;
      const writer = async (name: number): Promise<void> => {
        for (let at = 0; !isOver; at += 1) {
          const text = `نظر ${round} ${name} ${at}`;
          try {
            const form = await previewComment(url, text);
            unsure.set(text, form);
            if ((await postComment(url, form)).status !== 303) continue;
            unsure.delete(text);
            answered.add(text);
          } catch {
            continue;
          }
        }
      };
      const reader = async (): Promise<void> => {
        while (!isOver) {
          const view = { reader: drawn, code: ITEMS[0] };
          drawn += 1;
          untold.add(view);
          try {
            if ((await tellView(url, view)) !== 204) continue;
            untold.delete(view);
            told += 1;
          } catch {
            // The process is gone: once more with the next.
            return;
          }
        }
      };
      const readers = Promise.all([...[1, 2, 3].map(writer), ...[1, 2, 3].map(reader)]);
      const enough = answered.size + 1 + Math.floor(Math.random() * 20);
      while (answered.size < enough) await sleep(1);
      await sleep(Math.random() * 20);
      child.kill('SIGKILL');
      await ended;
      isOver = true;
      await readers;
    }
    await sendAgain((await start(location)).url);
    const held = await heldIn(location);
    expect(held.texts).toEqual([...answered].toSorted());
    expect(held.views).toEqual({ [ITEMS[0]]: told });
    if (isLong)
      console.log(
        `${KILLS} kills: ${answered.size} comments, ${told} views, ${repeated} sent again`,
      );
  });
});

/** @returns the status of what sending a comment was answered with; undefined where it was not answered */
async function post(url: string, text: string): Promise<number | undefined> {
  try {
    return (await postComment(url, await previewComment(url, text))).status;
  } catch {
    return undefined;
  }
}
