import { mkdir, rm } from 'node:fs/promises';
import { loadavg } from 'node:os';
import path from 'node:path';
import { peykLists, toPeykFile } from '../testkit/newsroom/content-format.ts';
import { generateItems, SECTIONS, type BenchItem } from '../testkit/newsroom/generate.ts';
import { median } from '../testkit/site/measure.ts';
import { copyProgram } from '../testkit/site/program.ts';
import { itemFile, WatchedNewsroom } from '../testkit/watch/watched-newsroom.ts';
import { WORK } from './folders.ts';
import { readOptions } from './options.ts';
import { writeResult } from './results.ts';

const SEED = 1;
/** Items are of years that are over, whatever the machine's clock shows. */
const YEARS_BACK = 3;
/** The first code of items that come on top. */
const FIRST_CODE = 900_000;
/** How long an embargo lies ahead when it is pushed, in ms: the push is published by then. */
const AHEAD = 20_000;

/**
 * How soon readers see what is published by itself: `--size 1000 --runs 5`. A newsroom of so many items is pushed
 * to a forge's repository and watched; then, run by run, an item is pushed and its hook sent, and one is pushed whose
 * embargo ends soon. Told are the seconds from the hook, and from the embargo's second, until the site that readers
 * are served holds the item's page.
 */
export async function run(args: string[]): Promise<void> {
  const { size, runs } = readOptions(args, { size: 1000, runs: 5 });
  const dir = path.join(WORK, 'watch');
  await rm(dir, { recursive: true, force: true });
  await mkdir(dir, { recursive: true });
  const program = path.join(dir, 'program');
  await copyProgram(program);
  const newsroom = new WatchedNewsroom(filesOf(size), program);
  const [hooks, embargoes]: [number[], number[]] = [[], []];
  try {
    console.log(`${size} items; the first build makes all pages, which takes by far the longest`);
    await newsroom.start();
    const { published } = await newsroom.until(({ working, published }) => !working && !!published);
    console.log(`the first publish: ${seconds(published?.took ?? 0)} s`);
    for (let nth = 0; nth < runs; nth += 1) {
      hooks.push(await timeHook(newsroom, FIRST_CODE + 2 * nth));
      embargoes.push(await timeEmbargo(newsroom, FIRST_CODE + 2 * nth + 1));
      console.log(
        `from hook to readers: ${seconds(hooks.at(-1) ?? 0)} s; after the embargo's second: ${seconds(embargoes.at(-1) ?? 0)} s; load ${loadavg()[0]?.toFixed(1)}`,
      );
    }
  } finally {
    await newsroom.close();
  }
  const result = {
    size,
    runs,
    hookMs: median(hooks),
    embargoMs: median(embargoes),
    hooks,
    embargoes,
  };
  console.log(
    `medians: ${seconds(result.hookMs)} s from hook to readers, ${seconds(result.embargoMs)} s after the embargo's second`,
  );
  console.log(`Written to ${await writeResult('watch', { ...result, load: loadavg() })}`);
}

async function timeHook(newsroom: WatchedNewsroom, code: number): Promise<number> {
  newsroom.repository.push(itemFile(code, Date.now() - 60_000, '', 'province'));
  const sent = Date.now();
  await newsroom.hook();
  const seen = await newsroom.seen(`news/${code}/index.html`);
  await newsroom.until(({ working }) => !working);
  return seen - sent;
}

/** @returns how late it is; it is never early */
async function timeEmbargo(newsroom: WatchedNewsroom, code: number): Promise<number> {
  let ahead = AHEAD;
  for (;;) {
    const due = Math.ceil((Date.now() + ahead) / 1000) * 1000;
    newsroom.repository.push(itemFile(code, due, '', 'province'));
    await newsroom.hook();
    await newsroom.until(
      (health) => (!health.working && Date.parse(health.due ?? '') === due) || Date.now() > due,
    );
    if (Date.now() < due) return (await newsroom.seen(`news/${code}/index.html`)) - due;
    // The push itself took longer: once more, further ahead.
    ahead *= 2;
    await newsroom.until(({ working }) => !working);
  }
}

const seconds = (ms: number): string => (ms / 1000).toFixed(2);

function filesOf(size: number): Record<string, string> {
  const files = [
    ...peykLists(SECTIONS),
    ...Array.from(generateItems({ seed: SEED, size }), (item) => toPeykFile(past(item))),
  ];
  return Object.fromEntries(files.map(([file, text]) => [`content/${file}`, text]));
}

function past(item: BenchItem): BenchItem {
  const { year, month, day } = item.date;
  // Not every year has a 30th of Esfand.
  return {
    ...item,
    date: { year: year - YEARS_BACK, month, day: month === 12 ? Math.min(day, 29) : day },
  };
}
