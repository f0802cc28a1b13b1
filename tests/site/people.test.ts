import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, describe, expect, test } from 'vitest';

import { buildSite } from '../../testkit/site/build-site.ts';
import { attribute, select, textOf } from '../../testkit/site/dom.ts';
import { Site } from '../support/site.ts';

const content = await mkdtemp(join(tmpdir(), 'peyk-people-'));
afterAll(() => rm(content, { recursive: true, force: true }));
await cp('tests/fixtures/tiny', content, { recursive: true });
const write = (file: string, text: string): Promise<void> => writeFile(join(content, file), text);
const item = (code: string, publishedAt: string, more: string): Promise<void> =>
  write(
    `news/${code}.md`,
    `---\ncode: ${code}\ntitle: خبر ${code}\npublishedAt: ${publishedAt}\nsection: ict\n${more}---\n\nمتن.\n`,
  );
const PEOPLE = `- id: sara
  name: سارا مهرگان
  post: خبرنگار اقتصاد
  description: از بازار می‌نویسد.
  links: [{ title: وبگاه, url: 'https://sara.example.ir/' }]
- { id: reza, name: رضا نوید }
- { id: nobody, name: بی خبر }
`;
await write('people.yml', PEOPLE);
await item('900', '1399-12-05 10:00', 'authors: sara، reza\n');
await item('901', '1400-02-01 10:00', 'photographers: [sara]\ntranslator: reza\n');
await item('902', '1400-02-02 10:00', 'authors: [sara]\ndraft: true\n');
const built = await buildSite({ content });
afterAll(() => built.remove());
const site = new Site(built.out);

const itemsOn = (address: string): string[] =>
  select(site.page(address), 'main [data-code]').map(
    (entry) => attribute(entry, 'data-code') ?? '',
  );
const textsOf = (address: string, selector: string): string[] =>
  select(site.page(address), selector).map((node) => textOf(node).replace(/\s+/gu, ' ').trim());

describe('those who make the news', () => {
  test('are named under the title, each leading to a page of its own', () => {
    expect(built.code, built.log).toBe(0);
    expect(textsOf('/news/900/', '[data-part="byline"]')).toEqual(['نوشتهٔ سارا مهرگان و رضا نوید']);
    expect(textsOf('/news/901/', '[data-part="byline"] span')).toEqual([
      'عکس از سارا مهرگان',
      'ترجمهٔ رضا نوید',
    ]);
    expect(attribute(select(site.page('/news/900/'), '[data-part="byline"] a')[0]!, 'href')).toBe(
      '/people/sara/',
    );
  });

  test('have all that they made on their page and on those of the years, no draft among it', () => {
    expect(itemsOn('/people/sara/')).toEqual(['901', '900']);
    expect(itemsOn('/people/sara/1399/')).toEqual(['900']);
    expect(textsOf('/people/sara/', 'h1')).toEqual(['سارا مهرگان']);
    expect(textsOf('/people/sara/', 'a[rel="me external noopener"]')).toEqual(['وبگاه']);
    expect(itemsOn('/people/nobody/')).toEqual([]);
    expect(textsOf('/people/', 'main h2')).toEqual(['سارا مهرگان', 'رضا نوید', 'بی خبر']);
  });

  test('are authors to programs: in feeds and in JSON-LD', () => {
    const feed = site.text('/people/sara/feed.xml');
    expect([...feed.matchAll(/<dc:creator>([^<]*)/gu)].map(([, name]) => name)).toEqual([
      // Who only took the pictures did not write it.
      expect.any(String),
      'سارا مهرگان',
      'رضا نوید',
    ]);
    expect(feed).toContain('/people/sara/feed.xml');
    expect(site.text('/people/sara/')).toContain('"@type":"ProfilePage"');
    expect(site.text('/news/900/')).toContain('"author":[{"@type":"Person"');
    expect(site.text('/news/901/')).toContain('"translator":[{"@type":"Person"');
  });
});

test('a newsroom that names nobody has no such page, and no link to one', async () => {
  const other = await mkdtemp(join(tmpdir(), 'peyk-nobody-'));
  await cp('tests/fixtures/tiny', other, { recursive: true });
  const bare = await buildSite({ content: other });
  try {
    const files = new Site(bare.out);
    expect((await files.files()).filter((file) => file.startsWith('people/'))).toEqual([]);
    expect(files.text('/')).not.toContain('/people/');
  } finally {
    await bare.remove();
    await rm(other, { recursive: true, force: true });
  }
});
