import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { makeFrame } from './frame.ts';
import { ISNA_SECTIONS, readIsna } from './isna-items.ts';
import { readOptions } from './options.ts';
import { PROJECT } from '../testkit/folders.ts';
import { WORK } from './folders.ts';
import { showCost } from './publishing-report.ts';
import { writeResult } from './results.ts';
import { weigh } from './site-weight.ts';
import { toTable } from './table.ts';
import { hugo } from './tools/peers.ts';
import { peyk } from './tools/peyk.ts';
import { medianBuild, type BuildCost } from './tools/tool.ts';

/** An agency's news, which lies beside the project where there is any. */
const CORPUS = path.join(PROJECT, '../shared/corpus/isna-1399.jsonl');

/**
 * The first build of real news, beside Hugo with the same items and plain templates:
 * `--runs 3 --corpus FILE`.
 */
export async function run(args: string[]): Promise<void> {
  const { runs, corpus } = readOptions(args, { runs: 3, corpus: CORPUS });
  if (!existsSync(corpus)) {
    console.log(`Left out: there is no ${corpus}`);
    return;
  }
  const items = readIsna(readFileSync(corpus, 'utf8'));
  const dir = path.join(WORK, 'isna');
  const ours = peyk(path.join(dir, 'peyk'));
  const theirs = hugo(path.join(dir, 'hugo'), await makeFrame());
  const missing = theirs.missing();
  if (missing) {
    console.log(`Left out: ${missing}`);
    return;
  }

  const costs = new Map([ours, theirs].map((tool) => [tool, [] as BuildCost[]]));
  for (const tool of costs.keys())
    await tool.prepare({ sections: ISNA_SECTIONS, items: () => items });
  for (let nth = 0; nth < runs; nth += 1)
    for (const [tool, all] of costs) {
      await tool.clear();
      const cost = await tool.build();
      console.log(`${tool.name}: ${showCost(cost)}`);
      all.push(cost);
    }

  const rows = await Promise.all(
    Array.from(costs, async ([tool, all]) => ({
      tool: tool.name,
      weight: await weigh(tool.site),
      cost: medianBuild(all),
    })),
  );
  const hugoCost = rows[1]?.cost;
  const table = rows.flatMap(({ tool, weight: { pages, bytes }, cost }) => [
    [
      tool,
      showCost(cost),
      String(pages),
      `${(bytes / 1e6).toFixed(1)} MB`,
      ...ratios(cost, hugoCost),
    ],
    ...(cost.parts ? [['  its pages alone', showCost(cost.parts.pages), '', '', '', '']] : []),
  ]);
  console.log(`\n${items.length} items, first build, medians of ${runs}\n`);
  console.log(toTable(['', 'first build', 'pages', 'HTML', 'time : Hugo', 'memory : Hugo'], table));
  console.log(`\nWritten to ${await writeResult('isna', { items: items.length, rows })}`);
}

const ratios = (cost: BuildCost, base: BuildCost | undefined): string[] =>
  [
    [cost.seconds, base?.seconds],
    [cost.megabytes, base?.megabytes],
  ].map(([one, other]) => (one && other ? (one / other).toFixed(2) : '–'));
