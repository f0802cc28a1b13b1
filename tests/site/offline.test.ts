import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';

import { describe, expect, test } from 'vitest';

import { attribute, elements, select, selectOne, shownText } from '../../testkit/site/dom.ts';
import { htmlFaults } from '../support/html.ts';
import { DAY_FILE, sharedSite } from '../support/site.ts';
import { withoutBase } from '../support/without-base.ts';

const site = sharedSite();
const worker = site.text('/sw.js');

interface Brought {
  url: string;
  revision: string | null;
  integrity: string;
}
const [first = ''] = worker.split('\n');
const brought = (JSON.parse(first.slice(first.indexOf('['), -1)) as Brought[]).map((one) => ({
  ...one,
  url: withoutBase(one.url),
}));

describe('the service worker', () => {
  test('brings the offline page and all that it loads, as they stand', () => {
    const page = site.page('/offline/');
    const loads = ['script[src]', 'img[src]', 'link[rel="preload"]'].flatMap((selector) =>
      select(page, selector).map(
        (element) => attribute(element, 'src') ?? attribute(element, 'href'),
      ),
    );
    expect(loads.length).toBeGreaterThan(3);
    expect(brought.map(({ url }) => url)).toEqual(expect.arrayContaining(['/offline/', ...loads]));
    for (const { url, integrity } of brought) {
      const digest = createHash('sha256').update(site.read(url)).digest('base64');
      expect(integrity, url).toBe(`sha256-${digest}`);
    }
  });

  test('brings the scripts that those scripts import', () => {
    const urls = new Set(brought.map(({ url }) => url));
    for (const url of [...urls].filter((name) => name.endsWith('.js')))
      for (const [, name] of site.text(url).matchAll(/from\s*["'`]\.\/([^"'`]+)/gu))
        expect(urls, `${url} imports ${name}`).toContain(`/_astro/${name}`);
  });

  test('asks again for what keeps its name, and for nothing else', () => {
    for (const { url, revision } of brought)
      expect(revision === null, url).toBe(url.startsWith('/_astro/'));
  });

  test('names no news, so that it changes with none', () => {
    expect(worker).not.toMatch(/\/news\/\d/u);
  });

  test('is small', () => {
    expect(gzipSync(worker).length).toBeLessThan(20 * 1024);
  });
});

describe('every item', () => {
  test('loads at most 5 KB of script, with what its scripts import', async () => {
    const items = (await site.pages()).filter((address) => /^\/news\/\d+\/$/u.test(address));
    for (const address of items) {
      const loaded = new Set<string>();
      const take = (url: string): void => {
        if (loaded.has(url)) return;
        loaded.add(url);
        for (const [, name = ''] of site.text(url).matchAll(/["'`]\.\/([^"'`]+\.js)["'`]/gu))
          take(`/_astro/${name}`);
      };
      for (const script of select(site.page(address), 'script[src]'))
        take(attribute(script, 'src')!);
      const bytes = [...loaded].reduce((sum, url) => sum + gzipSync(site.read(url)).length, 0);
      expect(bytes, address).toBeLessThanOrEqual(5 * 1024);
    }
  });
});

describe('the file of a day', async () => {
  const days = (await site.pages()).filter((address) =>
    /^\/archive\/\d+\/\d+\/\d+\/$/u.test(address),
  );
  const codesIn = (address: string): string[] =>
    select(site.page(address), 'main [data-code], article[data-code]')
      .map((element) => attribute(element, 'data-code')!)
      .sort();

  test('is linked from its day, to be saved under a name that says the day', () => {
    expect(days.length).toBeGreaterThan(20);
    for (const day of days) {
      const link = selectOne(site.page(day), 'a[download]');
      expect(attribute(link, 'href')).toBe(`${day}news.html`);
      const [, ...date] = day.split('/').filter(Boolean);
      expect(attribute(link, 'download')).toBe(`news-${date.join('-')}.html`);
    }
  });

  test('holds every item of its day with its text, and is valid HTML', () => {
    for (const day of days) {
      const file = `${day}news.html`;
      expect(codesIn(file)).toEqual(codesIn(day));
      expect(htmlFaults(site.text(file)), file).toEqual([]);
      const text = shownText(selectOne(site.page(file), 'body'));
      for (const code of codesIn(day)) {
        const paragraph = select(site.page(`/news/${code}/`), '[data-part="body"] > p')[0];
        if (paragraph) expect(text).toContain(shownText(paragraph));
      }
    }
  });

  test('fetches nothing', () => {
    for (const day of days) {
      const fetching = [...elements(site.page(`${day}news.html`))].filter(
        (element) =>
          /^(?:script|img|iframe|video|audio|source)$/u.test(element.tagName) ||
          (element.tagName === 'link' && attribute(element, 'rel') !== 'canonical'),
      );
      expect(fetching).toEqual([]);
      expect(site.text(`${day}news.html`)).not.toMatch(/@import|url\(/u);
    }
  });

  test('is a file of its own for each day that has items, and no engine is led to it', async () => {
    const files = (await site.files()).filter((file) => DAY_FILE.test(`/${file}`));
    expect(files).toEqual(days.map((day) => `${day.slice(1)}news.html`).sort());
    for (const map of (await site.files()).filter((file) => /^sitemap.*\.xml$/u.test(file)))
      expect(site.text(`/${map}`)).not.toContain('news.html');
  });
});
