import {
  appendFileSync,
  copyFileSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  countNaively,
  drawRequests,
  toCaddyLine,
  toNginxLine,
  type LoggedRequest,
} from '../../../testkit/readers/access-log.ts';
import type { Store } from '../store/store.ts';
import { TEST_STORES } from '../store/test-stores.ts';
import { testContext } from '../test-context.ts';
import { LogFollower } from './log-follower.ts';
import { countsIn, inOrder } from './test-counts.ts';

const START = Date.parse('2026-11-30T19:00:00Z');
/** Two hours, over the midnight of Tehran. */
const requests = [
  ...drawRequests({ seed: 7, count: 2400, start: START, perSecond: 0.3, readers: 300, items: 40 }),
];
const END = requests.at(-1)?.at ?? START;
const linesOf = (some: readonly LoggedRequest[], write = toNginxLine): string => {
  clock = some.at(-1)?.at ?? clock;
  return some.map(write).join('');
};

let dir = '';
let file = '';
let store: Store;
/** What the clock shows: the time of the last line that was written. */
let clock = END;
beforeEach(() => {
  clock = END;
  dir = mkdtempSync(path.join(tmpdir(), 'peyk-log-'));
  file = path.join(dir, 'access.log');
});
afterEach(() => rmSync(dir, { recursive: true }));

/** A process that follows the log. */
const newFollower = async (): Promise<LogFollower> =>
  new LogFollower(await testContext(() => Promise.resolve(store), { now: () => clock }), {
    name: 'log',
    file,
  });
const follow = async (): Promise<void> => (await newFollower()).catchUp();
const expectExact = async (some = requests): Promise<void> =>
  expect(inOrder(await countsIn(store))).toEqual(inOrder(countNaively(some)));

/** Forget all that was counted, and where. */
async function emptyStore(): Promise<void> {
  for (const table of ['view_hour', 'view_window', 'visitor_key', 'log_file'] as const)
    await store.deleteFrom(table).execute();
}

describe.each(TEST_STORES)('on %s', (_, open) => {
  beforeAll(async () => {
    store = await open();
  });
  beforeEach(emptyStore);
  afterAll(() => store.destroy());

  test.each([
    ['nginx', toNginxLine],
    ['Caddy', toCaddyLine],
  ])('a log of %s is counted as by hand', async (_server, write) => {
    writeFileSync(file, linesOf(requests, write));
    await follow();
    await expectExact();
  });

  test('a log that two processes follow is counted once', async () => {
    const followers = [await newFollower(), await newFollower()];
    for (let at = 0; at < requests.length; at += 500) {
      appendFileSync(file, linesOf(requests.slice(at, at + 500)));
      await Promise.all(followers.map((follower) => follower.catchUp()));
    }
    await followers[0]?.catchUp();
    await expectExact();
  });

  test('of visitors nothing is left when the day is over', async () => {
    writeFileSync(file, linesOf(requests));
    clock += 86_400_000;
    await follow();
    expect(await store.selectFrom('visitor_key').selectAll().execute()).toEqual([]);
    expect(await store.selectFrom('view_window').selectAll().execute()).toEqual([]);
  });
});

