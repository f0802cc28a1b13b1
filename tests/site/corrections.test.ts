import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { afterAll, describe, expect, test } from 'vitest';

import { buildSite } from '../../testkit/site/build-site.ts';
import { attribute, select, selectOne, textOf } from '../../testkit/site/dom.ts';
import { Site } from '../support/site.ts';

const scratch = await mkdtemp(join(tmpdir(), 'peyk-corrections-'));
afterAll(() => rm(scratch, { recursive: true, force: true }));

/** An item of Farvardin 1400 that was put right on a day of its own. */
const corrected = (code: string, updatedAt: string, correction: string, more = ''): string =>
  `---\ncode: ${code}\ntitle: خبر ${code}\npublishedAt: 1400-01-01 10:00\nupdatedAt: ${updatedAt}\ncorrection: ${correction}\nsection: ict\n${more}---\n\nمتن.\n`;

async function build(name: string, files: Readonly<Record<string, string>>) {
  const dir = join(scratch, name);
  await cp('tests/fixtures/tiny', dir, { recursive: true });
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(dir, file)), { recursive: true });
    await writeFile(join(dir, file), text);
  }
  const built = await buildSite({ content: dir });
  expect(built.code, built.log).toBe(0);
  return built;
}

const many = Object.fromEntries(
  Array.from({ length: 35 }, (_, at) => [
    `news/${900 + at}.md`,
    corrected(
      String(900 + at),
      `1401-02-0${1 + (at % 9)} 08:${String(10 + at)}`,
      `عدد ${at} درست شد.`,
    ),
  ]),
);
const full = await build('full', {
  'pages/corrections.md': '---\ntitle: روش ما\n---\n\nاشتباه را پنهان نمی‌کنیم.\n',
  ...many,
  'news/801.md': corrected('801', '1402-05-03 09:00', '«x <b>&» درست است (v2).'),
  'news/802.md': corrected('802', '1402-04-03 09:00', 'پیش‌نویس', 'draft: true\n'),
});
const none = await build('none', {});
afterAll(() => Promise.all([full.remove(), none.remove()]));

const site = new Site(full.out);
const titlesOn = (address: string): string[] => {
  const page = site.page(address);
  return [...select(page, 'main li h2'), ...select(page, 'main li h3')].map((heading) =>
    textOf(heading).trim(),
  );
};

describe('corrections', () => {
  test('are listed by when they were made, the newest 30 first, drafts left out', () => {
    const titles = titlesOn('/corrections/');
    expect(titles).toHaveLength(30);
    expect(titles[0]).toBe('خبر ۸۰۱');
    expect(titles).not.toContain('خبر ۸۰۲');
  });

  test('are all found in the years they were made in, whenever the item came out', () => {
    const years = select(site.page('/corrections/'), 'main nav a').map((link) =>
      attribute(link, 'href'),
    );
    expect(years).toEqual(expect.arrayContaining(['/corrections/1402/', '/corrections/1401/']));
    expect(titlesOn('/corrections/1401/')).toHaveLength(35);
    expect(titlesOn('/corrections/1402/')).toEqual(['خبر ۸۰۱']);
  });

  test('are told in feeds, newest first, as text', () => {
    const json = JSON.parse(site.text('/corrections.json')) as {
      items: { url: string; date_published: string; content_html: string }[];
    };
    expect(json.items).toHaveLength(30);
    expect(json.items[0]?.url).toMatch(/\/news\/801\/#correction$/u);
    expect(json.items[0]?.date_published).toBe('2023-07-25T09:00:00+03:30');
    expect(json.items[0]?.content_html).not.toContain('<b>');
    expect(site.text('/corrections.xml').match(/<item>/gu)).toHaveLength(30);
    expect(site.text('/corrections.atom').match(/<entry>/gu)).toHaveLength(30);
  });

  test('lead to the item’s own, and it leads to all', () => {
    const [link] = select(site.page('/corrections/'), 'main li h3 a');
    expect(link && attribute(link, 'href')).toBe('/news/801/#correction');
    const note = selectOne(site.page('/news/801/'), '[id="correction"]');
    expect(select(note, 'a').map((each) => attribute(each, 'href'))).toEqual(['/corrections/']);
  });

  test('stand below the page in which the newsroom says how it puts things right', () => {
    const page = site.page('/corrections/');
    expect(textOf(selectOne(page, 'h1')).trim()).toBe('روش ما');
    expect(textOf(selectOne(page, 'main'))).toContain('پنهان نمی‌کنیم');
    const links = select(page, 'footer a').filter(
      (link) => attribute(link, 'href') === '/corrections/',
    );
    expect(links.map((link) => textOf(link).trim())).toEqual(['روش ما']);
    expect(site.text('/sitemap-pages.xml').match(/\/corrections\/</gu)).toHaveLength(1);
  });

  test('are said to be none where there are none', () => {
    const empty = new Site(none.out);
    expect(textOf(selectOne(empty.page('/corrections/'), 'main'))).toContain(
      'هنوز اصلاحیه‌ای منتشر نشده است.',
    );
    expect(empty.text('/corrections.xml')).toContain('<channel>');
  });
});
