import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { afterAll, describe, expect, test } from 'vitest';

import { buildSite } from '../../testkit/site/build-site.ts';
import { readTree } from '../../testkit/site/tree.ts';
import { attribute, select, selectOne, textOf } from '../../testkit/site/dom.ts';
import { Site } from '../support/site.ts';

const scratch = await mkdtemp(join(tmpdir(), 'peyk-comments-'));
afterAll(() => rm(scratch, { recursive: true, force: true }));

const COMMENTS = {
  comments: [
    {
      id: 'a1',
      name: 'مینا',
      text: 'خبر خوب\nsee https://x.example (v2)',
      at: '2026-11-20T08:00:00Z',
    },
    {
      id: 'b1',
      name: '<b>x</b>',
      text: '</script><script>hit()</script>',
      at: '2026-11-20T10:00:00Z',
    },
    {
      id: 'a2',
      parent: 'a1',
      name: 'تحریریه',
      text: 'سپاس',
      at: '2026-11-21T08:00:00Z',
      newsroom: true,
    },
  ],
  pending: 2,
  rejected: 1,
};

/** The tiny newsroom with these files besides. */
async function newsroom(name: string, files: Readonly<Record<string, string>>): Promise<string> {
  const dir = join(scratch, name);
  await cp('tests/fixtures/tiny', dir, { recursive: true });
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(dir, file)), { recursive: true });
    await writeFile(join(dir, file), text);
  }
  return dir;
}

const site = await readFile('tests/fixtures/tiny/site.yml', 'utf8');
const on = `${site}\ncomments: on\n`;
const file = (comments: object): string => JSON.stringify(comments);

const off = await buildSite({
  content: await newsroom('off', { 'comments/1.json': file(COMMENTS) }),
});
const bare = await buildSite({ content: await newsroom('bare', { 'site.yml': on }) });
const content = await newsroom('on', { 'site.yml': on, 'comments/1.json': file(COMMENTS) });
const full = await buildSite({ content });
afterAll(() => Promise.all([off, bare, full].map((built) => built.remove())));

describe('an item where comments are on', () => {
  const page = new Site(full.out).page('/news/1/');

  test('shows what readers wrote, answers under what they answer', () => {
    const shown = select(page, 'section[id="comments"] [data-comment]');
    expect(shown.map((one) => attribute(one, 'data-comment'))).toEqual(['a1', 'a2', 'b1']);
    expect(select(page, 'li li [data-comment]')).toHaveLength(1);
    expect(textOf(selectOne(page, '[data-comment="a2"]'))).toContain('پاسخ تحریریه');
  });

  test('shows their text as it was written, and links nothing in it', () => {
    const lines = select(page, '[data-comment="a1"] p[dir="auto"]');
    expect(lines.map((line) => textOf(line).trim())).toEqual([
      'خبر خوب',
      'see https://x.example (v2)',
    ]);
    expect(textOf(selectOne(page, '[data-comment="b1"] p')).trim()).toBe(
      '</script><script>hit()</script>',
    );
    expect(select(page, '[data-comment] p a')).toEqual([]);
    expect(select(page, '[data-comment] b, [data-comment] script')).toEqual([]);
  });

  test('counts them', () => {
    const text = textOf(selectOne(page, 'section[id="comments"]'));
    for (const count of ['منتشرشده: ۳', 'در انتظار بررسی: ۲', 'غیرقابل‌انتشار: ۱'])
      expect(text).toContain(count);
  });

  test('has a plain form for the readers’ service', () => {
    const form = selectOne(page, 'form[action="/_/comments"][method="post"]');
    const names = select(form, '[name]').map((field) => attribute(field, 'name'));
    expect(names).toEqual(expect.arrayContaining(['code', 'name', 'email', 'text']));
  });

  test('tells machines of them', () => {
    const data = select(page, 'script[type="application/ld+json"]').map(textOf).join('\n');
    expect(data).toContain('"commentCount":3');
    expect(data.match(/"@type":"Comment"/gu)).toHaveLength(3);
  });

  test('has a feed of them, the newest first', () => {
    const feed = new Site(full.out).text('/news/1/comments.xml');
    const titles = [...feed.matchAll(/<title>(?<title>[^<]*)<\/title>/gu)].map((match) => match[1]);
    expect(titles.slice(-3)).toEqual(['تحریریه', '&lt;b&gt;x&lt;/b&gt;', 'مینا']);
    expect(feed).not.toContain('<script');
  });

  test('runs at most 5 KB of script; what shows work is fetched when a reader writes', async () => {
    const served = new Site(full.out);
    const weigh = (file: string): number => gzipSync(served.read(file)).length;
    const scripts = select(page, 'script[src]').map((script) => attribute(script, 'src') ?? '');
    const inline = select(page, 'script:not([src])').filter(
      (script) => attribute(script, 'type') !== 'application/ld+json',
    );
    const bytes = [...scripts.map(weigh), ...inline.map((one) => gzipSync(textOf(one)).length)];
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(5 * 1024);
    const files = [...(await readTree(full.out)).keys()];
    const work = files.filter((file) => /_astro\/prove-work\.[\w-]+\.js$/u.test(file));
    expect(work).toHaveLength(1);
    expect(weigh(`/${work[0]}`)).toBeLessThanOrEqual(1024);
    expect(served.text('/news/1/')).not.toContain('prove-work');
  });

  test('costs an item without one at most 1.5 KB', () => {
    for (const code of ['1', '2', '3']) {
      const [before, after] = [off, bare].map(
        (one) => new Site(one.out).read(`/news/${code}/`).length,
      );
      expect((after ?? 0) - (before ?? 0)).toBeLessThanOrEqual(1536);
    }
  });
});

