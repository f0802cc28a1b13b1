import { solveChallenge, type Challenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { proveWork } from '../../components/comments/prove-work.ts';
import { createApp } from '../app.ts';
import type { ServiceContext } from '../context.ts';
import { TEST_STORES } from '../store/test-stores.ts';
import { testContext } from '../test-context.ts';
import { fieldsOf, postForm } from '../test-form.ts';
import { makeTestSite } from './test-site.ts';
import { isWorkDone } from './work.ts';

const CODE = '277495';

describe.each(TEST_STORES)('work that browsers show on %s', (_, open) => {
  let context: ServiceContext;
  let app: ReturnType<typeof createApp>;
  let clock = Date.parse('2026-11-30T08:00:00Z');
  beforeAll(async () => {
    context = await testContext(open, { siteDir: makeTestSite(), now: () => clock });
    app = createApp(context);
  });
  afterEach(() => vi.unstubAllGlobals());
  afterAll(() => context.store.destroy());

  const ask = async (): Promise<Challenge> => {
    const answer = await app.request(`/_/comments/work?code=${CODE}`);
    return (await answer.json()) as Challenge;
  };
  const toProof = (payload: object): string =>
    Buffer.from(JSON.stringify(payload)).toString('base64');
  const solve = async (challenge: Challenge): Promise<string> =>
    toProof({ challenge, solution: await solveChallenge({ challenge, deriveKey }) });
  const isDone = (proof: string, code = CODE) => isWorkDone(context.store, proof, code, clock);

  test('is shown by what items’ pages run, and counts once', async () => {
    vi.stubGlobal('fetch', async (address: string) => app.request(address));
    const proof = await proveWork('/_/comments', CODE);
    expect([await isDone(proof), await isDone(proof)]).toEqual([true, false]);
  });

  test('of two that bring one proof at once, counts for one', async () => {
    const proof = await solve(await ask());
    const done = await Promise.all([isDone(proof), isDone(proof)]);
    expect(done.toSorted()).toEqual([false, true]);
  });

  test('only ranks a comment: with it, it stands before others', async () => {
    const write = async (text: string, proof: string) => {
      const fields = { code: CODE, name: 'مینا', email: '', text, parent: '' };
      const page = await (await postForm(app, '/_/comments', fields)).text();
      clock += 20_000;
      return postForm(app, '/_/comments', { ...fieldsOf(page, 'token'), proof });
    };
    const proof = await solve(await ask());
    expect((await write('یک', '')).status).toBe(303);
    expect((await write('دو', proof)).status).toBe(303);
    expect((await write('سه', proof)).status).toBe(303);
    const rows = await context.store.selectFrom('comment').selectAll().orderBy('rank').execute();
    const [first, ...others] = rows.map(({ text, signs }) => [text, signs]);
    expect(first).toEqual(['دو', '']);
    expect(others.toSorted()).toEqual([
      ['سه', 'unproved'],
      ['یک', 'unproved'],
    ]);
  });

  test('is not taken for another item, after four hours, or without having been done', async () => {
    const challenge = await ask();
    const proof = await solve(challenge);
    expect(await isDone(proof, '277496')).toBe(false);
    const idle = toProof({ challenge, solution: { counter: 0, derivedKey: '00'.repeat(32) } });
    expect(await isDone(idle)).toBe(false);
    clock += 4 * 3_600_000;
    expect(await isDone(proof)).toBe(false);
  });

  test.each([
    ['less of it', { cost: 1 }],
    ['a prefix of one’s own', { keyPrefix: '' }],
    ['more time', { data: { code: CODE, until: 9e15 } }],
  ])('is not taken for a challenge with %s', async (_name, change) => {
    const challenge = await ask();
    const easy = { ...challenge, parameters: { ...challenge.parameters, ...change } };
    const solution = { counter: 0, derivedKey: '00'.repeat(32) };
    expect(await isDone(toProof({ challenge: easy, solution }))).toBe(false);
    expect(await isDone(toProof({ challenge: { parameters: easy.parameters }, solution }))).toBe(
      false,
    );
  });

  test.each([
    'x',
    'bnVsbA==',
    'e30=',
    toProof({ challenge: {}, solution: {} }),
    'a'.repeat(100_000),
  ])('is not taken for «%.20s»', async (proof) => {
    expect(await isDone(proof)).toBe(false);
  });

  test('is asked of nobody for an item that takes no comments', async () => {
    expect((await app.request('/_/comments/work?code=1')).status).toBe(404);
  });
});
