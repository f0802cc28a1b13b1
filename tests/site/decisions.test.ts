import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, describe, expect, test } from 'vitest';

import { BASE, buildSite } from '../../testkit/site/build-site.ts';
import { attribute, select, selectOne, textOf } from '../../testkit/site/dom.ts';
import { Site } from '../support/site.ts';

const content = await mkdtemp(join(tmpdir(), 'peyk-decisions-'));
afterAll(() => rm(content, { recursive: true, force: true }));
await cp('tests/fixtures/tiny', content, { recursive: true });

const item = (code: string, publishedAt: string, more: string): Promise<void> =>
  writeFile(
    join(content, `news/${code}.md`),
    `---\ncode: ${code}\ntitle: خبر ${code}\npublishedAt: ${publishedAt}\nsection: ict\n${more}---\n\nمتن.\n`,
  );
await item(
  '900',
  '1400-01-05 10:00',
  `event:
  decisions:
    - text: راه باز شود.
      responsible: [راهداری, شهرداری]
      due: 1400-02-01
    - text: پل ساخته شود.
      responsible: [راهداری]
      due: 1400-03-02
      doneIn: 901
    - همین نوشته تصمیم است.
    - text: سد بازدید شود.
      due: 1400-02-15
      doneIn: 902
`,
);
await item('901', '1400-02-01 10:00', 'event:\n  decisions: [برف روفته شود]\n');
await item('902', '1400-02-02 10:00', 'draft: true\nevent:\n  decisions: [پنهان بماند]\n');
/** 1400-02-15: the day is not over yet. */
const built = await buildSite({ content, env: { PEYK_NOW: '2021-05-05T23:00:00+04:30' } });
const next = await buildSite({ content, env: { PEYK_NOW: '2021-05-06T00:30:00+04:30' } });
afterAll(() => Promise.all([built.remove(), next.remove()]));

const decisionsOn = (address: string, site = new Site(built.out)): Record<string, string[]> =>
  Object.fromEntries(
    select(site.page(address), 'main section').map((section) => [
      attribute(section, 'aria-labelledby') ?? '',
      select(section, 'li').map((entry) => textOf(select(entry, 'p')[0]!).trim()),
    ]),
  );

describe('what was decided', () => {
  test('is listed by its state; what only a draft says was done is not done', () => {
    expect(built.code, built.log).toBe(0);
    expect(decisionsOn('/decisions/')).toEqual({
      overdue: ['راه باز شود.'],
      open: ['برف روفته شود', 'همین نوشته تصمیم است.', 'سد بازدید شود.'],
      done: ['پل ساخته شود.'],
    });
  });

  test('is overdue from the day after its last one, what was due first standing first', () => {
    expect(decisionsOn('/decisions/', new Site(next.out))['overdue']).toEqual([
      'راه باز شود.',
      'سد بازدید شود.',
    ]);
  });

  test('has a page for each body that is to carry it out, and for each year', () => {
    expect(decisionsOn('/decisions/by/راهداری/')).toEqual({
      open: ['راه باز شود.'],
      done: ['پل ساخته شود.'],
    });
    expect(decisionsOn('/decisions/by/شهرداری/')).toEqual({ open: ['راه باز شود.'] });
    expect(decisionsOn('/decisions/1400/')['open']).toHaveLength(4);
  });

  test('leads from the meeting to the bodies, with its day', () => {
    const first = selectOne(new Site(built.out).page('/news/900/'), 'li[id="decision-1"]');
    expect(textOf(first)).toContain('مهلت: ۱ اردیبهشت ۱۴۰۰');
    expect(select(first, 'a').map((link) => attribute(link, 'href'))).toEqual([
      '/decisions/by/راهداری/',
      '/decisions/by/شهرداری/',
    ]);
  });

  test('is in the feed, each entry leading to its place in the meeting', () => {
    const feed = JSON.parse(new Site(built.out).text('/decisions.json')) as {
      items: { url: string; content_html: string }[];
    };
    expect(feed.items.map(({ url }) => new URL(url).pathname + new URL(url).hash)).toEqual([
      `${BASE}/news/901/#decision-1`,
      ...[1, 2, 3, 4].map((number) => `${BASE}/news/900/#decision-${number}`),
    ]);
    expect(feed.items[2]?.content_html).toContain('انجام شد: خبر ۹۰۱');
  });

  test('is a table of its year', () => {
    const [, ...rows] = new Site(built.out).text('/data/decisions-1400.csv').trim().split('\r\n');
    expect(rows).toHaveLength(5);
    expect(rows.find((row) => row.startsWith('راه باز شود.'))).toMatch(
      /^راه باز شود\.,open,راهداری\|شهرداری,2021-04-21,/u,
    );
  });
});
