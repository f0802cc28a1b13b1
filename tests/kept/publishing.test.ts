import { describe, expect, test } from 'vitest';
import type { Newsroom, NewsroomItem } from '../../testkit/newsroom/newsroom.ts';
import { showMoment } from '../../testkit/newsroom/random-newsroom.ts';
import { readTree, treeDifference } from '../../testkit/site/tree.ts';
import { type Kept, openKept, scratchDir } from './open-kept.ts';

const dir = await scratchDir('publishing');

describe('publishing one item', () => {
  const SECTION = 'economy';

  /** The published items, the newest first. */
  const newestOf = (room: Newsroom): [code: string, item: NewsroomItem][] =>
    [...room.items]
      .filter(([, { front }]) => !front['draft'] && momentOf(front) <= showKey(room.now))
      .sort(([, a], [, b]) => (momentOf(a.front) < momentOf(b.front) ? 1 : -1));

  /** Publish an item and build. @returns the files of the site that this added, changed or took away */
  async function publish(
    { room, site }: Kept,
    code: string,
    front: Record<string, unknown>,
  ): Promise<string[]> {
    const before = await readTree(site.out);
    const file = `news/any/${code}.md`;
    await room.setItem(code, { file, front: { section: SECTION, ...front }, body: 'متن خبر.' });
    await site.build(room.now);
    return treeDifference(before, await readTree(site.out)).map((line) =>
      line.replace(/^\w+: /u, ''),
    );
  }

  /** The pages that a new item of `SECTION` on 10 Azar 1405 changes whatever else it has. */
  const ALWAYS = [
    'index.html',
    `sections/${SECTION}/index.html`,
    `sections/${SECTION}/1405/09/index.html`,
    'archive/1405/index.html',
    'archive/1405/09/index.html',
    'archive/1405/09/10/index.html',
  ];

  test.each([24, 120])('touches what it may touch, in an archive of %i', async (size) => {
    const opened = await openKept(dir, `touch-${size}`, size);
    const { room, site } = opened;
    // The new item is the second meeting, between the first and the third.
    const meetings = [...room.items].filter(([, { front }]) => front['series']);
    for (const [code, item] of meetings.slice(1))
      await room.setItem(code, withFront(item, { series: { id: 'review', number: 3 } }));
    // And one item is newer than it, so that it has a neighbour on either side.
    const [[code, item] = [], older] = newestOf(room);
    const publishedAt = showMoment(room.now - 60_000);
    const dossiers = ['flood'];
    await room.setItem(code!, withFront(item!, { publishedAt, section: 'province', dossiers }));
    await site.build(room.now);

    const touched = await publish(opened, '7001', {
      title: 'خبر تازه',
      publishedAt: showMoment(room.now - 120_000),
      series: { id: 'review', number: 2 },
      dossiers,
    });
    const items = ['7001', code, older![0], ...meetings.map(([meeting]) => meeting)];
    const pages = items.map((item) => `news/${item}/index.html`);
    expect(pagesOf(touched)).toEqual(
      [...new Set([...ALWAYS, ...pages, ...OF_SERIES, ...OF_DOSSIER])].sort(),
    );
    expect(touched.filter((file) => !isPage(file) && !MAY_CHANGE.test(file))).toEqual(
      [...MACHINES, ...DOSSIER_FEEDS, 'series/review/feed.xml'].sort(),
    );
  });

  test('a correction touches its item, the list and the feeds of corrections, and what shows its day', async () => {
    const opened = await openKept(dir, 'correction', 60);
    const { room, site } = opened;
    // An old item, which stands on no front and in no feed any more.
    const [code, item] = newestOf(room).at(-1)!;
    const [other, second] = newestOf(room).at(-2)!;
    const right = (at: number) => ({ correction: 'عدد درست ۲۶ است.', updatedAt: showMoment(at) });
    await room.setItem(other, withFront(second, right(room.now - 7_200_000)));
    await site.build(room.now);
    const before = await readTree(site.out);
    await room.setItem(code, withFront(item, right(room.now - 3_600_000)));
    await site.build(room.now);
    const touched = treeDifference(before, await readTree(site.out)).map((line) =>
      line.replace(/^\w+: /u, ''),
    );
    const [year = '', month = '', day = ''] = momentOf(item.front).split(/[- ]/u);
    expect(touched.filter((file) => !MAY_CHANGE.test(file)).sort()).toEqual(
      [
        ...['atom', 'json', 'xml'].map((format) => `corrections.${format}`),
        ...['index.html', '1405/index.html'].map((page) => `corrections/${page}`),
        ...['csv', 'json'].map((format) => `data/items-${year}-${month}.${format}`),
        `archive/${year}/${month}/${day}/news.html`,
        `news/${code}/index.html`,
        `sitemap-${year}-${month}.xml`,
      ].sort(),
    );
  });

  test('touches the list of tags by a new tag only', async () => {
    const opened = await openKept(dir, 'tag', 20);
    const { room, site } = opened;
    await site.build(room.now);
    const [newest] = newestOf(room);
    const tags = ['برچسبی که نبود'];
    const ofTag = ['tags/برچسبی-که-نبود/index.html', 'tags/برچسبی-که-نبود/1405/index.html'];

    const publishedAt = showMoment(room.now - 120_000);
    const first = await publish(opened, '7001', { title: 'خبری با برچسب', publishedAt, tags });
    expect(pagesOf(first)).toEqual(
      [
        ...ALWAYS,
        ...ofTag,
        'tags/index.html',
        'news/7001/index.html',
        `news/${newest![0]}/index.html`,
      ].sort(),
    );
    const second = await publish(opened, '7002', {
      title: 'خبری دیگر با همان برچسب',
      publishedAt: showMoment(room.now - 60_000),
      tags,
    });
    expect(pagesOf(second)).toEqual(
      [...ALWAYS, ...ofTag, 'news/7001/index.html', 'news/7002/index.html'].sort(),
    );
  });
});

