import type { Cost } from '../testkit/site/measure.ts';
import type { SiteWeight } from './site-weight.ts';
import { toTable } from './table.ts';
import type { BuildCost } from './tools/tool.ts';

export const SCENARIOS = ['first', 'unchanged', 'item', 'template'] as const;
export type Scenario = (typeof SCENARIOS)[number];

export const SCENARIO_NAMES: Record<Scenario, string> = {
  first: 'first build',
  unchanged: 'nothing changed',
  item: 'one item published',
  template: 'one template changed',
};

/** One program at one size; medians. */
export interface Outcome {
  size: number;
  tool: string;
  weight: SiteWeight;
  costs: Record<Scenario, BuildCost>;
}

export interface Publishing {
  sizes: readonly number[];
  runs: number;
  outcomes: readonly Outcome[];
}

const PEYK = 'Peyk';
const HUGO = 'Hugo + Pagefind';
const ASTRO = 'Astro + Pagefind';

export const showCost = ({ seconds, megabytes }: Cost): string =>
  `${seconds.toFixed(2)} s${megabytes === undefined ? '' : `, ${megabytes.toFixed(0)} MB`}`;

/** All that was measured as tables, with what the project promises. */
export function tellPublishing({ sizes, runs, outcomes }: Publishing): string {
  const parts = sizes.map((size) =>
    tellSize(
      size,
      outcomes.filter((outcome) => outcome.size === size),
    ),
  );
  return [
    `Medians of ${runs}. Memory is the peak of all processes. Where Peyk seeks related items, its peers show the four before; they write one feed, and no data files.`,
    ...parts,
    tellGoals(sizes, outcomes),
  ].join('\n\n');
}

function tellSize(size: number, outcomes: readonly Outcome[]): string {
  const base = (name: string): Outcome | undefined => outcomes.find(({ tool }) => tool === name);
  const peyk = base(PEYK);
  const rows = SCENARIOS.map((scenario) => [
    SCENARIO_NAMES[scenario],
    ...outcomes.map(({ costs }) => {
      const { parts, ...whole } = costs[scenario];
      return showCost(whole) + (parts ? ` (index ${parts.index.seconds.toFixed(1)} s)` : '');
    }),
    ...[HUGO, ASTRO].map((name) => ratio(peyk, base(name), scenario)),
  ]);
  const weights = [
    ['HTML pages', ({ pages }: SiteWeight) => String(pages)],
    ['HTML', ({ bytes }: SiteWeight) => `${(bytes / 1e6).toFixed(1)} MB`],
    ['all files', ({ files }: SiteWeight) => String(files)],
  ] as const;
  return [
    `${size} items`,
    toTable(
      ['', ...outcomes.map(({ tool }) => tool), 'Peyk : Hugo', 'Peyk : Astro'],
      [
        ...rows,
        ...weights.map(([name, show]) => [
          name,
          ...outcomes.map(({ weight }) => show(weight)),
          '',
          '',
        ]),
      ],
    ),
  ].join('\n\n');
}

const ratio = (one: Outcome | undefined, other: Outcome | undefined, scenario: Scenario): string =>
  one && other ? (one.costs[scenario].seconds / other.costs[scenario].seconds).toFixed(2) : '–';

interface Goal {
  name: string;
  /** As many items as the goal is for. */
  size: number;
  goal: number;
  limit: number;
  /** Undefined where it was not measured. */
  of: (find: (tool: string, size: number) => Outcome | undefined) => number | undefined;
}

const seconds = (outcome: Outcome | undefined, scenario: Scenario): number =>
  outcome?.costs[scenario].seconds ?? NaN;

const peak = (outcome: Outcome | undefined): number =>
  Math.max(...SCENARIOS.map((scenario) => outcome?.costs[scenario].megabytes ?? NaN)) / 1000;

/** What is promised of publishing; ratios, so that they hold on any machine. */
const GOALS: readonly Goal[] = [
  ...[
    { size: 10_000, goal: 0.15, limit: 0.35 },
    { size: 100_000, goal: 0.05, limit: 0.15 },
  ].map(({ size, goal, limit }): Goal => ({
    name: 'one item published, against Hugo + Pagefind',
    size,
    goal,
    limit,
    of: (find) => seconds(find(PEYK, size), 'item') / seconds(find(HUGO, size), 'item'),
  })),
  {
    name: 'one item published, against 10,000 items',
    size: 100_000,
    goal: 1,
    limit: 4,
    of: (find) => seconds(find(PEYK, 100_000), 'item') / seconds(find(PEYK, 10_000), 'item'),
  },
  ...[
    { other: HUGO, goal: 1, limit: 1.6 },
    { other: ASTRO, goal: 0.3, limit: 0.6 },
  ].map(({ other, goal, limit }): Goal => ({
    name: `first build, against ${other}`,
    size: 10_000,
    goal,
    limit,
    of: (find) => seconds(find(PEYK, 10_000), 'first') / seconds(find(other, 10_000), 'first'),
  })),
  ...[
    { size: 10_000, goal: 0.7, limit: 1 },
    { size: 100_000, goal: 2, limit: 4 },
  ].map(({ size, goal, limit }): Goal => ({
    name: 'peak memory, GB',
    size,
    goal,
    limit,
    of: (find) => peak(find(PEYK, size)),
  })),
];

function tellGoals(sizes: readonly number[], outcomes: readonly Outcome[]): string {
  const find = (tool: string, size: number): Outcome | undefined =>
    outcomes.find((outcome) => outcome.tool === tool && outcome.size === size);
  const rows = GOALS.filter(({ size }) => sizes.includes(size)).flatMap(
    ({ name, size, goal, limit, of }) => {
      const value = of(find);
      if (value === undefined || Number.isNaN(value)) return [];
      const verdict =
        value <= goal ? 'goal reached' : value <= limit ? 'within the limit' : 'MISSED';
      return [[name, String(size), value.toFixed(2), String(goal), String(limit), verdict]];
    },
  );
  if (rows.length === 0) return 'The goals are set for 10000 and 100000 items.';
  return toTable(['Peyk', 'items', 'now', 'goal', 'limit', ''], rows);
}
