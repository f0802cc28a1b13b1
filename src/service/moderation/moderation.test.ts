import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { MARKUP } from '../../../testkit/hostile/markup.ts';
import { createApp } from '../app.ts';
import { publishAll } from '../comments/publish-file.ts';
import { spamLikelihood } from '../comments/spam-words.ts';
import { makeTestSite } from '../comments/test-site.ts';
import type { ServiceContext } from '../context.ts';
import { runJobs } from '../jobs.ts';
import { TEST_STORES } from '../store/test-stores.ts';
import { testContext } from '../test-context.ts';
import { attribute, elementsOf, fieldsOf, foreignIn, postForm, textIn } from '../test-form.ts';
import { invite } from './moderators.ts';

const PASSWORD = 'گذرواژهٔ بلند';
const CODE = '277495';

describe.each(TEST_STORES)('moderation on %s', (_, open) => {
  let context: ServiceContext;
  let app: ReturnType<typeof createApp>;
  let clock = Date.parse('2026-11-30T08:00:00Z');
  let cookie = '';
  const dir = mkdtempSync(path.join(tmpdir(), 'peyk-comments-'));

  beforeAll(async () => {
    context = await testContext(open, {
      ...{ siteDir: makeTestSite(), commentsDir: dir, now: () => clock },
    });
    app = createApp(context);
    cookie = await join('سارا', 'editor');
  });
  beforeEach(async () => {
    rmSync(path.join(dir, `${CODE}.json`), { force: true });
    await context.store.deleteFrom('comment').where('parent', 'is not', null).execute();
    await context.store.deleteFrom('comment').execute();
    await context.store.deleteFrom('spam_word').execute();
  });
  afterAll(() => context.store.destroy());

  const cookieIn = (answer: Response): string =>
    answer.headers.get('set-cookie')?.split(';')[0] ?? '';
  async function join(name: string, role: 'moderator' | 'editor'): Promise<string> {
    const word = await invite(context.store, name, role, clock);
    const page = await (await app.request(`/_/moderate/invitation?word=${word}`)).text();
    const fields = { ...fieldsOf(page, 'word'), password: PASSWORD, again: PASSWORD };
    const answer = await postForm(app, '/_/moderate/invitation', fields);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/_/moderate']);
    return cookieIn(answer);
  }
  const get = async (address: string, by = cookie) =>
    app.request(address, { headers: { cookie: by } });
  const queue = async (query = '', by = cookie) => (await get(`/_/moderate${query}`, by)).text();
  const seenIn = (html: string): string[] =>
    elementsOf(html)
      .filter(
        (element) =>
          attribute(element, 'name') === 'comment' && attribute(element, 'type') === 'checkbox',
      )
      .map((element) => attribute(element, 'value') ?? '');
  const act = async (fields: [string, string][], by = cookie, token?: string) => {
    const form = new URLSearchParams(fields);
    form.set('token', token ?? fieldsOf(await queue('', by), 'token')['token'] ?? '');
    return postForm(app, '/_/moderate/decide', form, { cookie: by });
  };
  const write = async (text: string, wait = 20_000, parent = '') => {
    const fields = { code: CODE, name: 'مینا', email: 'mina@example.ir', text, parent };
    const page = await (await postForm(app, '/_/comments', fields)).text();
    clock += wait;
    expect((await postForm(app, '/_/comments', fieldsOf(page, 'token'))).status).toBe(303);
  };
  const fileOf = (): { comments: { text: string }[] } | undefined =>
    readdirSync(dir).includes(`${CODE}.json`)
      ? JSON.parse(readFileSync(path.join(dir, `${CODE}.json`), 'utf8'))
      : undefined;

  test('leads who is not signed in to sign in, and shows nothing', async () => {
    await write('راز');
    for (const address of ['/_/moderate', '/_/moderate/audit', '/_/moderate?state=published']) {
      const answer = await app.request(address, { headers: { cookie: 'peyk=made-up' } });
      expect([answer.status, answer.headers.get('location')]).toEqual([303, '/_/moderate/sign-in']);
      expect(await answer.text()).not.toContain('راز');
    }
    expect((await postForm(app, '/_/moderate/decide', { act: 'published' })).status).toBe(303);
  });

  test('publishes into the file of the item, without e-mail and address', async () => {
    await write('خوب بود');
    const [seen = ''] = seenIn(await queue());
    expect(await (await act([['one', `published:${seen}`]])).text()).toContain('۱ نظر بررسی شد');
    expect(fileOf()).toMatchObject({
      comments: [{ name: 'مینا', text: 'خوب بود' }],
      pending: 0,
      rejected: 0,
    });
    const text = readFileSync(path.join(dir, `${CODE}.json`), 'utf8');
    expect(text).not.toMatch(/mina|email|sender|127\.0/u);
  });

  test('decides of fifty at once, each act in the audit log with who and when', async () => {
    for (let at = 0; at < 50; at += 1) await write(`نظر شمارهٔ ${at}`);
    const before = clock;
    const chosen = seenIn(await queue());
    expect(chosen).toHaveLength(50);
    const answer = await act([
      ['act', 'published'],
      ...chosen.map((seen): [string, string] => ['comment', seen]),
    ]);
    expect(await answer.text()).toContain('۵۰ نظر بررسی شد');
    expect(fileOf()?.comments).toHaveLength(50);
    const acts = await context.store
      .selectFrom('audit')
      .selectAll()
      .where('act', '=', 'published')
      .where('at', '>=', before)
      .execute();
    expect(acts).toHaveLength(50);
    expect(new Set(acts.map(({ moderator }) => moderator))).toEqual(new Set(['سارا']));
    expect(await (await get('/_/moderate/audit')).text()).toContain('سارا');
  });

  test('takes a comment and its answers back from the page', async () => {
    await write('پرسش');
    await act([['one', `published:${seenIn(await queue())[0]}`]]);
    const [parent = ''] = seenIn(await queue('?state=published'));
    await write('پاسخ', 20_000, parent.split(':')[0]);
    await act([['one', `published:${seenIn(await queue())[0]}`]]);
    expect(fileOf()?.comments).toHaveLength(2);
    await act([['one', `rejected:${parent}`]]);
    expect(fileOf()).toBeUndefined();
  });

  test('tells the second of two moderators that the first has decided', async () => {
    await write('یک');
    const [seen = ''] = seenIn(await queue());
    await act([['one', `rejected:${seen}`]]);
    expect(await (await act([['one', `published:${seen}`]])).text()).toContain(
      'کسی دیگر بررسی کرده بود',
    );
    expect(fileOf()).toBeUndefined();
    expect(seenIn(await queue('?state=rejected'))).toHaveLength(1);
  });

  test('of two that decide at the same time, lets one', async () => {
    await write('یک');
    const [seen = ''] = seenIn(await queue());
    const { token } = fieldsOf(await queue(), 'token');
    const answers = await Promise.all(
      ['published', 'rejected'].map((to) => act([['one', `${to}:${seen}`]], cookie, token)),
    );
    const texts = await Promise.all(answers.map((answer) => answer.text()));
    expect(texts.filter((text) => text.includes('کسی دیگر'))).toHaveLength(1);
  });

  test('answers for the newsroom', async () => {
    await write('چرا؟');
    const fields = fieldsOf(await queue(), 'text');
    clock += 1000;
    const answer = await postForm(
      app,
      '/_/moderate/answer',
      { ...fields, text: 'زیرا چنین است.' },
      { cookie },
    );
    expect(answer.status).toBe(200);
    const [question, reply] = fileOf()?.comments ?? [];
    expect(question).toMatchObject({ text: 'چرا؟' });
    expect(reply).toMatchObject({ text: 'زیرا چنین است.', newsroom: true, name: 'سارا' });
  });

  test('withdraws its own answer alone, publishes it again, and tells of both', async () => {
    await write('چرا؟');
    const fields = { ...fieldsOf(await queue(), 'text'), text: 'زیرا چنین است.' };
    clock += 1000;
    await postForm(app, '/_/moderate/answer', fields, { cookie });
    const press = async (label: string, list: string): Promise<string> => {
      const html = await queue(list);
      const button = elementsOf(html).find(
        (element) => element.tagName === 'button' && textIn(element).trim() === label,
      );
      const { token = '' } = fieldsOf(html, 'token');
      const one = attribute(button, 'value') ?? '';
      const form = { token, one, state: list.split('=')[1] ?? '' };
      return (await postForm(app, '/_/moderate/answer/decide', form, { cookie })).text();
    };
    expect(await press('برداشتن پاسخ', '?state=published')).toContain('پاسخ تحریریه برداشته شد');
    expect(fileOf()?.comments.map(({ text }) => text)).toEqual(['چرا؟']);
    expect(await press('انتشار دوبارهٔ پاسخ', '?state=rejected')).toContain('دوباره منتشر شد');
    expect(fileOf()?.comments.map(({ text }) => text)).toEqual(['چرا؟', 'زیرا چنین است.']);
    const audit = await (await get('/_/moderate/audit')).text();
    for (const act of ['برداشتن پاسخ', 'انتشار دوبارهٔ پاسخ']) expect(audit).toContain(act);
  });

  test('finds comments however their words are spelled', async () => {
    await write('کتاب‌های خوب');
    await write('چیزی دیگر');
    expect(seenIn(await queue(`?q=${encodeURIComponent('كتاب هاي')}`))).toHaveLength(1);
    expect(seenIn(await queue('?q=نیست'))).toEqual([]);
  });

  test('puts what looks like spam behind the rest', async () => {
    await write('ببینید www.spam.example', 100);
    await write('نظر من این است');
    const html = await queue();
    expect(html.indexOf('نظر من')).toBeLessThan(html.indexOf('spam.example'));
  });

  test('shows the newest of what was decided first, whatever it looked like', async () => {
    await write('نخست');
    await write('دوم با www.link.example', 100);
    await write('سوم');
    const chosen = seenIn(await queue()).map((seen): [string, string] => ['comment', seen]);
    await act([['act', 'published'], ...chosen]);
    const html = await queue('?state=published');
    const places = ['سوم', 'دوم با', 'نخست'].map((text) => html.indexOf(text));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places).not.toContain(-1);
  });

  test('leads to the item, by its title', async () => {
    await write('یک');
    expect(await queue()).toMatch(/<a href="\/news\/277495\/"><bdi>News &amp; more<\/bdi><\/a>/u);
  });

  test('says which list is open, and how much of it', async () => {
    for (let at = 0; at < 51; at += 1) await write(`نظر شمارهٔ ${at}`);
    const html = await queue();
    const here = elementsOf(html).filter((element) => attribute(element, 'aria-current'));
    expect(here.map((element) => attribute(element, 'href'))).toEqual([
      '/_/moderate?state=pending',
    ]);
    expect(html).toContain('۵۰ نظر از ۵۱ نظر');
    expect(await queue('?q=نظر')).not.toContain('نظر از ۵۱');
  });

  test('leads from page to page, and stays on one where something is decided', async () => {
    for (let at = 0; at < 52; at += 1) await write(`نظر شمارهٔ ${at}`);
    const next = (html: string) =>
      elementsOf(html).find((element) => attribute(element, 'rel') === 'next');
    const first = await queue();
    const address = attribute(next(first), 'href') ?? '';
    const second = await (await get(address)).text();
    expect([seenIn(first).length, seenIn(second).length, next(second)]).toEqual([50, 2, undefined]);
    expect(seenIn(first)).not.toEqual(expect.arrayContaining(seenIn(second)));
    expect(second).toContain('آغاز فهرست');
    const form = { ...fieldsOf(second, 'after'), one: `rejected:${seenIn(second)[0]}` };
    const answered = await postForm(app, '/_/moderate/decide', form, { cookie });
    expect(seenIn(await answered.text())).toEqual(seenIn(second).slice(1));
  });

  test('learns from decisions what spam says, and unlearns', async () => {
    const [spam, ham] = ['وام فوری بدون ضامن', 'گزارش جلسهٔ شهر خوب بود'];
    for (let at = 0; at < 6; at += 1) {
      await write(`${spam} ${at}`);
      await write(`${ham} ${at}`);
    }
    for (const [word, to] of [
      ['وام', 'rejected'],
      ['گزارش', 'published'],
    ] as const) {
      const chosen = seenIn(await queue(`?q=${word}`));
      await act([['act', to], ...chosen.map((seen): [string, string] => ['comment', seen])]);
    }
    expect(await spamLikelihood(context.store, spam)).toBeGreaterThan(0.9);
    expect(await spamLikelihood(context.store, ham)).toBeLessThan(0.1);
    const chosen = seenIn(await queue('?state=rejected&q=وام'));
    await act([['act', 'published'], ...chosen.map((seen): [string, string] => ['comment', seen])]);
    expect(await spamLikelihood(context.store, spam)).toBeLessThan(0.9);
  });

  test('shows hostile comments as text', async () => {
    for (const markup of Object.values(MARKUP).slice(0, 20)) await write(markup);
    expect(foreignIn(await queue())).toEqual([]);
  });

  test('takes no form that was made for another session', async () => {
    await write('یک');
    const [seen = ''] = seenIn(await queue());
    const other = await join('علی', 'moderator');
    const { token: theirs = '' } = fieldsOf(await queue('', other), 'token');
    for (const token of ['', 'x', theirs])
      expect((await act([['one', `published:${seen}`]], cookie, token)).status).toBe(403);
    expect(fileOf()).toBeUndefined();
  });

  test('shows the audit log to editors and owners', async () => {
    expect((await get('/_/moderate/audit', await join('رضا', 'moderator'))).status).toBe(403);
  });

  test('gives a new session to who signs in, whatever the browser brought along', async () => {
    const fixed = 'peyk=chosen-by-another';
    const answer = await postForm(
      app,
      '/_/moderate/sign-in',
      { name: 'سارا', password: PASSWORD },
      { cookie: fixed },
    );
    const given = answer.headers.get('set-cookie') ?? '';
    expect(answer.status).toBe(303);
    for (const part of ['HttpOnly', 'SameSite=Strict', 'Path=/']) expect(given).toContain(part);
    const fresh = answer.headers.getSetCookie().at(-1)?.split(';')[0] ?? '';
    expect(fresh).not.toBe(fixed);
    expect((await get('/_/moderate', fixed)).status).toBe(303);
    expect((await get('/_/moderate', fresh)).status).toBe(200);
    const { token = '' } = fieldsOf(await queue('', fresh), 'token');
    await postForm(app, '/_/moderate/sign-out', { token }, { cookie: fresh });
    expect((await get('/_/moderate', fresh)).status).toBe(303);
  });

  test('binds the cookie to its host where there is encryption', async () => {
    const secure = createApp({ ...context, siteUrl: 'https://news.example' });
    const answer = await postForm(
      secure,
      '/_/moderate/sign-in',
      { name: 'سارا', password: PASSWORD },
      { origin: 'https://news.example' },
    );
    expect(answer.headers.get('set-cookie')).toMatch(/^__Host-peyk=.*; Secure/u);
  });

  test('says the same to a wrong name and a wrong password, and stops who tries many', async () => {
    clock += 3_600_000;
    const tryIn = (name: string) => postForm(app, '/_/moderate/sign-in', { name, password: 'x' });
    const [one, other] = await Promise.all([tryIn('سارا'), tryIn('کسی')]);
    expect([one.status, other.status]).toEqual([401, 401]);
    expect(await one.text()).toBe(await other.text());
    const statuses: number[] = [];
    for (let at = 0; at < 10; at += 1) statuses.push((await tryIn('کسی')).status);
    expect(statuses.at(-1)).toBe(429);
    clock += 3_600_000;
    expect((await tryIn('کسی')).status).toBe(401);
  });

  test('lets an invitation be taken once, within three days', async () => {
    const word = await invite(context.store, 'نو', 'moderator', clock);
    const take = (password = PASSWORD, again = password) =>
      postForm(app, '/_/moderate/invitation', { word, password, again });
    expect((await take('short')).status).toBe(422);
    expect((await take(PASSWORD, 'other')).status).toBe(422);
    clock += 4 * 86_400_000;
    expect((await take()).status).toBe(404);
    clock -= 4 * 86_400_000;
    expect([(await take()).status, (await take()).status]).toEqual([303, 404]);
  });

  test('ends the sessions of who is invited anew', async () => {
    const former = await join('کهن', 'moderator');
    await invite(context.store, 'کهن', 'moderator', clock);
    expect((await get('/_/moderate', former)).status).toBe(303);
    const answer = await postForm(app, '/_/moderate/sign-in', { name: 'کهن', password: PASSWORD });
    expect(answer.status).toBe(401);
  });

  test('keeps a decision though the disk takes no file, and writes it later', async () => {
    await write('یک');
    const [seen = ''] = seenIn(await queue());
    const lines: string[] = [];
    const full = createApp({
      ...context,
      commentsDir: '/dev/null/comments',
      log: (_level, event) => void lines.push(event),
    });
    const form = { ...fieldsOf(await queue(), 'token'), one: `published:${seen}` };
    const answer = await postForm(full, '/_/moderate/decide', form, { cookie });
    expect(await answer.text()).toContain('پروندهٔ نظرها نوشته نشد');
    expect(lines).toContain('comments not written');
    await runJobs(context);
    expect(fileOf()?.comments).toHaveLength(1);
  });

  test('writes no file of what it does not know', async () => {
    await publishAll(context.store, dir);
    expect(readdirSync(dir).filter((name) => name.endsWith('.part'))).toEqual([]);
  });
});
