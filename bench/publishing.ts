import path from 'node:path';
import { writeFile } from 'node:fs/promises';
import { makeFrame } from './frame.ts';
import { generateItems, newItem, SECTIONS } from '../testkit/newsroom/generate.ts';
import { readOptions } from './options.ts';
import { PROJECT } from '../testkit/folders.ts';
import { WORK } from './folders.ts';
import { drawPublishing } from './publishing-chart.ts';
import {
  SCENARIOS,
  showCost,
  tellPublishing,
  type Outcome,
  type Publishing,
  type Scenario,
} from './publishing-report.ts';
import { writeResult } from './results.ts';
import { weigh, type SiteWeight } from './site-weight.ts';
import { astro, eleventy, hugo } from './tools/peers.ts';
import { peyk } from './tools/peyk.ts';
import { medianBuild, type BuildCost, type Tool } from './tools/tool.ts';

const SEED = 1;

/**
 * How long publishing takes, and how much memory, beside other programs that make the same pages:
 * `--sizes 1000,10000 --runs 3 --tools peyk,hugo,eleventy,astro --draw`. `packing` is Peyk with `compress` set.
 *
 * Every run goes through all programs in turn, each run begins with another, and medians are told, so
 * that a machine that is busy for a while does not decide.
 */
export async function run(args: string[]): Promise<void> {
  const options = readOptions(args, {
    sizes: [1000, 10_000],
    runs: 3,
    tools: 'peyk,hugo,eleventy,astro',
    draw: false,
  });
  const { sizes, runs } = options;

  const frame = await makeFrame();
  const dir = path.join(WORK, 'publishing');
  const makers: Record<string, (dir: string) => Tool> = {
    peyk: (dir) => peyk(dir),
    packing: (dir) => peyk(dir, true),
    hugo: (dir) => hugo(dir, frame),
    eleventy: (dir) => eleventy(dir, frame),
    astro: (dir) => astro(dir, frame),
  };
  const tools = options.tools.split(',').flatMap((id) => {
    const tool = makers[id]?.(path.join(dir, id));
    if (!tool) throw new Error(`No program «${id}»; there are ${Object.keys(makers).join(', ')}`);
    const missing = tool.missing();
    if (missing) console.log(`${tool.name} is left out: ${missing}`);
    return missing ? [] : [tool];
  });

  const outcomes: Outcome[] = [];
  for (const size of sizes) outcomes.push(...(await measureSize(tools, size, runs)));
  const result: Publishing = { sizes, runs, outcomes };
  console.log(tellPublishing(result));
  console.log(`\nWritten to ${await writeResult('publishing', result)}`);
  if (options.draw)
    await writeFile(path.join(PROJECT, 'docs/publishing.svg'), drawPublishing(result));
}

async function measureSize(tools: readonly Tool[], size: number, runs: number): Promise<Outcome[]> {
  for (const tool of tools) {
    console.log(`${tool.name}: writing ${size} items`);
    await tool.prepare({ sections: SECTIONS, items: () => generateItems({ seed: SEED, size }) });
  }
  const passes = new Map<Tool, Pass[]>(tools.map((tool) => [tool, []]));
  for (let nth = 0; nth < runs; nth += 1) {
    const start = nth % tools.length;
    for (const tool of [...tools.slice(start), ...tools.slice(0, start)]) {
      if (!passes.has(tool)) continue;
      try {
        passes.get(tool)?.push(await measureTool(tool, nth));
      } catch (error) {
        // A large archive can be too much for a program; the others are measured all the same.
        console.log(`${tool.name} is left out at ${size} items: ${String(error)}`);
        passes.delete(tool);
      }
    }
  }
  return Array.from(passes, ([{ name, site }, all]) => ({
    size,
    tool: name,
    weight: weighed(site, all),
    costs: Object.fromEntries(
      SCENARIOS.map((scenario) => [scenario, medianBuild(all.map(({ costs }) => costs[scenario]))]),
    ) as Record<Scenario, BuildCost>, // one for each scenario
  }));
}

interface Pass {
  weight: SiteWeight;
  costs: Record<Scenario, BuildCost>;
}

/** What an editor and an engineer do with one program, in this order. */
async function measureTool(tool: Tool, nth: number): Promise<Pass> {
  const build = async (scenario: Scenario): Promise<BuildCost> => {
    const cost = await tool.build();
    console.log(`${tool.name}, ${scenario}: ${showCost(cost)}`);
    return cost;
  };
  await tool.clear();
  const first = await build('first');
  const weight = await weigh(tool.site);
  const unchanged = await build('unchanged');
  const fresh = newItem(SEED, nth);
  await tool.addItem(fresh);
  const item = await build('item');
  await tool.changeTemplate(nth);
  const template = await build('template');
  await tool.removeItem(fresh);
  return { weight, costs: { first, unchanged, item, template } };
}

/** @throws {Error} when a program made another site the second time: then it was not the same work */
function weighed(site: string, passes: readonly Pass[]): SiteWeight {
  const [first, ...others] = passes.map(({ weight }) => weight);
  if (!first) throw new Error('Nothing was measured');
  if (others.some(({ pages }) => pages !== first.pages))
    throw new Error(`${site} has not had the same pages in each run`);
  return first;
}
