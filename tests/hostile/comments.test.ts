import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';

import { createApp } from '../../src/service/app.ts';
import { publishItem } from '../../src/service/comments/publish-file.ts';
import { findComments } from '../../src/service/moderation/find-comments.ts';
import { queuePage } from '../../src/service/moderation/queue-page.ts';
import { testContext } from '../../src/service/test-context.ts';
import { answerOf, fieldsOf, foreignIn, postForm } from '../../src/service/test-form.ts';
import { launchChromium } from '../../testkit/browser/chromium.ts';
import { SCRATCH } from '../../testkit/folders.ts';
import { MARKUP } from '../../testkit/hostile/markup.ts';
import { SPELLINGS } from '../../testkit/hostile/spellings.ts';
import { buildSite, type BuiltSite } from '../../testkit/site/build-site.ts';
import { listFiles } from '../../testkit/site/tree.ts';
import { serve, type Served } from '../../testkit/site/serve.ts';
import { amount } from './amount.ts';
import { FIRST_ID, idsIn, numbered } from './case.ts';
import { draw, sampleOf } from './draw.ts';
import { first } from './first.ts';
import { deedsOf } from './judge/browser.ts';
import { learn } from './judge/known.ts';
import { machineFaults } from './judge/machine-files.ts';
import { pageFaults } from './judge/page.ts';
import { writeCleanNewsroom } from './newsroom.ts';

/** The item that strangers comment on; another has comments of which none is hostile. */
const CODE = '3';
const CLEAN = '1';
const CLEAN_COMMENTS = {
  comments: [
    { id: 'a', name: 'مینا', text: 'خبر ICT\nدوم', at: '2026-11-20T08:00:00Z' },
    { id: 'b', parent: 'a', name: 'ت', text: 'پاسخ', at: '2026-11-20T09:00:00Z', newsroom: true },
  ],
  ...{ pending: 0, rejected: 0 },
};

const cases = draw({ markup: MARKUP, spelling: SPELLINGS }, amount, 3).map((row, at) => ({
  id: FIRST_ID + at,
  rule: `${row.markup} × ${row.spelling}`,
  text: numbered(SPELLINGS[row.spelling](MARKUP[row.markup]), FIRST_ID + at),
}));
const ruleOf = new Map(cases.map(({ id, rule }) => [id, rule]));
const told = (fault: string): string =>
  [fault, ...idsIn(fault).map((id) => ruleOf.get(id) ?? '')].join(' ← ');

mkdirSync(SCRATCH, { recursive: true });
const scratch = mkdtempSync(join(SCRATCH, 'hostile-comments-'));
const content = join(scratch, 'content');
const previews: string[] = [];
const queues: string[] = [];
let built: BuiltSite;
let taken = 0;

beforeAll(async () => {
  writeCleanNewsroom(content);
  appendFileSync(join(content, 'site.yml'), '\ncomments: on\n');
  mkdirSync(join(content, 'comments'));
  writeFileSync(join(content, 'comments', `${CLEAN}.json`), JSON.stringify(CLEAN_COMMENTS));
  const siteDir = join(scratch, 'open');
  mkdirSync(join(siteDir, 'news', CODE), { recursive: true });
  writeFileSync(join(siteDir, 'news', CODE, 'index.html'), `<form data-comments="${CODE}">`);

  const context = await testContext(undefined, { siteDir });
  const { store } = context;
  const app = createApp(context);
  for (const { text } of cases) {
    const fields = { ...{ code: CODE, email: '', parent: '' }, name: text.slice(0, 60), text };
    const { status, html } = await answerOf(postForm(app, '/_/comments', fields));
    previews.push(html);
    if (status !== 200) continue;
    expect((await postForm(app, '/_/comments', fieldsOf(html, 'token'))).status).toBe(303);
    taken += 1;
  }
  const moderator = { id: '1', name: 'سارا', role: 'editor' as const, token: 't' };
  for (const state of ['pending', 'published'] as const) {
    const counts = { pending: 1, published: 1, rejected: 1 };
    const titles = new Map([[CODE, cases[0]!.text]]);
    for (let after: string | undefined = ''; after !== undefined;) {
      const found = await findComments(store, { state, query: '', after });
      const place = { state, query: cases[0]!.text, after };
      const view = { ...place, ...found, moderator, counts, titles, notices: [] };
      queues.push(String(await queuePage(view)));
      after = found.next;
    }
    await store.updateTable('comment').set({ state: 'published' }).execute();
  }
  await publishItem(store, join(content, 'comments'), CODE);
  await store.destroy();
  built = await buildSite({ content, cache: inject('clean').cache });
});
afterAll(async () => {
  await built?.remove();
  rmSync(scratch, { recursive: true, force: true });
});

const pageOf = (code: string): string =>
  readFileSync(join(built.out, 'news', code, 'index.html'), 'utf8');

describe(`${cases.length} comments by rules (seed ${amount.seed})`, () => {
  test('come in, most of them, and are built', () => {
    expect(taken).toBeGreaterThan(cases.length * 0.9);
    expect([built.code, built.log]).toEqual([0, expect.not.stringContaining('خطا')]);
    expect(pageOf(CODE).match(/ data-comment="/gu)).toHaveLength(taken);
  });

  test('are text on the pages of the service', () => {
    expect(first([...previews, ...queues].flatMap(foreignIn).map(told))).toEqual([]);
  });

  test('are text on the item’s page and in its feed', async () => {
    const { site } = inject('clean');
    const pages = (await listFiles(site)).filter((file) => file.endsWith('.html'));
    const known = learn([
      ...pages.map((page) => readFileSync(join(site, page), 'utf8')),
      pageOf(CLEAN),
    ]);
    expect(first(pageFaults(pageOf(CODE), known).map(told))).toEqual([]);
    const file = `news/${CODE}/comments.xml`;
    const feed = readFileSync(join(built.out, file), 'utf8');
    expect(first(machineFaults(file, feed, known).map(told))).toEqual([]);
  });

  describe('in a browser', () => {
    let browser: Browser;
    let served: Served;
    const addresses = [`/news/${CODE}/`];
    beforeAll(async () => {
      const shown = [...queues, ...sampleOf(previews, 8, amount.seed)];
      for (const [at, html] of shown.entries()) {
        mkdirSync(join(built.out, 'service', String(at)), { recursive: true });
        writeFileSync(join(built.out, 'service', String(at), 'index.html'), html);
        addresses.push(`/service/${at}/`);
      }
      [browser, served] = await Promise.all([launchChromium(), serve(built.out)]);
    });
    afterAll(() => Promise.all([browser?.close(), served?.close()]));

    test.each([
      ['as the policy lets them', true],
      ['as if there were no policy', false],
    ])('run nothing and reach no other host, %s', async (_, policy) => {
      const { origin } = served;
      const deeds = await deedsOf(browser, addresses, { policy, origin });
      expect(first(deeds.map(({ address, what }) => told(`${address}: ${what}`)))).toEqual([]);
    });
  });
});