const OF_SERIES = ['series/index.html', 'series/review/index.html'];
const OF_DOSSIER = ['', 'flood/', 'flood/1405/'].map((page) => `dossiers/${page}index.html`);
const DOSSIER_FEEDS = ['atom', 'json', 'xml'].map((format) => `dossiers/flood/feed.${format}`);

/**
 * What follows a new item of that day among the files for machines: feeds, sitemaps, the data of its month
 * and the file of its day (docs/decisions/0007).
 */
const MACHINES = [
  'archive/1405/09/10/news.html',
  'data/items-1405-09.csv',
  'data/items-1405-09.json',
  'feed.atom',
  'feed.json',
  'feed.xml',
  'follow/day/digest.html',
  'follow/week/digest.html',
  'sections/economy/feed.atom',
  'sections/economy/feed.json',
  'sections/economy/feed.xml',
  'sitemap-1405-09.xml',
  'sitemap-news.xml',
];
/**
 * And what is named by its content, the newest search bundle and the card that stands for the item; and
 * the index of sitemaps, where the item is the newest of its month.
 */
const MAY_CHANGE =
  /^(?:pagefind\/(?:newest\/.*|pagefind-entry\.json)|media\/\w+-card\.jpg|sitemap\.xml)$/u;

/** The list of the data's months belongs to the data. */
const isPage = (file: string): boolean =>
  file.endsWith('.html') && !file.startsWith('data/') && !/\/(?:news|digest)\.html$/u.test(file);
const pagesOf = (files: readonly string[]): string[] => files.filter(isPage).sort();

const withFront = (item: NewsroomItem, front: Record<string, unknown>): NewsroomItem => ({
  ...item,
  front: { ...item.front, ...front },
});

/** Sorts as time does: «1405-09-10 09:32:15» with every number in two digits. */
const momentOf = (front: Record<string, unknown>): string =>
  String(front['publishedAt']).replace(/\b\d\b/gu, '0$&');
const showKey = (instant: number): string => momentOf({ publishedAt: showMoment(instant) });
