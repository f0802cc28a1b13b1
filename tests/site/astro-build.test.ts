import { lstatSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, expect, test } from 'vitest';

import {
  ASTRO_BUILD,
  type BuildOptions,
  type BuiltSite,
  buildSite,
} from '../../testkit/site/build-site.ts';
import { readTree } from '../../testkit/site/tree.ts';
import { sharedSite } from '../support/site.ts';

const ANOTHER_ASTRO = pathToFileURL(join(import.meta.dirname, '../support/another-astro.ts')).href;

const expected = await readTree(sharedSite().root);
const built: BuiltSite[] = [];
afterEach(() => Promise.all(built.splice(0).map((site) => site.remove())));

/** Builds the sample newsroom. */
async function build(options: Partial<BuildOptions>): Promise<BuiltSite> {
  const site = await buildSite({ content: 'content', ...options });
  built.push(site);
  return site;
}

/** The trees of which `out` may show one. */
const treesBeside = (out: string): string[] =>
  readdirSync(dirname(out)).filter((name) => name.startsWith('.dist-'));

async function expectSameSite({ out, code, log }: BuiltSite): Promise<void> {
  expect(code, log).toBe(0);
  const tree = await readTree(out);
  expect([...tree.keys()]).toEqual([...expected.keys()]);
  const other = Array.from(expected).filter(([file, bytes]) => !tree.get(file)?.equals(bytes));
  expect(other.map(([file]) => file)).toEqual([]);
}

test('astro build makes the same bytes as npm run build, in a plain folder', async () => {
  const site = await build({ command: ASTRO_BUILD, keepPictures: true });
  await expectSameSite(site);
  expect(lstatSync(site.out).isDirectory()).toBe(true);
});

test('an Astro of another shape is told in one line, and the same bytes are made', async () => {
  const site = await build({
    keepPictures: true,
    env: { NODE_OPTIONS: `--import=${ANOTHER_ASTRO}` },
  });
  await expectSameSite(site);
  const told = site.log.split('\n').filter((line) => line.includes('Astro'));
  expect(told).toEqual([expect.stringContaining('StaticPaths.prototype.getAll')]);
});

test('a fault of the content stops astro build with its words alone, and what is shown stays', async () => {
  const first = await build({ content: 'tests/fixtures/tiny' });
  const { out, cache } = first;
  const shown = await readTree(out);
  const again = await build({
    content: 'tests/fixtures/faults/bad',
    out,
    cache,
    command: ASTRO_BUILD,
  });
  expect(again.code).toBe(1);
  expect(again.log).toContain('missing-title.md');
  expect(again.log).not.toMatch(/^\s+at .*:\d+:\d+/mu);
  expect(await readTree(out)).toEqual(shown);
  expect(treesBeside(out)).toHaveLength(1);
});

test('astro build moves the link that npm run build left, and leaves no tree behind', async () => {
  const { out, cache } = await build({ content: 'tests/fixtures/tiny' });
  const before = await readTree(out);
  for (const _time of [1, 2]) {
    const site = await buildSite({
      content: 'tests/fixtures/tiny',
      out,
      cache,
      command: ASTRO_BUILD,
    });
    expect(site.code, site.log).toBe(0);
    expect(lstatSync(out).isSymbolicLink()).toBe(true);
    expect(await readTree(out)).toEqual(before);
  }
  // The shown one, and the one of `npm run build`, whose pages the next build keeps.
  expect(treesBeside(out)).toHaveLength(2);
});
