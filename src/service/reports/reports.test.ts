import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { MARKUP } from '../../../testkit/hostile/markup.ts';
import { SPELLINGS } from '../../../testkit/hostile/spellings.ts';
import { createApp } from '../app.ts';
import type { ServiceContext } from '../context.ts';
import { runJobs } from '../jobs.ts';
import { invite } from '../moderation/moderators.ts';
import { TEST_STORES } from '../store/test-stores.ts';
import type { Role } from '../store/tables.ts';
import { testContext } from '../test-context.ts';
import {
  answerOf,
  attribute,
  elementsOf,
  fieldsOf,
  foreignIn,
  postForm,
  textIn,
} from '../test-form.ts';
import { forgetReporters } from './receive-report.ts';
import { writeItem } from './test-item.ts';

const START = Date.parse('2026-11-30T08:00:00Z');
const CODE = '277495';
const REPORT = {
  code: CODE,
  sentence: 'پل نیلاب پس از 26 ماه',
  text: 'درست آن ۲۴ ماه است.',
  email: 'mina@example.ir',
};
const LINES = ['پل نیلاب پس از ۲۶ ماه باز شد.', 'آب می‌رود.'];
const PASSWORD = 'گذرواژهٔ بلند';

describe.each(TEST_STORES)('reports of errors on %s', (_, open) => {
  let context: ServiceContext;
  let app: ReturnType<typeof createApp>;
  let clock = START;
  let editor = '';
  const logged: string[] = [];
  const siteDir = mkdtempSync(path.join(tmpdir(), 'peyk-reports-'));

  beforeAll(async () => {
    context = await testContext(open, {
      ...{ siteDir, commentsDir: mkdtempSync(path.join(tmpdir(), 'peyk-c-')), now: () => clock },
      log: (...line) => void logged.push(JSON.stringify(line)),
    });
    app = createApp(context);
    editor = await join('سارا', 'editor');
  });
  beforeEach(async () => {
    clock = START;
    logged.length = 0;
    writeItem(siteDir, CODE, LINES);
    await context.store.deleteFrom('report').execute();
  });
  afterAll(() => context.store.destroy());

  async function join(name: string, role: Role): Promise<string> {
    const word = await invite(context.store, name, role, clock);
    const fields = { word, password: PASSWORD, again: PASSWORD };
    const answer = await postForm(app, '/_/moderate/invitation', fields);
    return answer.headers.get('set-cookie')?.split(';')[0] ?? '';
  }
  const all = () => context.store.selectFrom('report').selectAll().orderBy('id').execute();
  const preview = async (fields: Record<string, string>) =>
    (await postForm(app, '/_/reports', fields)).text();
  const send = async (own: Partial<typeof REPORT> = {}, wait = 20_000) => {
    const fields = fieldsOf(await preview({ ...REPORT, ...own }), 'token');
    clock += wait;
    return postForm(app, '/_/reports', fields);
  };
  const desk = async (query = '', cookie = editor) =>
    (await app.request(`/_/moderate/reports${query}`, { headers: { cookie } })).text();
  const formOn = async (query = '') => fieldsOf(await desk(query), 'report');
  const act = (fields: Record<string, string>, decision: string) =>
    postForm(app, '/_/moderate/reports/decide', { ...fields, act: decision }, { cookie: editor });
  const stateOf = async () => (await all()).map(({ state }) => state);

  test('are previewed, sent and thanked for, without a script', async () => {
    expect(await preview(REPORT)).toContain('پیش‌نمایش گزارش');
    expect(await all()).toEqual([]);
    const answer = await send();
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/_/reports/received']);
    expect(await (await app.request('/_/reports/received')).text()).toContain('گزارش شما رسید');
    expect(await all()).toMatchObject([
      { ...REPORT, sentence: 'پل نیلاب پس از 26 ماه', state: 'open', rank: 0, signs: '' },
    ]);
  });

  test('come in once though a preview is sent twice', async () => {
    const fields = fieldsOf(await preview(REPORT), 'token');
    const answers = await Promise.all([1, 2, 3].map(() => postForm(app, '/_/reports', fields)));
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303]);
    expect(await all()).toHaveLength(1);
  });

  test.each([
    ['what was changed since', (fields) => ({ ...fields, text: 'دیگر' })],
    ['another sentence', (fields) => ({ ...fields, sentence: 'دیگر' })],
    ['half a token', (fields) => ({ ...fields, token: fields['token']?.slice(0, -2) ?? '' })],
    ['no token', ({ token: _token, ...fields }) => fields],
  ] satisfies [string, (fields: Record<string, string>) => Record<string, string>][])(
    'are previewed again with %s',
    async (_name, change) => {
      const fields = fieldsOf(await preview(REPORT), 'token');
      expect((await postForm(app, '/_/reports', change(fields))).status).toBe(200);
      expect(await all()).toEqual([]);
    },
  );

  test.each([
    ['no text', { text: ' \n' }, 'بنویسید چه چیزی نادرست است'],
    ['a long text', { text: 'ا'.repeat(2001) }, 'بلندتر از ۲۰۰۰'],
    ['a long sentence', { sentence: 'ا'.repeat(501) }, 'بلندتر از ۵۰۰'],
    ['an address that is none', { email: 'mina' }, 'رایانامه درست نیست'],
  ])('with %s are told what is wrong, and lose nothing', async (_name, own, told) => {
    const { status, html } = await answerOf(postForm(app, '/_/reports', { ...REPORT, ...own }));
    expect(status).toBe(422);
    expect(html).toContain(told);
    expect(fieldsOf(html, 'sentence')['email']).toBe({ ...REPORT, ...own }.email);
    expect(await all()).toEqual([]);
  });

  test.each([
    ['an item that is not there', '1'],
    ['a way out of the site', '../../etc'],
    ['no code', ''],
  ])('are not taken for %s', async (_name, code) => {
    expect((await postForm(app, '/_/reports', { ...REPORT, code })).status).toBe(404);
    expect((await app.request(`/_/reports/new?code=${encodeURIComponent(code)}`)).status).toBe(404);
  });

  test('begin with the sentence that was marked, cut where it is longer than one', async () => {
    const ask = async (sentence: string) =>
      fieldsOf(
        await (
          await app.request(`/_/reports/new?code=${CODE}&sentence=${encodeURIComponent(sentence)}`)
        ).text(),
        'sentence',
      )['sentence'];
    expect(await ask('علي\u202e\n رفت')).toBe('علی رفت');
    expect(Array.from((await ask('😀'.repeat(900)))?.trim() ?? '')).toHaveLength(500);
  });

  test('are thrown away only where the trap was filled in', async () => {
    const answer = await postForm(app, '/_/reports', { ...REPORT, website: 'x' });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/_/reports/received']);
    expect(await all()).toEqual([]);
    expect(logged.join()).toContain('report discarded');
  });

  test('bear the signs of a nuisance, and are held all the same', async () => {
    await send({ text: 'سلام' }, 500);
    await send({ text: 'سلام!' });
    await send({ text: 'منبع: https://example.ir' });
    for (const text of ['الف', 'ب', 'پ']) await send({ text });
    expect((await all()).map(({ signs }) => signs)).toEqual([
      'fast',
      'repeat',
      '',
      '',
      '',
      'flood',
    ]);
  });

  test('tell nobody who wrote them after some days', async () => {
    await send();
    const [row] = await all();
    await forgetReporters(context.store, 30, START + 29 * 86_400_000);
    expect(await all()).toEqual([row]);
    await forgetReporters(context.store, 30, START + 31 * 86_400_000);
    expect(await all()).toEqual([{ ...row, email: null, sender: null }]);
  });

  test('leave no trace of a reader in the log', async () => {
    await send();
    await app.request(`/_/reports/new?code=${CODE}&sentence=secret`);
    for (const word of ['mina', 'درست آن', 'نیلاب', 'secret'])
      expect(logged.join()).not.toContain(word);
  });

  test('are shown to editors and owners alone', async () => {
    await send();
    const asked = await app.request('/_/moderate/reports');
    expect([asked.status, asked.headers.get('location')]).toEqual([303, '/_/moderate/sign-in']);
    const cookie = await join('علی', 'moderator');
    const refused = await app.request('/_/moderate/reports', { headers: { cookie } });
    expect(refused.status).toBe(403);
    expect(await refused.text()).not.toContain('درست آن');
    const form = { report: `${(await all())[0]?.id}:1`, act: 'done', token: 'x' };
    expect((await postForm(app, '/_/moderate/reports/decide', form)).status).toBe(303);
    expect(
      (await postForm(app, '/_/moderate/reports/decide', form, { cookie: editor })).status,
    ).toBe(403);
    expect(await stateOf()).toEqual(['open']);
  });

  test('show the sentence in its surroundings, or that it is not there any more', async () => {
    await send();
    const html = await desk();
    expect(foreignIn(html)).toEqual([]);
    const mark = elementsOf(html).find(({ tagName }) => tagName === 'mark');
    expect(mark && textIn(mark)).toBe('پل نیلاب پس از ۲۶ ماه');
    expect(mark?.parentNode && textIn(mark.parentNode)).toBe(LINES[0]);
    const links = elementsOf(html).map((element) => attribute(element, 'href'));
    expect(links).toContain(`/news/${CODE}/`);
    await send({ sentence: 'جمله‌ای که نیست' });
    expect(await desk()).toContain('پیدا نمی‌شود');
    rmSync(path.join(siteDir, 'news', CODE), { recursive: true });
    expect(await desk()).toContain('اکنون منتشر نیست');
  });

  test('are closed as none or as done, and opened again, each act in the audit log', async () => {
    await send();
    await act(await formOn(), 'refused');
    expect(await stateOf()).toEqual(['refused']);
    await act(await formOn('?state=refused'), 'open');
    await act(await formOn(), 'done');
    expect(await stateOf()).toEqual(['done']);
    const acts = await context.store
      .selectFrom('audit')
      .select(['act', 'moderator'])
      .where('subject', '=', (await all())[0]?.id ?? '')
      .orderBy('id')
      .execute();
    expect(acts.map((each) => each.act).toSorted()).toEqual(
      ['report refused', 'report reopened', 'report done'].toSorted(),
    );
    expect(new Set(acts.map(({ moderator }) => moderator))).toEqual(new Set(['سارا']));
  });

  test('tell the second of two editors that the first was faster', async () => {
    await send();
    const seen = await formOn();
    const answers = await Promise.all([
      act(seen, 'refused'),
      act(seen, 'done'),
      act(seen, 'drafted'),
    ]);
    const texts = await Promise.all(answers.map((answer) => answer.text()));
    expect(texts.filter((text) => text.includes('کسی دیگر'))).toHaveLength(2);
    expect((await all())[0]?.version).toBe(2);
  });

  test('begin a correction: words for the desk, and lines for a file', async () => {
    writeItem(siteDir, CODE, LINES, 'نام درست شد.');
    await send({ sentence: "جملهٔ 'نادرست': یک." });
    const html = await (await act(await formOn(), 'drafted')).text();
    expect(foreignIn(html)).toEqual([]);
    const area = elementsOf(html).find(({ tagName }) => tagName === 'textarea');
    expect(parse(area ? textIn(area) : '')).toEqual({
      updatedAt: '1405-09-09 11:30',
      correction:
        "نام درست شد. در نسخهٔ پیشین این خبر نوشته شده بود: «جملهٔ 'نادرست': یک». درست آن چنین است:",
    });
    const link = elementsOf(html)
      .map((element) => attribute(element, 'href') ?? '')
      .find((href) => href.startsWith('/admin/'));
    const query = new URLSearchParams(link?.split('?')[1]);
    expect(link).toMatch(/^\/admin\/#\/peyk-correct\?/u);
    expect([query.get('code'), query.get('text')]).toEqual([
      CODE,
      expect.stringContaining("«جملهٔ 'نادرست': یک»"),
    ]);
    expect(html).not.toContain('درست آن ۲۴ ماه است');
    expect(await desk()).toContain('پیش‌نویس اصلاحیه را سارا ساخته است');
    expect(await stateOf()).toEqual(['open']);
  });

  test('are done by themselves when another correction of the item is published', async () => {
    writeItem(siteDir, CODE, LINES, 'اصلاح کهنه.');
    await send();
    await runJobs(context);
    expect(await stateOf()).toEqual(['open']);
    writeItem(siteDir, CODE, LINES, 'عدد درست ۲۴ است.');
    expect(await desk()).toContain('اصلاحیهٔ ۱ گزارش منتشر شده است');
    expect(await stateOf()).toEqual(['done']);
    await act(await formOn('?state=done'), 'open');
    await runJobs(context);
    expect(await stateOf()).toEqual(['open']);
    writeItem(siteDir, CODE, LINES, 'عدد درست ۲۴ و نام نیز درست شد.');
    await runJobs(context);
    expect(await stateOf()).toEqual(['done']);
  });
});

describe('previews of reports', () => {
  let context: ServiceContext;
  let app: ReturnType<typeof createApp>;
  beforeAll(async () => {
    const siteDir = mkdtempSync(path.join(tmpdir(), 'peyk-reports-'));
    writeItem(siteDir, CODE, LINES);
    context = await testContext(undefined, { siteDir });
    app = createApp(context);
  });
  afterAll(() => context.store.destroy());

  test.each(Object.entries(SPELLINGS))('hold no markup, spelled %s', async (_name, spell) => {
    for (const markup of Object.values(MARKUP)) {
      const text = spell(markup).slice(0, 400);
      const { html } = await answerOf(
        postForm(app, '/_/reports', { ...REPORT, text, sentence: text }),
      );
      expect(foreignIn(html)).toEqual([]);
    }
  });
});
