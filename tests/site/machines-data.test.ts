import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, test } from 'vitest';

import { SITE_URL } from '../../testkit/site/build-site.ts';
import { writtenItems } from '../support/content.ts';
import { attribute, select } from '../../testkit/site/dom.ts';
import { sharedSite } from '../support/site.ts';

interface Month {
  licence?: { url: string };
  items: { code: string; title: string; url: string; publishedAt: string; body: string }[];
}

const site = sharedSite();
const written = (await writtenItems('content')).filter(({ code }) => site.fileOf(`/news/${code}/`));
const { months } = JSON.parse(site.text('/data/index.json')) as {
  months: { json: string; csv: string }[];
};
const read = (url: string) => site.text(url.replace(SITE_URL, ''));
const items = months.flatMap(({ json }) => (JSON.parse(read(json)) as Month).items);

describe('the open data', () => {
  test('hold every published item once', () => {
    expect(items.map(({ code }) => code).toSorted()).toEqual(
      written.map(({ code }) => code).toSorted(),
    );
  });

  test('hold each item’s title and body as its editor wrote them', () => {
    const byCode = new Map(items.map((item) => [item.code, item]));
    for (const { code, title, file } of written) {
      const source = readFileSync(join('content/news', file), 'utf8');
      expect(byCode.get(code)?.title).toBe(title);
      expect(source.endsWith(byCode.get(code)!.body), file).toBe(true);
    }
  });

  test('tell the moment that the item’s page tells', () => {
    for (const { url, publishedAt } of items) {
      const [time] = select(site.page(url.replace(SITE_URL, '')), 'article time[datetime]');
      expect(publishedAt).toBe(attribute(time!, 'datetime'));
    }
  });

  test.each(months)(
    'name their licence in $json, and have a table of as many items',
    ({ json, csv }) => {
      const month = JSON.parse(read(json)) as Month;
      expect(month.licence?.url).toMatch(/^https:\/\/creativecommons\.org\//u);
      expect(read(csv).match(/^\d+,https:/gmu)).toHaveLength(month.items.length);
    },
  );

  test('are linked from a page that explains each field', () => {
    const page = site.page('/data/');
    const links = select(page, 'main a[href]').map((link) => attribute(link, 'href'));
    for (const { json } of months) expect(links).toContain(json.replace(SITE_URL, ''));
    const explained = select(page, 'main code').length;
    expect(explained).toBeGreaterThanOrEqual(new Set(items.flatMap(Object.keys)).size);
  });
});
