import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { createApp } from '../app.ts';
import type { ServiceContext } from '../context.ts';
import { runJobs } from '../jobs.ts';
import { invite } from '../moderation/moderators.ts';
import { changeRole, findTeam, removeMember } from '../moderation/team.ts';
import { exportLines } from '../store/export-lines.ts';
import { importLines } from '../store/import-lines.ts';
import { openStore } from '../store/open-store.ts';
import { TEST_STORES } from '../store/test-stores.ts';
import { testContext } from '../test-context.ts';
import { fieldsOf, postForm } from '../test-form.ts';
import { asSignedIn, cookieIn, joinTeam, type TestModerator } from '../test-moderator.ts';
import { TestAuthenticator, type Lie } from './test-authenticator.ts';

const SITE = 'http://localhost';

describe.each(TEST_STORES)('passkeys on %s', (_, open) => {
  let context: ServiceContext;
  let app: ReturnType<typeof createApp>;
  let clock = Date.parse('2026-11-30T08:00:00Z');
  let sara: TestModerator;
  let key: TestAuthenticator;

  beforeAll(async () => {
    context = await testContext(open, { now: () => clock });
    app = createApp(context);
  });
  beforeEach(async () => {
    clock += 3_600_000;
    sara = await joinTeam(app, context, 'سارا', 'owner');
    key = new TestAuthenticator(SITE);
  });
  afterAll(() => context.store.destroy());

  const optionsOf = async (answer: Response) =>
    (await answer.json()) as { challenge: string; user: { id: string } };
  const askToMake = async (who = sara) =>
    optionsOf(await who.post('/_/moderate/account/passkeys/options'));
  const sendMade = (answer: string, name = 'گوشی', who = sara) =>
    who.post('/_/moderate/account/passkeys', { answer, name });
  const make = async (with_ = key, name = 'گوشی') => {
    clock += 1;
    return sendMade(with_.create(await askToMake()), name);
  };
  const askToUse = async () => {
    const answer = await postForm(app, '/_/moderate/sign-in/options', {});
    return { cookie: cookieIn(answer), options: await optionsOf(answer) };
  };
  const sendUsed = (answer: string, cookie: string) =>
    postForm(app, '/_/moderate/sign-in/passkey', { answer }, { cookie });
  const use = async (with_ = key, lie: Lie = {}) => {
    const { cookie, options } = await askToUse();
    return sendUsed(with_.get(options, lie), cookie);
  };
  const rows = () => context.store.selectFrom('passkey').selectAll().orderBy('id').execute();

  test('let somebody in who types no name', async () => {
    expect((await make()).headers.get('location')).toBe('/_/moderate/account?done=made');
    const answer = await use();
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/_/moderate']);
    const again = asSignedIn(app, 'سارا', cookieIn(answer));
    expect(await (await again.get('/_/moderate/account')).text()).toContain('سارا');
    expect(await rows()).toMatchObject([{ name: 'گوشی', counter: 2, used_at: clock }]);
    expect(await (await again.get('/_/moderate/audit')).text()).toContain('ورود با گذرکلید');
  });

  test('are several a person, each named and removed by itself', async () => {
    const other = new TestAuthenticator(SITE);
    await make();
    await make(other, 'رایانه');
    const [first, second] = await rows();
    const named = { passkey: first?.id ?? '', name: 'گوشی نو' };
    await sara.post('/_/moderate/account/passkeys/name', named);
    await sara.post('/_/moderate/account/passkeys/remove', { passkey: second?.id ?? '' });
    expect((await rows()).map(({ name }) => name)).toEqual(['گوشی نو']);
    expect([(await use()).status, (await use(other)).status]).toEqual([303, 401]);
  });

  test('are named and removed by nobody else', async () => {
    await make();
    const [row] = await rows();
    const ali = await joinTeam(app, context, 'علی', 'owner');
    const passkey = row?.id ?? '';
    for (const act of ['name', 'remove'])
      expect(
        (await ali.post(`/_/moderate/account/passkeys/${act}`, { passkey, name: 'x' })).status,
      ).toBe(422);
    expect(await rows()).toEqual([row]);
  });

  test('are at most ten a person', async () => {
    for (let at = 0; at < 10; at += 1) await make(new TestAuthenticator(SITE));
    expect((await make()).status).toBe(422);
    expect(await rows()).toHaveLength(10);
  });

  test.each([
    ['another site', { origin: 'https://evil.example' }],
    ['a host that is not ours', { rpId: 'evil.example' }],
    ['a key that did not ask who holds it', { flags: 0x01 }],
    ['a certificate, which would have to be looked up elsewhere', { attested: true }],
  ])('are not made with %s', async (_name, lie: Lie) => {
    expect((await sendMade(key.create(await askToMake(), lie))).status).toBe(422);
    expect(await rows()).toEqual([]);
  });

  test.each([
    ['another site', { origin: 'https://evil.example' }],
    ['a host that is not ours', { rpId: 'evil.example' }],
    ['a key that did not ask who holds it', { flags: 0x01 }],
    ['a count that does not grow, as a copy has', { counter: 1 }],
    ['another’s name', { owner: Buffer.from('somebody').toString('base64url') }],
  ])('let nobody in with %s', async (_name, lie: Lie) => {
    await make();
    expect((await use(key, lie)).status).toBe(401);
    expect((await use()).status).toBe(303);
  });

  test('let nobody in with the signature of another key', async () => {
    await make();
    const { cookie, options } = await askToUse();
    const other = new TestAuthenticator(SITE);
    other.create({ challenge: '', user: { id: '' } });
    const own = JSON.parse(key.get(options)) as { response: object };
    const forged = JSON.parse(other.get(options)) as { response: object };
    const answer = JSON.stringify({ ...own, response: { ...own.response, ...forged.response } });
    expect((await sendUsed(answer, cookie)).status).toBe(401);
  });

  test('are made and used once with a challenge', async () => {
    const made = key.create(await askToMake());
    expect([(await sendMade(made)).status, (await sendMade(made)).status]).toEqual([303, 422]);
    const { cookie, options } = await askToUse();
    const used = key.get(options);
    expect([(await sendUsed(used, cookie)).status, (await sendUsed(used, cookie)).status]).toEqual([
      303, 401,
    ]);
  });

  test('of two that bring one challenge at once, one comes in', async () => {
    await make();
    const { cookie, options } = await askToUse();
    const answers = await Promise.all([
      sendUsed(key.get(options), cookie),
      sendUsed(key.get(options), cookie),
    ]);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([303, 401]);
  });

  test('take no challenge that is five minutes old', async () => {
    const options = await askToMake();
    await make();
    const asked = await askToUse();
    clock += 5 * 60_000;
    expect((await sendMade(new TestAuthenticator(SITE).create(options))).status).toBe(422);
    expect((await sendUsed(key.get(asked.options), asked.cookie)).status).toBe(401);
    await runJobs({ ...context, commentsDir: '/nowhere' });
    expect(await context.store.selectFrom('challenge').selectAll().execute()).toEqual([]);
  });

  test('take no challenge of another session, or of another purpose', async () => {
    const ali = await joinTeam(app, context, 'علی', 'moderator');
    expect((await sendMade(key.create(await askToMake(ali)))).status).toBe(422);
    await make();
    const [one, other] = [await askToUse(), await askToUse()];
    expect((await sendUsed(key.get(one.options), other.cookie)).status).toBe(401);
    expect((await sendUsed(key.get(one.options), '')).status).toBe(401);
    const { cookie } = await askToUse();
    expect((await sendUsed(key.get(await askToMake()), cookie)).status).toBe(401);
  });

  test.each([
    '',
    'x',
    'null',
    '[]',
    '{}',
    '{"response":{}}',
    '{"response":{"clientDataJSON":"e30"}}',
  ])('are not taken for «%s»', async (answer) => {
    expect((await sendMade(answer)).status).toBe(422);
    const { cookie } = await askToUse();
    expect((await sendUsed(answer, cookie)).status).toBe(401);
  });

  test('need a name of one line', async () => {
    for (const name of ['', ' \u200f', 'ا'.repeat(61)])
      expect((await make(new TestAuthenticator(SITE), name)).status).toBe(422);
    await make(key, 'گوشي\r\nX: y');
    expect(await rows()).toMatchObject([{ name: 'گوشی X: y' }]);
  });

  test('let nobody in who was removed, or is invited anew', async () => {
    const ali = await joinTeam(app, context, 'علی', 'moderator');
    const options = await askToMake(ali);
    await sendMade(key.create(options), 'گوشی', ali);
    await invite(context.store, 'علی', 'moderator', clock);
    expect((await use()).status).toBe(401);
    const back = await joinTeam(app, context, 'علی', 'moderator');
    await sendMade(key.create(await askToMake(back)), 'گوشی', back);
    expect((await use()).status).toBe(303);
    const member = (await findTeam(context.store)).find(({ name }) => name === 'علی');
    const by = { moderator: 'سارا', now: clock };
    expect(await removeMember(context.store, member?.id ?? '', by)).toBe('done');
    expect((await use()).status).toBe(401);
    expect(await rows()).toEqual([]);
  });

  test('stay with who gets another role, while the sessions end', async () => {
    const ali = await joinTeam(app, context, 'علی', 'moderator');
    await sendMade(key.create(await askToMake(ali)), 'گوشی', ali);
    const member = (await findTeam(context.store)).find(({ name }) => name === 'علی');
    await changeRole(context.store, member?.id ?? '', 'editor', { moderator: 'سارا', now: clock });
    expect((await ali.get('/_/moderate')).status).toBe(303);
    const again = asSignedIn(app, 'علی', cookieIn(await use()));
    expect((await again.get('/_/moderate/audit')).status).toBe(200);
  });

  test('move along with the rest', async () => {
    await make();
    const lines = await Array.fromAsync(exportLines(context.store));
    const other = await openStore({ file: ':memory:' });
    await importLines(
      other,
      (async function* () {
        yield* lines;
      })(),
    );
    const moved = createApp({ ...context, store: other });
    const asked = await postForm(moved, '/_/moderate/sign-in/options', {});
    const answer = key.get(await optionsOf(asked));
    const cookie = cookieIn(asked);
    expect(
      (await postForm(moved, '/_/moderate/sign-in/passkey', { answer }, { cookie })).status,
    ).toBe(303);
    await other.destroy();
  });

  test('are tried so often from one place, and no more', async () => {
    const statuses: number[] = [];
    for (let at = 0; at < 70; at += 1)
      statuses.push((await postForm(app, '/_/moderate/sign-in/options', {})).status);
    expect(statuses.filter((status) => status === 429)).toHaveLength(10);
  });

  test('are asked for by a page whose policy lets that one script run', async () => {
    const pages = [await app.request('/_/moderate/sign-in'), await sara.get('/_/moderate/account')];
    for (const answer of pages) {
      const policy = answer.headers.get('content-security-policy') ?? '';
      expect(policy).toContain(`script-src ${SITE}/_/passkeys.js; connect-src 'self'`);
      expect(policy).not.toContain('unsafe');
      const html = await answer.text();
      expect(html).toContain('<script src="/_/passkeys.js" defer></script>');
      expect(fieldsOf(html, 'answer')['answer']).toBe('');
    }
    const file = await app.request('/_/passkeys.js');
    expect(file.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  });
});
