import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { listFiles } from '../testkit/site/tree.ts';
import { lookAt } from '../testkit/machines/machine-faults.ts';
import { ISNA_SECTIONS, readIsna } from './isna-items.ts';
import { readOptions } from './options.ts';
import { PROJECT } from '../testkit/folders.ts';
import { WORK } from './folders.ts';
import { writeResult } from './results.ts';
import { toTable } from './table.ts';
import { peyk } from './tools/peyk.ts';

/** An agency's news, which lies beside the project where there is any. */
const CORPUS = path.join(PROJECT, '../shared/corpus/isna-1399.jsonl');
/** How many faults of a kind are told one by one. */
const TOLD = 20;

/**
 * Whether all that machines read of a site of real news is valid: feeds, sitemaps, JSON-LD, times and
 * attributes, each by its format's own schema. `--corpus FILE`, or `--site DIR` for a site that is built.
 * Exit code 1 where something is not.
 */
export async function run(args: string[]): Promise<void> {
  const options = readOptions(args, { corpus: CORPUS, site: '' });
  const site = options.site || (await buildCorpus(options.corpus));
  if (site === undefined) return;

  const kinds = new Map<string, { files: number; count: number; faults: string[] }>();
  for (const file of await listFiles(site)) {
    if (!/\.(?:html|xml|atom|json)$/u.test(file) || file.startsWith('admin/')) continue;
    for (const { kind, count, faults } of lookAt(
      file,
      readFileSync(path.join(site, file), 'utf8'),
    )) {
      const all = kinds.get(kind) ?? { files: 0, count: 0, faults: [] };
      kinds.set(kind, all);
      all.files += count > 0 ? 1 : 0;
      all.count += count;
      for (const fault of faults) all.faults.push(`${file}: ${fault}`);
    }
  }

  const rows = [...kinds].map(([kind, { files, count, faults }]) => ({
    kind,
    files,
    count,
    faults: faults.length,
  }));
  for (const { faults } of kinds.values())
    for (const fault of faults.slice(0, TOLD)) console.log(fault);
  console.log(
    toTable(
      ['', 'files', 'looked at', 'faults'],
      rows.map((row) => [row.kind, String(row.files), String(row.count), String(row.faults)]),
    ),
  );
  console.log(`\nWritten to ${await writeResult('machines', { rows })}`);
  if (rows.some(({ faults }) => faults > 0)) process.exitCode = 1;
}

/** @returns where the site of the corpus stands; undefined where there is no corpus */
async function buildCorpus(corpus: string): Promise<string | undefined> {
  if (!existsSync(corpus)) {
    console.log(`Left out: there is no ${corpus}`);
    return undefined;
  }
  const items = readIsna(readFileSync(corpus, 'utf8'));
  const tool = peyk(path.join(WORK, 'machines'));
  await tool.prepare({ sections: ISNA_SECTIONS, items: () => items });
  await tool.build();
  console.log(`${items.length} items`);
  return tool.site;
}
