import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { parseFeed as readWithFeedParser } from '@rowanmanning/feed-parser';
import { parseFeed as readWithFeedsmith } from 'feedsmith';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { type BuiltSite, buildSite, SITE_URL } from '../../testkit/site/build-site.ts';
import { attribute, parsePage, select, shownText, textOf } from '../../testkit/site/dom.ts';
import { lookAt } from '../../testkit/machines/machine-faults.ts';
import { HIDDEN, ODD_ITEMS, writeOddNewsroom } from '../support/odd-newsroom.ts';
import { Site } from '../support/site.ts';

const dir = mkdtempSync(join(tmpdir(), 'peyk-odd-'));
const content = join(dir, 'content');
let built: BuiltSite;
let site: Site;
let texts: [file: string, text: string][];

beforeAll(async () => {
  writeOddNewsroom(content);
  built = await buildSite({ content });
  expect(built.code, built.log).toBe(0);
  site = new Site(built.out);
  texts = (await site.files())
    .filter((file) => /\.(?:html|xml|atom|json|csv|txt)$/u.test(file) && !file.startsWith('admin/'))
    .map((file) => [file, site.text(`/${file}`)]);
});
afterAll(async () => {
  await built.remove();
  rmSync(dir, { recursive: true });
});

const published = Object.keys(ODD_ITEMS).filter(
  (code) => !JSON.stringify(ODD_ITEMS[code]).includes(HIDDEN),
);
const h1Of = (code: string): string => shownText(select(site.page(`/news/${code}/`), 'h1')[0]!);
const nodeOf = (code: string): Record<string, unknown> => {
  const [script] = select(site.page(`/news/${code}/`), 'script[type="application/ld+json"]');
  const { '@graph': nodes } = JSON.parse(textOf(script!)) as {
    '@graph': Record<string, unknown>[];
  };
  return nodes.find((node) => node['@type'] === 'NewsArticle')!;
};
const withoutIsolates = (text = ''): string => text.replace(/[\u2066-\u2069]/gu, '');

interface FeedItem {
  url: string;
  title: string;
  content_html: string;
}
const feedItems = () => (JSON.parse(site.text('/feed.json')) as { items: FeedItem[] }).items;
const bodyOf = (code: string): string =>
  feedItems().find(({ url }) => url.endsWith(`/${code}/`))!.content_html;

describe('of items that are unlike the sample’s', () => {
  test('all that machines read keeps its format', () => {
    const faults = texts.flatMap(([file, text]) =>
      lookAt(file, text).flatMap((looked) => looked.faults.map((fault) => `${file}: ${fault}`)),
    );
    expect(faults).toEqual([]);
  });

  test('no file tells a draft or what is due later', () => {
    expect(texts.length).toBeGreaterThan(50);
    expect(texts.filter(([, text]) => text.includes(HIDDEN)).map(([file]) => file)).toEqual([]);
  });

  test('every feed names every title as its page does, to two readers', () => {
    const rss = readWithFeedsmith(site.text('/feed.xml'));
    const atom = readWithFeedsmith(site.text('/feed.atom'));
    if (rss.format !== 'rss' || atom.format !== 'atom') throw new Error('taken for another');
    const told = [
      (rss.feed.items ?? []).map(({ link, title }) => [link, title]),
      (atom.feed.entries ?? []).map(({ id, title }) => [id, title?.value]),
      feedItems().map(({ url, title }) => [url, title]),
      ...['/feed.xml', '/feed.atom'].map((file) =>
        readWithFeedParser(site.text(file)).items.map(({ url, title }) => [url, title]),
      ),
    ];
    const expected = published
      .map((code) => [`${SITE_URL}/news/${code}/`, h1Of(code)])
      .toReversed();
    for (const items of told)
      expect(items.map(([url, title]) => [url, withoutIsolates(title ?? '')])).toEqual(expected);
  });

  test('a feed tells a correction, a meeting’s record and every picture', () => {
    expect(shownText(parsePage(bodyOf('8006')))).toContain('نام «ICT & Co» درست شد.');
    expect(shownText(parsePage(bodyOf('8009')))).toMatch(/بخشدار.*راه ساخته شود/u);
    const sources = select(parsePage(bodyOf('8007')), 'img').map((img) => attribute(img, 'src'));
    expect(sources).toHaveLength(1 + 14 + 4);
    for (const src of sources) expect(site.fileOf(new URL(src!).pathname)).toBeDefined();
  });

  test('structured data tells a correction and the Gregorian day of a meeting', () => {
    expect(nodeOf('8006')).toMatchObject({
      dateModified: '2026-10-29T10:00:00+03:30',
      correction: { '@type': 'CorrectionComment', text: 'نام «ICT & Co» درست شد.' },
    });
    expect(nodeOf('8009')['about']).toMatchObject({ '@type': 'Event', startDate: '2025-03-20' });
  });

  test('each has a picture for who shares it', () => {
    const cards = published.map((code) => {
      const [meta] = select(site.page(`/news/${code}/`), 'meta[property="og:image"]');
      return attribute(meta!, 'content') ?? '';
    });
    for (const card of cards) expect(site.fileOf(new URL(card).pathname)).toBeDefined();
    expect(cards.filter((card) => card.endsWith('-card.jpg'))).toHaveLength(published.length - 2);
  });
});

test('a key of IndexNow is shown where engines look for it', () => {
  expect(site.text('/abc-DEF-12345678.txt')).toBe('abc-DEF-12345678');
});

describe('the open data', () => {
  type Record_ = Record<string, unknown>;
  const monthFiles = () =>
    readdirSync(join(built.out, 'data')).filter((name) => /^items-.*\.(?:json|csv)$/u.test(name));
  const read = () =>
    new Map(
      monthFiles().map((name) => [name, readFileSync(join(built.out, 'data', name), 'utf8')]),
    );

  /** A picture's path is told below the folder of media. */
  const belowMedia = (picture: Record_): Record_ => ({
    ...picture,
    src: `/media/${String(picture['src'])}`,
  });
  const toFile = ({
    url: _,
    format,
    body,
    image,
    gallery,
    ...front
  }: Record_): [string, string] => {
    const all = {
      ...front,
      ...(image !== undefined && { image: belowMedia(image as Record_) }),
      ...(gallery !== undefined && { gallery: (gallery as Record_[]).map(belowMedia) }),
    };
    const yaml = Object.entries(all).map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`);
    return [
      `${String(front['code'])}.${String(format)}`,
      `---\n${yaml.join('')}---\n${String(body)}`,
    ];
  };

  test('make the same items again', async () => {
    const before = read();
    expect(before.size).toBeGreaterThan(1);
    rmSync(join(content, 'news'), { recursive: true });
    mkdirSync(join(content, 'news'));
    for (const [name, text] of before) {
      if (!name.endsWith('.json')) continue;
      for (const item of (JSON.parse(text) as { items: Record_[] }).items) {
        const [file, written] = toFile(item);
        writeFileSync(join(content, 'news', file), written);
      }
    }
    const again = await buildSite({ content, out: built.out, cache: built.cache });
    expect(again.code, again.log).toBe(0);
    expect(read()).toEqual(before);
  });
});
