import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { itemFile } from '../../../testkit/newsroom/open-content.ts';
import { writeFiles } from '../../../testkit/newsroom/write-files.ts';
import { describeContent } from '../../messages/diagnostics/content.ts';
import { InvalidContent } from './invalid-content.ts';
import { loadContent, loadSound } from './load-content.ts';

let dir: string;
beforeEach(async () => {
  dir = await mkdtemp(path.join(tmpdir(), 'peyk-front-'));
  await cp('tests/fixtures/tiny/media', path.join(dir, 'media'), { recursive: true });
  await writeFiles(dir, [
    ['site.yml', 'name: پیک\n'],
    ['sections.yml', '- { id: ict, title: فناوری }\n- { id: art, title: هنر }\n'],
    itemFile({ code: 1, at: '1405-01-01 10:00' }),
    itemFile({ code: 2, at: '1405-01-02 10:00', front: 'draft: true' }),
    itemFile({ code: 3, at: '1499-01-01 10:00' }),
  ]);
});
afterEach(() => rm(dir, { recursive: true }));

async function told(front: string): Promise<string[]> {
  await writeFiles(dir, [['front.yml', front]]);
  try {
    await loadContent(dir, path.join(dir, '.cache'));
    return [];
  } catch (error) {
    if (!(error instanceof InvalidContent)) throw error;
    return error.diagnostics.map(({ file, line, code }) => `${file}:${line} ${code}`);
  }
}

test('no file says nothing', async () => {
  expect((await loadContent(dir, path.join(dir, '.cache'))).front).toBeUndefined();
});

test('says what it says, and an item that is not due yet may be named', async () => {
  expect(
    await told(
      'top:\n  - 1\n  - { code: ۳, until: 1499-02-01 }\nbar: { text: فوری, url: /news/3/, until: 1499-03-01 }\n',
    ),
  ).toEqual([]);
  const { front } = await loadContent(dir, path.join(dir, '.cache'));
  expect(front?.top).toMatchObject([{ code: '1' }, { code: '3' }]);
});

describe('is told with its line:', () => {
  test.each([
    ['an item that is not there', 'top:\n  - 1\n  - code: 99\n', 3, 'unknown-code'],
    ['a draft', 'top:\n  - code: 1\n  - code: 2\n', 3, 'draft-named'],
    [
      'an item that comes out after its end',
      'top:\n  - code: 3\n    until: 1405-02-01\n',
      2,
      'ends-unseen',
    ],
    [
      'an item twice',
      'top: [1]\nspecial:\n  title: سیل\n  items:\n    - 1\n    - 1\n',
      6,
      'named-twice',
    ],
    ['a draft in the box', 'special:\n  title: سیل\n  items: [2]\n', 3, 'draft-named'],
    [
      'a line that leads to a draft',
      'bar:\n  text: فوری\n  until: 1405-02-01\n  url: /news/2\n',
      4,
      'draft-named',
    ],
    [
      'a box that leads to no item',
      'special:\n  title: سیل\n  url: /news/77/#top\n',
      3,
      'unknown-code',
    ],
    ['a line without an end', 'bar:\n  text: فوری\n', 1, 'missing-field'],
    [
      'a section that is not there',
      'blocks:\n  - section: ict\n  - section: sport\n',
      3,
      'unknown-section',
    ],
    ['a section twice', 'blocks:\n  - section: ict\n  - section: ict\n', 3, 'named-twice'],
    ['too many items', 'blocks:\n  - section: ict\n    count: 13\n', 3, 'too-many'],
    ['a look that there is not', 'blocks:\n  - section: ict\n    look: large\n', 3, 'wrong-choice'],
    [
      'a picture that is not there',
      'special:\n  title: سیل\n  image: ../media/no.jpg\n',
      3,
      'missing-picture',
    ],
    ['an unknown key', 'top: [1]\nbanner: x\n', 2, 'unknown-key'],
  ])('%s', async (_, front, line, code) => {
    expect(await told(front)).toEqual([`front.yml:${line} ${code}`]);
  });
});

test('keeps no other page from the preview', async () => {
  await writeFiles(dir, [['front.yml', 'top: [2]\n']]);
  const { loaded, diagnostics } = await loadSound(dir, path.join(dir, '.cache'));
  expect(diagnostics).toHaveLength(1);
  expect(loaded?.news).toHaveLength(3);
  expect(loaded?.front).toBeUndefined();
});

test('what an editor is told of a code depends on where it stands', () => {
  const cure = (field: string) =>
    describeContent({ code: 'unknown-code', params: { field, value: '9' } }).cure;
  expect(cure('event.decisions.doneIn')).toContain('تصمیم');
  expect(cure('top.code')).not.toContain('تصمیم');
});
