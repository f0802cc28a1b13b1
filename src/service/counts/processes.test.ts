import { once } from 'node:events';
import { appendFileSync, mkdtempSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, expect, test } from 'vitest';
import { countNaively, drawRequests, toNginxLine } from '../../../testkit/readers/access-log.ts';
import { openStore } from '../store/open-store.ts';
import { testContext } from '../test-context.ts';
import { SHARED_STORES } from '../test-locations.ts';
import { killServices, startFollower } from '../test-process.ts';
import { LogFollower } from './log-follower.ts';
import { countsIn, inOrder } from './test-counts.ts';
import { ViewQueue } from './view-queue.ts';

/** So often processes are killed. */
const ROUNDS = import.meta.env.MODE === 'long' ? 20 : 4;
const START = Date.parse('2026-11-30T09:00:00Z');
const scratch = (): string => mkdtempSync(path.join(tmpdir(), 'peyk-counts-'));
afterEach(killServices);

test.each(SHARED_STORES)(
  'a log is counted once into $name by two processes that are killed at any moment, while it is put aside',
  async ({ open }) => {
    const dir = scratch();
    const file = path.join(dir, 'access.log');
    const location = await open();
    // Opened first, so that no process spends its short life making tables.
    const store = await openStore(location);
    const requests = [
      ...drawRequests({ seed: 3, count: 5000 * ROUNDS, start: START, perSecond: 5, readers: 4000 }),
    ];
    const clock = path.join(dir, 'clock');
    let written = 0;
    const write = (count: number): void => {
      const part = requests.slice(written, written + count);
      if (part.length === 0) return;
      // Never half written, and never behind the lines.
      writeFileSync(`${clock}.new`, String(part.at(-1)?.at));
      renameSync(`${clock}.new`, clock);
      appendFileSync(file, part.map(toNginxLine).join(''));
      written += part.length;
    };
    const positionSum = async (): Promise<number> => {
      const rows = await store.selectFrom('log_file').select('position').execute();
      return rows.reduce((sum, { position }) => sum + position, 0);
    };
    write(2000);
    for (let round = 0; round < ROUNDS; round += 1) {
      // Until something of what is new is counted: the moment of the end is then anywhere in its work.
      const before = await positionSum();
      const children = Array.from({ length: round % 4 === 3 ? 1 : 2 }, () =>
        startFollower(location, file, clock),
      );
      write(1500);
      while ((await positionSum()) === before) await sleep(2);
      write(1400);
      if (round % 3 === 2) {
        renameSync(file, path.join(dir, `access.log.${ROUNDS - round}`));
        write(10);
      }
      for (const child of children) {
        await sleep(Math.random() * 30);
        child.kill('SIGKILL');
        await once(child, 'exit');
      }
    }
    write(requests.length);
    const end = requests.at(-1)?.at ?? START;
    const context = await testContext(() => Promise.resolve(store), { now: () => end });
    await new LogFollower(context, { name: 'log', file }).catchUp();
    expect(inOrder(await countsIn(store))).toEqual(inOrder(countNaively(requests)));
    await store.destroy();
  },
);

test('of views that come to several queues of one file none is lost, none counted twice', async () => {
  const database = path.join(scratch(), 'beacons.db');
  const stores = [await openStore({ file: database }), await openStore({ file: database })];
  const queues = stores.map((store) => new ViewQueue(store, 'beacon', () => undefined));
  const view = (reader: number, code: number) => ({
    ...{ code: String(code), userAgent: 'x', at: START },
    address: `10.${reader >> 8}.${reader & 255}.1`,
  });
  const sent: Promise<true>[] = [];
  // Each view is told twice, of each to another queue.
  for (let round = 0; round < 2; round += 1)
    for (let at = 0; at < 10_000; at += 1)
      sent.push(queues[(at + round) % 2]!.add(view(at % 2500, Math.floor(at / 2500))));
  await Promise.all(sent);
  const counts = await countsIn(stores[0]!);
  expect([...counts.values()]).toEqual([2500, 2500, 2500, 2500]);
  for (const store of stores) await store.destroy();
});
