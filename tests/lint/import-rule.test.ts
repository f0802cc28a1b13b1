import { globSync, readdirSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import { ROOMS, TOP_FOLDERS } from '../../lint/rooms.ts';
import { lintAs } from './lint-as.ts';

const ROOM_RULE = 'import-x/no-restricted-paths';
const MODULE_RULE = 'no-restricted-imports';
const EXTENSION_RULE = 'import-x/extensions';

const names = Object.keys(ROOMS);

/** Templates of other programs, which `bench/` measures. */
const isOfAPeer = (name: string): boolean => name.includes('peers');

describe('each room', () => {
  test('has its row in the table', () => {
    const folders = readdirSync('src', { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name);
    expect(names).toEqual(expect.arrayContaining(folders));
  });

  test.each(names)(
    '%s imports from its own files and those of its row, and from no other',
    async (room) => {
      const told = await Promise.all(
        names.map(async (other) => {
          const code = `import { thing } from '../${other}/thing.ts';\nexport const it = thing;\n`;
          return (await lintAs(`src/${room}/probe.ts`, code)).includes(ROOM_RULE)
            ? other
            : undefined;
        }),
      );
      const wrong = names.filter((other) => other !== room && !ROOMS[room]?.includes(other));
      expect(told.filter((other) => other !== undefined)).toEqual(wrong);
    },
  );

  test.each(['pages', 'cli'])('leaves %s alone', (top) => {
    expect(names.filter((room) => ROOMS[room]?.includes(top))).toEqual([]);
  });
});

describe('the folders beside one another at the top', () => {
  const folders = Object.keys(TOP_FOLDERS);

  test('are all that hold code', () => {
    const withCode = readdirSync('.', { withFileTypes: true })
      .filter(
        (entry) =>
          entry.isDirectory() && !/^(?:\.|node_modules$|compiled$|dist|content$)/u.test(entry.name),
      )
      .map((entry) => entry.name)
      .filter((name) => globSync(`${name}/**/*.{ts,mjs,astro}`, { exclude: isOfAPeer }).length > 0);
    expect(withCode.sort()).toEqual(folders.toSorted());
  });

  test.each([
    ['src/feeds/probe.ts', ['src']],
    ['src/feeds/json-ld/probe.ts', ['src']],
    ['src/feeds/probe.test.ts', ['src', 'testkit']],
    ['scripts/probe.ts', ['scripts', 'src', 'testkit']],
    ['lint/probe.ts', ['lint']],
    ['testkit/site/probe.ts', ['src', 'testkit']],
    ['tests/site/probe.test.ts', ['lint', 'src', 'testkit', 'tests']],
    ['tests/support/probe.ts', ['lint', 'src', 'testkit', 'tests']],
    ['bench/probe.ts', ['bench', 'src', 'testkit']],
    ['bench/search/probe.ts', ['bench', 'src', 'testkit']],
  ])('give %s what it may import, and no more', async (file, may) => {
    const up = '../'.repeat(file.split('/').length - 1);
    const free = await Promise.all(
      folders.map(async (folder) => {
        const code = `import { thing } from '${up}${folder}/feeds/thing.ts';\nthing();\n`;
        return (await lintAs(file, code)).includes(ROOM_RULE) ? [] : [folder];
      }),
    );
    expect(free.flat().sort()).toEqual(may);
  });

  test('leave packages alone', async () => {
    expect(await lintAs('bench/probe.ts', "import { parse } from 'yaml';\nparse('');\n")).toEqual(
      [],
    );
  });
});

describe('a room with a front door', () => {
  test('is entered by that alone', async () => {
    const imports = (file: string) =>
      lintAs(
        'src/collections/probe.ts',
        `import { thing } from '../node/cache/${file}';\nexport const it = thing;\n`,
      );
    expect(await imports('mtime-stamp.ts')).toEqual([ROOM_RULE]);
    expect(await imports('cache.ts')).toEqual([]);
  });
});

describe('an import that goes the wrong way', () => {
  test.each([
    ['at the top', "import { thing } from '../pages/thing.ts';\nexport const it = thing;\n"],
    ['of a type', "import type { Thing } from '../pages/thing.ts';\nexport type It = Thing;\n"],
    ['when called', "export const it = () => import('../pages/thing.ts');\n"],
    ['to pass it on', "export { thing } from '../pages/thing.ts';\n"],
    ['from a deeper folder', "export { thing } from './../cli/thing.ts';\n"],
  ])('is told %s', async (_, code) => {
    expect(await lintAs('src/lib/probe.ts', code)).toEqual([ROOM_RULE]);
  });

  test('is told in a component', async () => {
    const code = "---\nimport Page from '../pages/Page.astro';\n---\n\n<Page />\n";
    expect(await lintAs('src/components/Probe.astro', code)).toEqual([ROOM_RULE]);
  });

  test('is told where a browser’s part takes one of the build', async () => {
    const code = "import { thing } from '../build/thing.ts';\nexport const it = thing;\n";
    expect(await lintAs('src/search/client/probe.ts', code)).toEqual([ROOM_RULE]);
  });

  test('is nobody’s fault in a test', async () => {
    const code = "import { thing } from '../collections/thing.ts';\nthing();\n";
    expect(await lintAs('src/queries/probe.test.ts', code)).toEqual([]);
  });
});

describe('a module of Astro or Node', () => {
  const collection =
    "import { getCollection } from 'astro:content';\nexport const it = getCollection;\n";
  const assets = "import { Image } from 'astro:assets';\nexport const it = Image;\n";
  const disk = "import { readFile } from 'node:fs/promises';\nexport const it = readFile;\n";

  test.each([
    ['src/queries/probe.ts', collection, []],
    ['src/content.config.ts', collection, []],
    ['src/queries/probe.test.ts', collection, []],
    ['src/pages/probe.ts', collection, [MODULE_RULE]],
    ['src/components/probe.ts', collection, [MODULE_RULE]],
    ['src/feeds/probe.ts', collection, [MODULE_RULE]],
    ['src/cli/probe.ts', collection, [MODULE_RULE]],
    ['src/components/probe.ts', assets, []],
    ['src/collections/schemas/probe.ts', assets, [MODULE_RULE]],
    ['src/lib/deep/probe.ts', assets, [MODULE_RULE]],
    ['src/lib/deep/probe.ts', disk, [MODULE_RULE]],
    ['src/lib/deep/probe.test.ts', disk, []],
    ['src/collections/loaders/probe.ts', disk, []],
  ])('in %s', async (path, code, expected) => {
    expect(await lintAs(path, code)).toEqual(expected);
  });
});

describe('an import of our own', () => {
  test.each([
    ["import { thing } from './thing.ts';\nexport const it = thing;\n", []],
    ["import { thing } from 'unified';\nexport const it = thing;\n", []],
    ["import { z } from 'astro/zod';\nexport const it = z;\n", []],
    ["import { thing } from './thing';\nexport const it = thing;\n", [EXTENSION_RULE]],
    ["import type { Thing } from './thing';\nexport type It = Thing;\n", [EXTENSION_RULE]],
    ["import { thing } from './folder/';\nexport const it = thing;\n", [EXTENSION_RULE]],
  ])('says which file it means: %s', async (code, expected) => {
    expect(await lintAs('src/feeds/probe.ts', code)).toEqual(expected);
  });
});
