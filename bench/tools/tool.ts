import type { BenchItem } from '../../testkit/newsroom/generate.ts';
import { medianCost, type Cost } from '../../testkit/site/measure.ts';
import type { Section } from '../../testkit/newsroom/content-format.ts';

/** What a tool is given to build from. */
export interface Material {
  sections: readonly Section[];
  /** Called anew for each tool, since 100,000 items are not held in memory. */
  items: () => Iterable<BenchItem>;
}

/** The cost of a build, and of its two halves where they are commands of their own. */
export interface BuildCost extends Cost {
  parts?: { pages: Cost; index: Cost };
}

/** A program that makes the site; each stands in a folder of its own below the benchmark's work folder. */
export interface Tool {
  name: string;
  /** Where the site stands once it is built. */
  site: string;
  /** Why it can't take part; undefined when it can. */
  missing(): string | undefined;
  /** Write program and content anew. */
  prepare(material: Material): Promise<void>;
  /** Take away the site and all that was kept. */
  clear(): Promise<void>;
  build(): Promise<BuildCost>;
  addItem(item: BenchItem): Promise<void>;
  removeItem(item: BenchItem): Promise<void>;
  /** Change the template that all items are shown by; `nth` makes each change another. */
  changeTemplate(nth: number): Promise<void>;
}

/** Medians, of the halves too. */
export function medianBuild(all: readonly BuildCost[]): BuildCost {
  const parts = all.flatMap(({ parts }) => parts ?? []);
  if (parts.length === 0) return medianCost(all);
  const pages = medianCost(parts.map(({ pages }) => pages));
  const index = medianCost(parts.map(({ index }) => index));
  return { ...medianCost(all), parts: { pages, index } };
}
