import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, describe, expect, test } from 'vitest';

import { buildSite, SITE_URL } from '../../testkit/site/build-site.ts';
import { attribute, select, selectOne, textOf } from '../../testkit/site/dom.ts';
import { Site } from '../support/site.ts';

const content = await mkdtemp(join(tmpdir(), 'peyk-languages-'));
afterAll(() => rm(content, { recursive: true, force: true }));
await cp('tests/fixtures/tiny', content, { recursive: true });

const item = (code: string, front: string, body: string): Promise<void> =>
  writeFile(
    join(content, `news/${code}.md`),
    `---\ncode: ${code}\npublishedAt: 1400-08-15 09:${code.slice(-2)}\nsection: ict\n${front}---\n\n${body}\n`,
  );
await item('910', 'title: راه سه روستا باز شد\n', 'راه باز شد.');
await item(
  '911',
  'lang: en\ntranslationOf: 910\ntitle: "Road to 3 villages reopens"\nlead: "On 24 October, 3 roads (12 km) reopened."\n',
  'The "main" road is 12 km.\n\n1. first\n2. second\n\n![A road](/x.png "12 km")',
);
await item(
  '912',
  'lang: ar\ntranslationOf: 910\ntitle: فتح طريق ٣ قرى في كردستان\n',
  'قال الوزير: "هذا الطريق" طوله ١٢ كيلومترا علي مدى 3 أيام.',
);
await item(
  '913',
  'lang: ckb\ntranslationOf: 910\ndraft: true\ntitle: ڕێگای گوندەکان کرایەوە\n',
  'ڕێگا کرایەوە.',
);
await item('914', 'title: خبری بی ترجمه\n', 'متن.');
const built = await buildSite({ content });
afterAll(() => built.remove());
const site = new Site(built.out);

const english = site.page('/news/911/');
const arabic = site.page('/news/912/');
const persian = site.page('/news/910/');
const part = (page: typeof english, name: string) => selectOne(page, `[data-part="${name}"]`);

describe('an item in another language', () => {
  test('has its title, lead and body in its language and direction, on a page that is Persian', () => {
    expect(attribute(selectOne(english, 'html'), 'lang')).toBe('fa');
    for (const element of [
      selectOne(english, 'h1'),
      selectOne(english, 'article p[lang]'),
      part(english, 'body'),
    ])
      expect([attribute(element, 'lang'), attribute(element, 'dir')]).toEqual(['en', 'ltr']);
    expect(attribute(part(arabic, 'body'), 'dir')).toBe('rtl');
  });

  test('keeps letters, digits and quotation marks as they were typed', () => {
    expect(textOf(selectOne(english, 'h1')).trim()).toBe('Road to 3 villages reopens');
    expect(textOf(part(english, 'lead')).trim()).toBe('On 24 October, 3 roads (12 km) reopened.');
    expect(textOf(part(english, 'body'))).toContain('The "main" road is 12 km.');
    expect(textOf(selectOne(arabic, 'h1')).trim()).toBe('فتح طريق ٣ قرى في كردستان');
    expect(textOf(part(arabic, 'body'))).toContain(
      'قال الوزير: "هذا الطريق" طوله ١٢ كيلومترا علي مدى 3 أيام.',
    );
  });

  test('tells its day as its readers write it', () => {
    expect(textOf(selectOne(english, 'article header bdi[lang]'))).toBe('November 6, 2021');
  });

  test('is called by its own title wherever it is shared', () => {
    expect(textOf(selectOne(english, 'title'))).toContain('Road to 3 villages reopens');
    const meta = (name: string) =>
      select(english, `meta[property="${name}"]`).map((each) => attribute(each, 'content'));
    expect(meta('og:title')).toEqual(['Road to 3 villages reopens']);
    expect(meta('og:locale')).toEqual([]);
    const told = JSON.parse(textOf(selectOne(english, 'script[type="application/ld+json"]'))) as {
      '@graph': Record<string, unknown>[];
    };
    expect(told['@graph'][0]).toMatchObject({
      inLanguage: 'en',
      headline: 'Road to 3 villages reopens',
      description: 'On 24 October, 3 roads (12 km) reopened.',
    });
  });

  test('leads to the others that are out, and they to it', () => {
    const alternates = (page: typeof english) =>
      select(page, 'link[rel="alternate"][hreflang]').map((link) => [
        attribute(link, 'hreflang'),
        attribute(link, 'href'),
      ]);
    const all = [
      ['fa', `${SITE_URL}/news/910/`],
      ['en', `${SITE_URL}/news/911/`],
      ['ar', `${SITE_URL}/news/912/`],
    ];
    for (const page of [persian, english, arabic])
      expect(new Set(alternates(page).map(String))).toEqual(new Set(all.map(String)));
    const links = select(persian, 'article a[hreflang]');
    expect(links.map((link) => [textOf(link).trim(), attribute(link, 'href')])).toEqual([
      ['English', '/news/911/'],
      ['العربية', '/news/912/'],
    ]);
    expect(alternates(site.page('/news/914/'))).toEqual([]);
  });

  test('is marked in lists, where its title is in its language', () => {
    const card = selectOne(site.page('/sections/ict/'), '[data-code="911"]');
    const [title] = select(card, 'bdi[lang]');
    if (!title) throw new Error('The card has no title in its language');
    expect([attribute(title, 'lang'), attribute(title, 'dir'), textOf(title)]).toEqual([
      'en',
      'ltr',
      'Road to 3 villages reopens',
    ]);
    expect(textOf(card)).toContain('انگلیسی');
  });

  test('is in each feed with its language', () => {
    const { items } = JSON.parse(site.text('/feed.json')) as {
      items: { url: string; title: string; language: string; content_html: string }[];
    };
    const entry = items.find(({ url }) => url.endsWith('/news/911/'));
    expect(entry).toMatchObject({ language: 'en', title: 'Road to 3 villages reopens' });
    expect(entry?.content_html).toMatch(/^<div lang="en" dir="ltr">/u);
    expect(site.text('/feed.atom')).toContain('<entry xml:lang="en">');
    expect(site.text('/feed.xml')).toContain('<dc:language>en</dc:language>');
  });
});
