import { beforeEach, expect, test } from 'vitest';
import { type Content, setContent } from '../collections/content-store.ts';
import { memoisePerBuild } from './memoise-per-build.ts';

const contentAt = (now: () => number, isPreview: boolean): Content => ({
  news: [],
  lists: { site: undefined, sections: [], series: [], people: [], pages: [] },
  identity: {},
  dossiers: [],
  media: [],
  histories: new Map(),
  comments: new Map(),
  now,
  isPreview,
});

let minute = 0;
let asked = 0;
beforeEach(() => {
  minute = 0;
  asked = 0;
});
const question = () => memoisePerBuild(async () => (asked += 1));
const show = (isPreview: boolean): void => setContent(contentAt(() => minute * 60_000, isPreview));

test.each([
  ['once a build, however long it takes', false, 1],
  ['again in a preview when a minute is over, since items come due', true, 2],
])('a question is worked out %s', async (_, isPreview, times) => {
  show(isPreview);
  const ask = question();
  expect([await ask(), await ask()]).toEqual([1, 1]);
  minute = 1;
  expect([await ask(), await ask()]).toEqual([times, times]);
});

test.each([
  ['a build', false],
  ['a preview', true],
])('another content is asked anew, in %s', async (_, isPreview) => {
  const ask = question();
  show(isPreview);
  await ask();
  show(isPreview);
  expect(await ask()).toBe(2);
});
