import { appendFile, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { writeComments } from '../src/lib/published-comments.ts';
import { generateItems, SECTIONS, type BenchItem } from '../testkit/newsroom/generate.ts';
import { medianCost, type Cost } from '../testkit/site/measure.ts';
import { WORK } from './folders.ts';
import { MadeFiles } from './made-files.ts';
import { readOptions } from './options.ts';
import { writeResult } from './results.ts';
import { peyk } from './tools/peyk.ts';

const SEED = 1;
/** Comments of one item. */
const EACH = 3;
/** The n-th approval is of an item so far from the newest, times n. */
const APART = 7;

/**
 * What an approval costs: `--size 10000 --commented 5000 --runs 3`. A newsroom of so many items, of which so
 * many have comments, is built; then, run by run, it is built again with nothing changed and with one more
 * comment approved. Told are the seconds of each, and which files of the site the approval made.
 *
 * @throws {Error} where an approval makes anything but the item's page and its feed of comments
 */
export async function run(args: string[]): Promise<void> {
  const { size, commented, runs } = readOptions(args, { size: 10_000, commented: 5000, runs: 3 });
  const dir = path.join(WORK, 'approval');
  const tool = peyk(dir);
  const began = performance.now();
  const codes: string[] = [];
  await tool.prepare({ sections: SECTIONS, items: () => noting(codes, size) });
  const content = path.join(dir, 'content');
  await appendFile(path.join(content, 'site.yml'), '\ncomments: on\n');
  await mkdir(path.join(content, 'comments'));
  const write = (code: string, count: number): Promise<void> =>
    writeFile(path.join(content, 'comments', `${code}.json`), commentsOf(code, count));
  for (const code of codes.slice(-commented)) await write(code, EACH);
  const seconds = ((performance.now() - began) / 1000).toFixed(0);
  console.log(`${size} items, ${commented} with comments, written in ${seconds} s`);

  const build = async (what: string): Promise<Cost> => {
    const cost = await tool.build();
    console.log(`${what}: ${cost.seconds.toFixed(2)} s, ${(cost.megabytes ?? 0).toFixed(0)} MB`);
    return cost;
  };
  console.log('the first build makes all pages, which takes by far the longest');
  const first = await build('the first build');
  const files = new MadeFiles(tool.site);
  const { written } = await files.look();
  console.log(`files of the site: ${written.length}`);
  const [unchanged, approval]: [Cost[], Cost[]] = [[], []];
  for (let nth = 1; nth <= runs; nth += 1) {
    unchanged.push(await build('with nothing changed'));
    const idle = await files.look();
    const code = codes.at(-nth * APART) ?? '';
    await write(code, EACH + 1);
    approval.push(await build('after an approval'));
    const made = await files.look();
    const again = made.written.filter((file) => !made.changed.includes(file));
    console.log(`changed: ${made.changed.join(', ')}`);
    // What has no key is written by each build; it is the same whatever was approved.
    console.log(
      `written with the same bytes: ${again.length}, with nothing changed too: ${idle.written.length}`,
    );
    mustBe(made.changed, [`news/${code}/comments.xml`, `news/${code}/index.html`]);
    mustBe([...idle.changed, ...idle.gone, ...made.gone], []);
    mustBe(again, idle.written);
  }
  const costs = { unchanged: medianCost(unchanged), approval: medianCost(approval) };
  console.log(
    `medians: ${costs.unchanged.seconds.toFixed(2)} s with nothing changed, ${costs.approval.seconds.toFixed(2)} s for an approval of 2 files`,
  );
  const result = { size, commented, runs, files: written.length, first, ...costs };
  console.log(`Written to ${await writeResult('approval', result)}`);
}

function* noting(codes: string[], size: number): Generator<BenchItem> {
  for (const item of generateItems({ seed: SEED, size })) {
    codes.push(item.code);
    yield item;
  }
}

function mustBe(files: readonly string[], expected: readonly string[]): void {
  if (files.toSorted().join('\n') !== expected.toSorted().join('\n'))
    throw new Error(`It should be «${expected.join(', ')}», but is «${files.join(', ')}»`);
}

const commentsOf = (code: string, count: number): string =>
  writeComments({
    comments: Array.from({ length: count }, (_, at) => ({
      ...{ id: `${code}-${at}`, name: 'مینا', text: `نظر ${at} دربارهٔ خبر ${code}. `.repeat(8) },
      at: new Date(Date.UTC(2026, 10, 20, 8, at)).toISOString(),
    })),
    ...{ pending: 0, rejected: 0 },
  });
