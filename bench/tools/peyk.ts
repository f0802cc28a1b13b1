import { rm } from 'node:fs/promises';
import path from 'node:path';
import { peykLists, toPeykFile } from '../../testkit/newsroom/content-format.ts';
import { BENCH_NOW } from '../../testkit/newsroom/generate.ts';
import { copyProgram, runProgram } from '../../testkit/site/program.ts';
import { writeFiles } from '../../testkit/newsroom/write-files.ts';
import { markTemplate } from '../../testkit/site/mark-template.ts';
import type { Tool } from './tool.ts';

const ITEM_TEMPLATE = 'src/pages/news/[code].astro';

/**
 * Peyk itself. Its command indexes too, so a build is one command.
 *
 * @param packs whether what a publish changes is packed beside itself, at the best levels
 */
export function peyk(dir: string, packs = false): Tool {
  const program = path.join(dir, 'program');
  const content = path.join(dir, 'content');
  const made = path.join(dir, 'made');
  const site = path.join(made, 'site');
  const cache = path.join(made, 'cache');
  return {
    name: packs ? 'Peyk, packing' : 'Peyk',
    site,
    missing: () => undefined,
    prepare: async ({ sections, items }) => {
      await rm(dir, { recursive: true, force: true });
      await copyProgram(program);
      await writeFiles(content, peykLists(sections));
      if (packs) await writeFiles(content, [['publish.yml', 'compress: [gzip, brotli]\n']]);
      await writeFiles(content, mapped(items(), toPeykFile));
    },
    clear: () => rm(made, { recursive: true, force: true }),
    build: () => runProgram({ program, content, out: site, cache, now: BENCH_NOW }),
    addItem: (item) => writeFiles(content, [toPeykFile(item)]),
    removeItem: (item) => rm(path.join(content, toPeykFile(item)[0])),
    changeTemplate: async (nth) => markTemplate(path.join(program, ITEM_TEMPLATE), nth),
  };
}

export function* mapped<From, To>(all: Iterable<From>, to: (one: From) => To): Generator<To> {
  for (const one of all) yield to(one);
}