describe.each(TEST_STORES)('into %s a log', (_, open) => {
  beforeAll(async () => {
    store = await open();
  });
  beforeEach(emptyStore);
  afterAll(() => store.destroy());

  test('that is put aside, copied and packed in any way is counted once', async () => {
    const acts = fc.constantFrom('write', 'half', 'rename', 'copy', 'pack', 'look', 'look twice');
    await fc.assert(
      fc.asyncProperty(fc.array(acts, { minLength: 5, maxLength: 40 }), async (plan) => {
        for (const name of [file, ...[1, 2, 3].map((n) => `${file}.${n}`)])
          for (const end of ['', '.gz']) rmSync(name + end, { force: true });
        await emptyStore();
        const follower = await newFollower();
        // Begin with a line, so that all that is put aside came after the start.
        let written = 1;
        let half = '';
        writeFileSync(file, linesOf(requests.slice(0, 1)));
        await follower.catchUp();
        let aside = 0;
        const write = (count: number): void => {
          appendFileSync(file, half + linesOf(requests.slice(written, written + count)));
          written += count;
          half = '';
        };
        for (const act of plan) {
          if (act === 'write') write(37);
          if (act === 'half' && half === '') {
            const [line = ''] = requests.slice(written, written + 1).map(toNginxLine);
            written += 1;
            appendFileSync(file, line.slice(0, 30));
            half = line.slice(30);
          }
          if (act === 'rename' || act === 'copy') {
            if (half) write(0);
            aside += 1;
            const name = path.join(dir, `access.log-2026113${aside}`);
            if (act === 'rename') renameSync(file, name);
            else {
              copyFileSync(file, name);
              truncateSync(file);
            }
            write(20);
          }
          if (act === 'pack' && aside > 0) {
            const name = path.join(dir, `access.log-2026113${aside}`);
            try {
              writeFileSync(`${name}.gz`, gzipSync(readFileSync(name)));
              rmSync(name);
            } catch {
              // It was packed before.
            }
          }
          if (act === 'look') await follower.catchUp();
          if (act === 'look twice')
            await Promise.all([follower.catchUp(), (await newFollower()).catchUp()]);
        }
        if (half) write(0);
        await follower.catchUp();
        await follower.catchUp();
        await expectExact(requests.slice(0, written));
        for (let at = 1; at <= aside; at += 1)
          for (const end of ['', '.gz'])
            rmSync(path.join(dir, `access.log-2026113${at}${end}`), { force: true });
      }),
      { numRuns: 25 },
    );
  });

  test('whose files were put aside while nobody followed it is counted whole', async () => {
    writeFileSync(file, linesOf(requests.slice(0, 500)));
    await follow();
    appendFileSync(file, linesOf(requests.slice(500, 1000)));
    renameSync(file, `${file}.1`);
    writeFileSync(`${file}.2.gz`, gzipSync(readFileSync(`${file}.1`)));
    rmSync(`${file}.1`);
    writeFileSync(`${file}.1`, linesOf(requests.slice(1000, 2000)));
    writeFileSync(file, linesOf(requests.slice(2000)));
    await follow();
    await expectExact();
  });

  test('that was there before is counted from its live file on', async () => {
    writeFileSync(`${file}.1`, linesOf(requests.slice(0, 1000)));
    writeFileSync(`${file}.2.gz`, gzipSync('rubbish'));
    writeFileSync(file, linesOf(requests.slice(1000)));
    await follow();
    await follow();
    await expectExact(requests.slice(1000));
  });

  test('of another name beside it is left alone', async () => {
    writeFileSync(file, linesOf(requests.slice(0, 10)));
    await follow();
    for (const name of [
      'access-admin.log',
      'access.log.bak',
      'access.log~',
      'error.log',
      'xaccess.log.1',
    ])
      writeFileSync(path.join(dir, name), linesOf(requests.slice(10, 20)));
    await follow();
    await expectExact(requests.slice(0, 10));
  });

  test('with rubbish, huge lines and bytes of any kind is counted all the same', async () => {
    const huge = `${'/news/1/'.repeat(400_000)}\n`;
    writeFileSync(file, linesOf(requests.slice(0, 100)));
    appendFileSync(file, huge + Buffer.from([0, 255, 10, 13, 10, 0xfe]).toString('latin1') + '\n');
    appendFileSync(file, linesOf(requests.slice(100)));
    await follow();
    await expectExact();
  });

  test('that begins with a huge line is counted all the same', async () => {
    writeFileSync(file, `${'x'.repeat(3_000_000)}\n${linesOf(requests)}`);
    await follow();
    await expectExact();
  });

  test('that is packed with huge lines and without its last end is counted all the same', async () => {
    writeFileSync(file, linesOf(requests.slice(0, 1)));
    await follow();
    const rest = `${linesOf(requests.slice(1, 900))}${'x'.repeat(2_500_000)}\n${linesOf(requests.slice(900)).trimEnd()}`;
    const packed = gzipSync(linesOf(requests.slice(0, 1)) + rest);
    rmSync(file);
    // While it is being packed, its end is missing.
    writeFileSync(`${file}.1.gz`, packed.subarray(0, packed.length - 2000));
    await follow();
    writeFileSync(`${file}.1.gz`, packed);
    await follow();
    await follow();
    await expectExact();
  });

  test('that is not there, or empty, is waited for', async () => {
    await follow();
    writeFileSync(file, '');
    await follow();
    writeFileSync(file, linesOf(requests));
    await follow();
    await expectExact();
  });

  test('whose clock is years ahead tells of nothing', async () => {
    writeFileSync(file, linesOf(requests));
    clock = START - 3 * 86_400_000;
    await follow();
    expect(await countsIn(store)).toEqual(new Map());
  });
});
