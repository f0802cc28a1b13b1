import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, describe, expect, test } from 'vitest';

import { buildSite } from '../../testkit/site/build-site.ts';
import { readTree } from '../../testkit/site/tree.ts';
import { attribute, select, selectOne, shownText } from '../../testkit/site/dom.ts';
import { Site } from '../support/site.ts';

/** A body of 5 MB: no real one is near it, and none may stop the news. */
const HUGE = 'این بند بارها تکرار می‌شود تا متن بسیار بلند شود.\n\n'.repeat(60_000);

const scratch = await mkdtemp(join(tmpdir(), 'peyk-faults-'));
const [goodContent, badContent] = [join(scratch, 'good'), join(scratch, 'bad')];
await cp('tests/fixtures/faults/good', goodContent, { recursive: true });
await cp('tests/fixtures/faults/bad', badContent, { recursive: true });
await writeFile(
  join(goodContent, 'news/huge.md'),
  `---\ncode: 210\ntitle: متنی بسیار بلند\npublishedAt: 1403-07-24 09:32\nsection: ict\n---\n\n${HUGE}`,
);
await writeFile(
  join(badContent, 'news/not-utf8.md'),
  Buffer.concat([
    Buffer.from('---\ncode: 113\ntitle: '),
    Buffer.from([0xce, 0xc8, 0xd1]), // «خبر» in Windows-1256
    Buffer.from('\npublishedAt: 1403-07-24\nsection: ict\n---\n\nمتن خبر.\n'),
  ]),
);

const good = await buildSite({ content: goodContent });
afterAll(() => Promise.all([good.remove(), rm(scratch, { recursive: true, force: true })]));
if (good.code !== 0) throw new Error(good.log);
const before = await readTree(good.out);
const bad = await buildSite({ content: badContent, out: good.out, cache: good.cache });
afterAll(() => bad.remove());
describe('what looks odd but is right', () => {
  const site = new Site(good.out);
  const timeOf = (code: number) => {
    const [time] = select(site.page(`/news/${code}/`), 'article[data-code] time[datetime]');
    return attribute(time!, 'datetime');
  };

  test('is published: a day that YAML 1.1 would read as another one', () => {
    expect(timeOf(201)).toMatch(/^2024-05-20T/u);
  });

  test.each([
    ['Persian digits', 202],
    ['Arabic digits', 203],
    ['Latin digits', 204],
    ['a Gregorian date', 205],
    ['an offset', 206],
    ['words', 207],
    ['a half-space in the folder’s name', 208],
  ])('is one instant, written with %s', (_, code) => {
    expect(timeOf(code)).toBe('2024-10-15T09:32:00+03:30');
  });

  test('is shown whole: a title of 241 characters', () => {
    expect(shownText(selectOne(site.page('/news/209/'), 'h1'))).toHaveLength(241);
  });

  test('is shown whole: a body of 5 MB', () => {
    const body = selectOne(site.page('/news/210/'), 'article [data-part="body"]');
    expect(select(body, 'p')).toHaveLength(60_000);
  });
});

describe('a directory of faults', () => {
  /** The lines told about one location: from it to the next empty line. */
  const toldAt = (location: string): string =>
    bad.log.split(/\n\s*\n/u).find((block) => block.includes(`news/${location}`)) ?? '';

  test('ends the build with 1', () => {
    expect(bad.code).toBe(1);
  });

  test.each([
    ['an unknown key', 'unknown-key.md:6', ['sub_title']],
    ['a missing title', 'missing-title.md:', ['title']],
    ['a 13th month', 'thirteenth-month.md:4', ['1403-13-01', '۱۳']],
    ['31 Mehr', 'mehr-31.md:4', ['۱۴۰۳/۷/۳۱', 'مهر', '۳۰']],
    ['30 Esfand of a common year', 'esfand-30.md:4', ['1404-12-30', 'اسفند', '۲۹']],
    ['a wrong weekday', 'wrong-weekday.md:4', ['یکشنبه ۱۵ آبان ۱۴۰۰', 'شنبه است']],
    ['an unknown section', 'unknown-section.md:5', ['sport', 'ict']],
    ['a code used twice', 'twice-one.md:2', ['108', 'twice-two.md']],
    ['a code used twice, in the other file too', 'twice-two.md:2', ['108', 'twice-one.md']],
    ['a code with letters', 'code-letters.md:2', ['14a9']],
    ['a missing picture', 'missing-picture.md:6', ['1403/nowhere.jpg']],
    ['an empty file', 'empty.md:1', []],
    ['front matter that is not closed', 'front-matter-open.md:', ['---']],
    ['bytes that are no UTF-8', 'not-utf8.md:3', ['UTF-8']],
  ])('tells of %s: its location, what is wrong and what to do', (_, location, words) => {
    const told = toldAt(location);
    expect(told).toContain(location);
    for (const word of words) expect(told).toContain(word);
    // A sentence for what is wrong and one for what to do.
    expect(told.match(/\p{Script=Arabic}{2,}[^\n]*\.(?=\n|$)/gu)?.length).toBeGreaterThanOrEqual(2);
  });

  test('says nothing of what is right, and shows no stack', () => {
    expect(bad.log.match(/\S*\.md\b(?=:\d)/gu)).toHaveLength(14);
    expect(bad.log).not.toMatch(/^\s+at /mu);
  });

  test('leaves the site as it was, byte for byte', async () => {
    const after = await readTree(good.out);
    expect([...after.keys()]).toEqual([...before.keys()]);
    const changed = [...before].filter(([file, bytes]) => !after.get(file)?.equals(bytes));
    expect(changed.map(([file]) => file)).toEqual([]);
  });
});