describe('an approval', () => {
  test('makes one page and its feed, and the same bytes as a whole build', async () => {
    const dir = await newsroom('approval', { 'site.yml': on, 'comments/1.json': file(COMMENTS) });
    const first = await buildSite({ content: dir });
    const before = await readTree(first.out);
    const more = { ...COMMENTS.comments[0], id: 'c1' };
    await writeFile(
      join(dir, 'comments/1.json'),
      file({ ...COMMENTS, comments: [...COMMENTS.comments, more] }),
    );
    const second = await buildSite({ content: dir, out: first.out, cache: first.cache });
    const after = await readTree(second.out);
    const whole = await buildSite({ content: dir });
    const changed = [...after].filter(([name, bytes]) => !before.get(name)?.equals(bytes));
    expect(changed.map(([name]) => name).toSorted()).toEqual([
      'news/1/comments.xml',
      'news/1/index.html',
    ]);
    const fresh = await readTree(whole.out);
    expect([...fresh].filter(([name, bytes]) => !after.get(name)?.equals(bytes))).toEqual([]);
    await Promise.all([first.remove(), whole.remove()]);
  });
});

describe('comments', () => {
  const withForm = async (files: Readonly<Record<string, string>>): Promise<boolean[]> => {
    const built = await buildSite({ content: await newsroom(`case-${Math.random()}`, files) });
    const pages = ['1', '2', '3'].map((code) => new Site(built.out).page(`/news/${code}/`));
    const has = pages.map((page) => select(page, 'form[action="/_/comments"]').length > 0);
    await built.remove();
    return has;
  };

  test('are off unless somebody switches them on, though there is a file of some', () => {
    const page = new Site(off.out).page('/news/1/');
    expect(
      select(page, 'form, [data-comment], link[href="/comments.css"]').filter(
        (element) =>
          attribute(element, 'role') !== 'search' && attribute(element, 'action') !== '/search/',
      ),
    ).toEqual([]);
  });

  test('close when the days that site.yml gives are over', async () => {
    const closing = `${site}\ncomments: { state: on, closeAfterDays: 1 }\n`;
    expect(await withForm({ 'site.yml': closing })).toEqual([false, false, false]);
  });

  test.each([
    ['no JSON', '{'],
    ['what is no list', '{"comments":{},"pending":0,"rejected":0}'],
    [
      'a second of one id',
      file({ ...COMMENTS, comments: [COMMENTS.comments[0], COMMENTS.comments[0]] }),
    ],
    ['an e-mail', file({ ...COMMENTS, comments: [{ ...COMMENTS.comments[0], email: 'a@b.c' }] })],
  ])('that are %s stop the build, with the file’s name', async (name, text) => {
    const dir = await newsroom(`bad-${name}`, { 'site.yml': on, 'comments/2.json': text });
    const built = await buildSite({ content: dir });
    expect(built.code).not.toBe(0);
    expect(built.log).toContain('comments/2.json');
    expect(built.log).toContain('پروندهٔ نظرها درست نیست');
    await built.remove();
  });
});
