import { mkdirSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { COMMANDS } from '../../src/messages/commands.ts';
import { buildSite } from '../../testkit/site/build-site.ts';
import { listFiles, readTree, treeDifference } from '../../testkit/site/tree.ts';
import { toFormerCache } from '../support/former-cache.ts';

const content = 'tests/fixtures/tiny';
// Templates of its own: what is written over the cache would else lie among those of all tests.
const { out, cache, code, log, remove } = await buildSite({ content, keepCompiled: false });
afterAll(remove);
if (code !== 0) throw new Error(log);
const fresh = await readTree(out);

/** What a build says, but for how long it took, what it could keep, and whether another test was building. */
const words = (said: string): string =>
  said.replace(`${COMMANDS.waiting}\n`, '').replace(/[۰-۹٬٫]+/gu, '#');

const sound = (): void => undefined;
/** What happens to one file after the other: half of them are damaged. */
const DAMAGES: readonly ((file: string) => void)[] = [
  sound,
  (file) => truncateSync(file, Math.floor(statSync(file).size / 2)),
  sound,
  (file) => (rmSync(file), mkdirSync(path.join(file, 'in'), { recursive: true })),
  sound,
  (file) => writeFileSync(file, '{"chunks":["../../x"],"pages":[1]}'),
  sound,
  (file) => truncateSync(file, 0),
];

/** Every file of the cache but the compiled code, of which one damaged file is as good as many. */
const filesIn = (dir: string): string[] =>
  readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('program'))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();

test.each<[string, typeof DAMAGES]>([
  ['as it was written', [sound]],
  ['half of it damaged', DAMAGES],
])(
  'a cache of a version before this, %s, gives the site of a build from nothing',
  async (_, damages) => {
    toFormerCache(cache, out);
    filesIn(cache).forEach((file, at) => damages[at % damages.length]?.(file));
    const again = await buildSite({ content, out, cache, keepCompiled: false });
    expect(again.code, again.log).toBe(0);
    expect(words(again.log)).toBe(words(log));
    expect(treeDifference(fresh, await readTree(out))).toEqual([]);
    const left = (await listFiles(cache)).filter((file) =>
      /^(?:history|media|originals|check|check-media)\.json|^(?:kept|readings)\/.*\.json|\.part$/u.test(
        file,
      ),
    );
    expect(left).toEqual([]);

    const kept = await buildSite({ content, out, cache, keepCompiled: false });
    expect(kept.log).toContain('۰ صفحه ساخته شد');
    expect(treeDifference(fresh, await readTree(out))).toEqual([]);
  },
);
