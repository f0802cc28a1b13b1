import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { MARKUP } from '../../../testkit/hostile/markup.ts';
import { SPELLINGS } from '../../../testkit/hostile/spellings.ts';
import { createApp } from '../app.ts';
import type { ServiceContext } from '../context.ts';
import { TEST_STORES } from '../store/test-stores.ts';
import { testContext } from '../test-context.ts';
import { answerOf, elementsOf, fieldsOf, foreignIn, postForm, textIn } from '../test-form.ts';
import { forgetSenders } from './forget-senders.ts';
import { makeTestSite } from './test-site.ts';

const START = Date.parse('2026-11-30T08:00:00Z');
const COMMENT = { code: '277495', name: 'مینا', email: 'mina@example.ir', text: 'خبر خوبی بود.' };

describe.each(TEST_STORES)('comments on %s', (_, open) => {
  let context: ServiceContext;
  let app: ReturnType<typeof createApp>;
  let clock = START;
  const logged: string[] = [];
  beforeAll(async () => {
    context = await testContext(open, {
      ...{ siteDir: makeTestSite('2026-12-30T00:00:00+03:30'), now: () => clock },
      log: (...line) => void logged.push(JSON.stringify(line)),
    });
    app = createApp(context);
  });
  beforeEach(async () => {
    clock = START;
    logged.length = 0;
    await context.store.deleteFrom('comment').execute();
  });
  afterAll(() => context.store.destroy());

  const all = () => context.store.selectFrom('comment').selectAll().orderBy('id').execute();
  const preview = async (fields: Record<string, string>) =>
    (await postForm(app, '/_/comments', fields)).text();
  const send = async (
    own: Partial<typeof COMMENT> & Record<string, string> = {},
    wait = 20_000,
  ) => {
    const fields = fieldsOf(await preview({ ...COMMENT, ...own }), 'token');
    clock += wait;
    return postForm(app, '/_/comments', fields);
  };
  const publish = () => context.store.updateTable('comment').set({ state: 'published' }).execute();

  test('are previewed, sent and held, without a script', async () => {
    const shown = await preview(COMMENT);
    expect(shown).toContain('پیش‌نمایش و ارسال');
    expect(await all()).toEqual([]);
    const answer = await send();
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/_/comments/received']);
    expect(await (await app.request('/_/comments/received')).text()).toContain('در انتظار بررسی');
    expect(await all()).toMatchObject([{ ...COMMENT, state: 'pending', parent: null }]);
  });

  test('come in once though a preview is sent twice', async () => {
    const fields = fieldsOf(await preview(COMMENT), 'token');
    const answers = await Promise.all([1, 2, 3].map(() => postForm(app, '/_/comments', fields)));
    expect(answers.map(({ status }) => status)).toEqual([303, 303, 303]);
    expect(await all()).toHaveLength(1);
  });

  test.each([
    ['what was changed since', (fields) => ({ ...fields, text: 'دیگر' })],
    [
      'a token of another’s making',
      (fields) => ({ ...fields, token: 'abc.aaaaaaaaaaaaaaaaaaaa.AAAA' }),
    ],
    ['half a token', (fields) => ({ ...fields, token: fields['token']?.slice(0, -2) ?? '' })],
    ['no token', ({ token: _token, ...fields }) => fields],
  ] satisfies [string, (fields: Record<string, string>) => Record<string, string>][])(
    'are previewed again with %s',
    async (_name, change) => {
      const fields = fieldsOf(await preview(COMMENT), 'token');
      const answer = await postForm(app, '/_/comments', change(fields));
      expect(answer.status).toBe(200);
      expect(await all()).toEqual([]);
    },
  );

  test('are previewed again when the preview is hours old', async () => {
    expect((await send({}, 3 * 3_600_000)).status).toBe(200);
    expect(await all()).toEqual([]);
  });

  test.each([
    ['an item that takes none', '277496'],
    ['no item', '1'],
    ['a way out of the site', '../../etc'],
    ['no code', ''],
  ])('are not taken for %s', async (_name, code) => {
    expect((await postForm(app, '/_/comments', { ...COMMENT, code })).status).toBe(404);
  });

  test('are not taken when their time is over, though the page was not made anew', async () => {
    clock = Date.parse('2026-12-30T00:00:01+03:30');
    expect((await postForm(app, '/_/comments', COMMENT)).status).toBe(404);
  });

  test.each([
    ['no name', { name: ' \u200f' }, 'نامتان را بنویسید'],
    ['no text', { text: '\n \n' }, 'متن نظر را بنویسید'],
    ['a long text', { text: 'ا'.repeat(3001) }, 'بلندتر از ۳۰۰۰'],
    ['an address that is none', { email: 'mina' }, 'رایانامه درست نیست'],
    ['an answer to nothing', { parent: '0'.repeat(36) }, 'دیگر در صفحه نیست'],
  ])('with %s are shown again with what to do', async (_name, own, words) => {
    const answer = await postForm(app, '/_/comments', { ...COMMENT, ...own });
    expect(answer.status).toBe(422);
    const html = await answer.text();
    expect(html).toContain(words);
    expect(fieldsOf(html, 'text')['name']).toBe('name' in own ? '' : COMMENT.name);
  });

  test('may have 3,000 letters of any kind', async () => {
    expect((await send({ text: '😀'.repeat(3000) })).status).toBe(303);
  });

  test('have their letters put right, and lines kept', async () => {
    await send({ text: 'كتاب علي\r\n\r\n\r\n\r\nدوم\u202e', name: ' علي\n ' });
    expect(await all()).toMatchObject([{ text: 'کتاب علی\n\nدوم', name: 'علی' }]);
  });

  test('answer one that readers see, two deep', async () => {
    await send();
    const [first] = await all();
    if (!first) throw new Error('none');
    expect((await app.request(`/_/comments/new?code=277495&parent=${first.id}`)).status).toBe(404);
    await publish();
    const form = await (await app.request(`/_/comments/new?code=277495&parent=${first.id}`)).text();
    expect(form).toContain('پاسخ به مینا');
    await send({ ...fieldsOf(form, 'text'), ...COMMENT, text: 'پاسخ' });
    await publish();
    const answer = (await all()).find(({ text }) => text === 'پاسخ');
    expect(answer?.parent).toBe(first.id);
    await send({ parent: answer?.id ?? '', text: 'پاسخ پاسخ' });
    expect((await all()).find(({ text }) => text === 'پاسخ پاسخ')?.parent).toBe(first.id);
  });

  test('are thrown away only where the trap was filled in, and the log says so', async () => {
    const answer = await postForm(app, '/_/comments', { ...COMMENT, website: 'x' });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/_/comments/received']);
    expect(await all()).toEqual([]);
    expect(logged.join()).toContain('comment discarded');
  });

  test('bear the signs of spam, and are held all the same', async () => {
    await send({ text: 'سلام' }, 500);
    await send({ text: 'سلام!' });
    await send({ text: 'ببین https://spam.example' });
    for (const text of ['الف', 'ب', 'پ']) await send({ text });
    const signs = (await all()).map((row) => [row.text, row.signs, row.rank > 0.2]);
    expect(signs).toEqual([
      ['سلام', 'fast unproved', true],
      ['سلام!', 'repeat unproved', true],
      ['ببین https://spam.example', 'links unproved', true],
      ['الف', 'unproved', false],
      ['ب', 'unproved', false],
      ['پ', 'flood unproved', true],
    ]);
  });

  test('tell nobody who wrote them after some days', async () => {
    await send();
    const [row] = await all();
    await forgetSenders(context.store, 30, START + 29 * 86_400_000);
    expect(await all()).toEqual([row]);
    await forgetSenders(context.store, 30, START + 31 * 86_400_000);
    expect(await all()).toEqual([{ ...row, email: null, sender: null }]);
  });

  test('leave no trace of a reader in the log', async () => {
    await send({}, 10);
    await app.request('/_/comments/new?code=277495&parent=secret');
    expect(logged.length).toBeGreaterThan(2);
    for (const word of ['مینا', 'mina', 'خوبی', 'secret'])
      expect(logged.join()).not.toContain(word);
  });

  test('stand in the preview as they were written', async () => {
    const text = 'یک <b>دو</b>\nthree & "four"';
    const html = await preview({ ...COMMENT, text });
    const lines = elementsOf(html).filter(
      ({ attrs, tagName }) => tagName === 'p' && attrs[0]?.value === 'auto',
    );
    expect(lines.map(textIn)).toEqual(text.split('\n'));
  });
});

test.each(['multipart/form-data; boundary=x', 'application/json', 'text/plain'])(
  'a body of %s is no form',
  async (type) => {
    const context = await testContext();
    const answer = await postForm(createApp(context), '/_/comments', {}, { 'content-type': type });
    expect(answer.status).toBe(415);
    await context.store.destroy();
  },
);

describe('previews of comments', () => {
  let context: ServiceContext;
  let app: ReturnType<typeof createApp>;
  beforeAll(async () => {
    context = await testContext(undefined, { siteDir: makeTestSite() });
    app = createApp(context);
  });
  afterAll(() => context.store.destroy());

  test.each(Object.entries(SPELLINGS))('hold no markup, spelled %s', async (_name, spell) => {
    for (const markup of Object.values(MARKUP)) {
      const text = spell(markup);
      const fields = { ...COMMENT, name: text.slice(0, 60), text };
      const { html, status } = await answerOf(postForm(app, '/_/comments', fields));
      expect([200, 422]).toContain(status);
      expect(foreignIn(html)).toEqual([]);
    }
  });
});
