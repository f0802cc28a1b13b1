import { mkdir, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';

import lighthouse, { type Result } from 'lighthouse';
import { chromium } from 'playwright-core';

import { CHROMIUM_ARGS, findChromium } from '../testkit/browser/chromium.ts';
import { freePort } from '../testkit/site/free-port.ts';
import { listFiles } from '../testkit/site/tree.ts';
import { serve } from '../testkit/site/serve.ts';
import { median } from '../testkit/site/measure.ts';
import { readOptions } from './options.ts';

/** The pages a reader opens most, one of each template, as patterns of the files that hold them. */
const TEMPLATES = {
  front: /^index\.html$/u,
  item: /^news\/\d+\/index\.html$/u,
  section: /^sections\/[^/]+\/index\.html$/u,
  archive: /^archive\/\d{4}\/\d\d\/index\.html$/u,
};

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** Lighthouse's ids of the figures worth reading, and what they are counted in. */
const FIGURES = {
  'first-contentful-paint': 'FCP ms',
  'largest-contentful-paint': 'LCP ms',
  'total-blocking-time': 'TBT ms',
  'cumulative-layout-shift': 'CLS',
  'total-byte-weight': 'bytes',
};

/**
 * Measures a built site as Lighthouse's phone does (a slow one, on slow 4G): prints a table, writes the
 * same rows to `bench/results/lighthouse.json`.
 * @param args `--site DIR` for another directory than `dist`, `--runs N` for the median of more runs than 3
 */
export async function run(args: readonly string[]): Promise<void> {
  const options = readOptions(args, { site: 'dist', runs: 3 });
  const site = resolve(options.site);
  const files = await listFiles(site);
  const served = await serve(site);
  const port = await freePort();
  const browser = await chromium.launch({
    ...(await findChromium()),
    args: [...CHROMIUM_ARGS, `--remote-debugging-port=${port}`],
  });
  const rows: Record<string, Record<string, number>> = {};
  try {
    for (const [name, pattern] of Object.entries(TEMPLATES)) {
      const file = files.findLast((path) => pattern.test(path));
      if (!file) continue;
      const url = `${served.url}/${file.replace(/index\.html$/u, '')}`;
      const results: Record<string, number>[] = [];
      for (let run = 0; run < options.runs; run += 1) results.push(await measure(url, port));
      rows[name] = medians(results);
    }
  } finally {
    await browser.close();
    await served.close();
  }
  console.table(rows);
  await mkdir('bench/results', { recursive: true });
  await writeFile('bench/results/lighthouse.json', `${JSON.stringify(rows, null, 2)}\n`);
}

async function measure(url: string, port: number): Promise<Record<string, number>> {
  const result = await lighthouse(url, {
    port,
    logLevel: 'error',
    onlyCategories: [...CATEGORIES],
  });
  if (!result) throw new Error(`Lighthouse gave no result for ${url}`);
  return { ...scores(result.lhr), ...figures(result.lhr) };
}

/** Lighthouse's four marks, from 0 to 100. */
const scores = ({ categories }: Result): Record<string, number> =>
  Object.fromEntries(
    CATEGORIES.map((id) => [id, Math.round((categories[id]?.score ?? Number.NaN) * 100)]),
  );

const figures = ({ audits }: Result): Record<string, number> =>
  Object.fromEntries(
    Object.entries(FIGURES).map(([id, label]) => {
      const value = audits[id]?.numericValue ?? Number.NaN;
      return [label, label === 'CLS' ? Number(value.toFixed(4)) : Math.round(value)];
    }),
  );

function medians(results: readonly Record<string, number>[]): Record<string, number> {
  const keys = Object.keys(results[0] ?? {});
  return Object.fromEntries(
    keys.map((key) => [key, median(results.map((result) => result[key] ?? Number.NaN))]),
  );
}
