import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { afterAll, describe, expect, test } from 'vitest';

import { buildSite } from '../../testkit/site/build-site.ts';
import { attribute, select, selectOne } from '../../testkit/site/dom.ts';
import { Site } from '../support/site.ts';

const scratch = await mkdtemp(join(tmpdir(), 'peyk-reports-'));
afterAll(() => rm(scratch, { recursive: true, force: true }));

const CODES = ['1', '2', '3'];

/** The tiny newsroom with something at the end of these files. */
async function build(name: string, ends: Readonly<Record<string, (text: string) => string>>) {
  const dir = join(scratch, name);
  await cp('tests/fixtures/tiny', dir, { recursive: true });
  for (const [file, change] of Object.entries(ends))
    await writeFile(join(dir, file), change(await readFile(join(dir, file), 'utf8')));
  const built = await buildSite({ content: dir });
  expect(built.code, built.log).toBe(0);
  return { ...built, site: new Site(built.out) };
}
const on = (text: string): string => `${text}\ncomments: on\nreports: on\n`;

const off = await build('off', {});
const both = await build('both', { 'site.yml': on });
const levels = await build('levels', {
  'site.yml': (text) => `${text}\nreports: on\n`,
  'sections.yml': (text) => text.replace('id: society', 'id: society\n  reports: off'),
  'news/3.md': (text) => text.replace('section:', 'reports: off\nsection:'),
});
afterAll(() => Promise.all([off, both, levels].map((built) => built.remove())));

const takes = ({ site }: typeof off): boolean[] =>
  CODES.map((code) => select(site.page(`/news/${code}/`), `[data-report="${code}"]`).length > 0);

describe('the way to report an error', () => {
  test('stands on no item unless it is switched on', () => {
    expect(takes(off)).toEqual([false, false, false]);
    expect(takes(both)).toEqual([true, true, true]);
  });

  test('is switched by the item, or else its section, or else the site', () => {
    expect(takes(levels)).toEqual([true, false, false]);
  });

  test('is a link to the readers’ service, which no crawler is to follow', () => {
    const link = selectOne(both.site.page('/news/2/'), '[data-report] a');
    expect(attribute(link, 'href')).toBe('/_/reports/new?code=2');
    expect(attribute(link, 'rel')).toBe('nofollow');
  });

  test('costs an item, with the form of comments, at most 2.5 KB, and loads nothing of its own', () => {
    for (const code of CODES) {
      const sizes = [off, both].map(({ site }) => site.read(`/news/${code}/`).length);
      const [before = 0, after = 0] = sizes;
      // The rules that the form and the button need come with them.
      expect(after - before).toBeLessThanOrEqual(2560);
      const page = levels.site.page(`/news/${code}/`);
      expect(select(page, 'link[href="/comments.css"]')).toEqual([]);
    }
    const scripts = select(both.site.page('/news/2/'), 'script[type="module"]').length;
    const without = select(off.site.page('/news/2/'), 'script[type="module"]').length;
    expect(scripts - without).toBe(1);
  });

  test('runs, with the form of comments, at most 5 KB of script', () => {
    const bytes = select(both.site.page('/news/2/'), 'script[src]').reduce(
      (sum, script) => sum + gzipSync(both.site.read(attribute(script, 'src') ?? '')).length,
      0,
    );
    expect(bytes).toBeLessThanOrEqual(5 * 1024);
  });

  test('changes no page where it is off', () => {
    expect(off.site.text('/news/2/')).not.toMatch(/گزارش خطا|comment-form/u);
  });
});
