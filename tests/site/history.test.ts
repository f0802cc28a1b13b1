import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildSite, type BuiltSite } from '../../testkit/site/build-site.ts';
import { treeDifference, readTree } from '../../testkit/site/tree.ts';
import { attribute, select, shownText, textOf } from '../../testkit/site/dom.ts';
import { Site } from '../support/site.ts';

const scratch = mkdtempSync(path.join(tmpdir(), 'peyk-history-'));
const content = path.join(scratch, 'content');
const file = path.join(content, 'news/1404/01/7001.md');

const ITEM = (word: string): string =>
  `---\ncode: 7001\ntitle: خبری که عوض می‌شود\npublishedAt: 1404-01-10 08:00\nsection: ict\n---\nمتن ${word} این خبر.\n`;

let hour = 0;
function commit(who: string): void {
  hour += 1;
  const date = `2025-04-0${hour}T10:00:00+03:30`;
  const env = { ...process.env, GIT_COMMITTER_NAME: 'x', GIT_COMMITTER_EMAIL: 'x@news.example' };
  const run = (...args: string[]) => execFileSync('git', args, { cwd: content, env });
  run('add', '-A');
  run('commit', '-q', '--date', date, '--author', `${who} <x@news.example>`, '-m', 'x');
}

let kept: BuiltSite;
let fresh: BuiltSite;

beforeAll(async () => {
  cpSync(path.resolve('tests/fixtures/tiny'), content, { recursive: true });
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, ITEM('نخست'));
  execFileSync('git', ['init', '-q', content]);
  commit('مریم کاظمی');
  kept = await buildSite({ content });
  writeFileSync(file, ITEM('دوم'));
  commit('رضا Smith');
  writeFileSync(file, `${ITEM('دوم').replace('7001', '"7001"')}\n\n`);
  commit('ویراستار');
  await buildAgain();
  fresh = await buildSite({ content });
});
afterAll(async () => {
  await Promise.all([kept, fresh].map((site) => site.remove()));
  rmSync(scratch, { recursive: true });
});

const buildAgain = () => buildSite({ content, out: kept.out, cache: kept.cache });

const pageOf = (built: BuiltSite) => new Site(built.out).page('/news/7001/');
function articleOf(built: BuiltSite): Record<string, unknown> {
  const [script] = select(pageOf(built), 'script[type="application/ld+json"]');
  const data = JSON.parse(textOf(script!)) as { '@graph': Record<string, unknown>[] };
  return data['@graph'].find((node) => node['@type'] === 'NewsArticle')!;
}

test('an item tells who wrote it and who changed its text, and when', () => {
  const editions = select(pageOf(kept), 'details[id="history"] li');
  expect(editions.map((li) => shownText(li))).toEqual([
    'ثبت خبر، مریم کاظمی سه‌شنبه ۱۲ فروردین ۱۴۰۴ ساعت ۱۰:۰۰',
    'ویرایش متن، رضا Smith چهارشنبه ۱۳ فروردین ۱۴۰۴ ساعت ۱۰:۰۰',
  ]);
  const times = select(pageOf(kept), 'details[id="history"] time').map((time) =>
    attribute(time, 'datetime'),
  );
  expect(times.at(-1)).toBe('2025-04-02T10:00:00+03:30');
});

test('machines are told the same moment', () => {
  expect(articleOf(kept)['dateModified']).toBe('2025-04-02T10:00:00+03:30');
  const sitemap = new Site(kept.out).text('/sitemap-1404-01.xml');
  const [, moved] = /\/news\/7001\/<\/loc>\s*<lastmod>([^<]+)/u.exec(sitemap) ?? [];
  expect(moved).toBe('2025-04-02T10:00:00+03:30');
});

test('a site that was kept while its history grew is what a build from nothing makes', async () => {
  expect(treeDifference(await readTree(fresh.out), await readTree(kept.out))).toEqual([]);
});

test('a site that lost its history builds as well, and says nothing of one', async () => {
  rmSync(path.join(content, '.git'), { recursive: true });
  const { code, log } = await buildAgain();
  expect(code, log).toBe(0);
  expect(select(pageOf(kept), 'details[id="history"]')).toEqual([]);
  expect(articleOf(kept)['dateModified']).toBe(articleOf(kept)['datePublished']);
});
