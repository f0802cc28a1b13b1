import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { itemFile } from '../../../testkit/newsroom/open-content.ts';
import { writeFiles } from '../../../testkit/newsroom/write-files.ts';
import { describeContent } from '../../messages/diagnostics/content.ts';
import { InvalidContent } from './invalid-content.ts';
import { loadContent, loadSound } from './load-content.ts';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'peyk-dossiers-'));
  await cp('tests/fixtures/tiny/media', path.join(dir, 'media'), { recursive: true });
  await writeFiles(dir, [
    ['site.yml', 'name: پیک\n'],
    ['sections.yml', '- { id: ict, title: فناوری }\n'],
    itemFile({ code: 1, at: '1405-01-01 10:00' }),
    itemFile({ code: 2, at: '1405-01-02 10:00', front: 'dossiers: [flood]' }),
    itemFile({ code: 3, at: '1405-01-02 10:00', front: 'dossiers: [flood]\ndraft: true' }),
  ]);
});
afterEach(() => rm(dir, { recursive: true }));

async function faults(files: readonly (readonly [string, string])[]) {
  await writeFiles(dir, files);
  try {
    await loadContent(dir, path.join(dir, '.cache'));
    return [];
  } catch (error) {
    if (!(error instanceof InvalidContent)) throw error;
    return error.diagnostics;
  }
}

const flood = (front: string, body = '') =>
  [['dossiers/flood.md', `---\ntitle: سیل\n${front}---\n\n${body}\n`]] as const;

test('what is right is no fault, with an item that is pinned and a picture', async () => {
  const files = flood('pinned: [2]\nimage: ../media/small.jpg\n', '![پل](../media/small.jpg)');
  expect(await faults(files)).toEqual([]);
});

test.each([
  [
    'an item without the dossier',
    flood('pinned:\n  - 2\n  - 1\n'),
    'dossiers/flood.md:5 pinned-elsewhere',
  ],
  ['a draft', flood('pinned: [3]\n'), 'dossiers/flood.md:3 draft-named'],
  ['an item that is not there', flood('pinned: [9]\n'), 'dossiers/flood.md:3 unknown-code'],
  ['an item twice', flood('pinned:\n  - 2\n  - 2\n'), 'dossiers/flood.md:5 named-twice'],
  [
    'a picture that is not there',
    flood('image: ../media/no.jpg\n'),
    'dossiers/flood.md:3 missing-picture',
  ],
  [
    'a picture of its text that is not there',
    flood('', '![پل](../media/no.jpg)'),
    'dossiers/flood.md:5 missing-picture',
  ],
  [
    'a name that cannot stand in an address',
    [...flood(''), ['dossiers/Flood 2.md', '---\ntitle: ب\n---\n']],
    'dossiers/Flood 2.md:1 bad-id',
  ],
  [
    'two of one name',
    [...flood(''), ['dossiers/flood.mdx', '---\ntitle: ب\n---\n']],
    'dossiers/flood.md:1 page-taken',
  ],
] as [string, (readonly [string, string])[], string][])(
  '%s is told with its line',
  async (_, files, told) => {
    const [first] = await faults(files);
    expect(`${first?.file}:${first?.line} ${first?.code}`).toBe(told);
  },
);

test('a dossier that is not there is told where an item names it, with those there are', async () => {
  const [first] = await faults([['dossiers/water.md', '---\ntitle: آب\n---\n']]);
  expect(first).toMatchObject({ file: 'news/2.md', line: 6, code: 'unknown-dossier' });
  expect(first && describeContent(first).cure).toContain('water');
});

test('a faulty dossier is told once, and the preview shows its items without it', async () => {
  const files = flood('titel: x\n');
  expect(await faults(files)).toMatchObject([{ code: 'unknown-key' }]);
  const { loaded } = await loadSound(dir, path.join(dir, '.cache'));
  expect([loaded?.news.length, loaded?.dossiers]).toEqual([3, []]);
});
