import { expect, test, describe } from 'vitest';
import { LARGEST_HOOK } from '../servers/served-site.ts';
import { hookServer } from './hook-server.ts';
import type { WatchStatus } from './status.ts';
import { FORGE_HOOKS, SECRET } from './test-hooks.ts';

const NOW = Date.parse('2026-11-22T08:30:00Z');
const PUSH = '{"ref":"refs/heads/main"}';

interface Own {
  secret?: string | undefined;
  base?: string;
  branch?: string | undefined;
  status?: WatchStatus;
}

function opened(own: Own = {}) {
  const usual = { secret: SECRET, base: '', branch: 'main', status: { started: NOW, faults: [] } };
  const { secret, base, branch, status } = { ...usual, ...own };
  const told = { pushes: 0 };
  const app = hookServer({
    ...{ base, secret, branch: () => branch, now: () => NOW, status: () => status },
    onPush: () => (told.pushes += 1),
  });
  /** As from a socket of this machine. */
  const env = (remoteAddress: string) => ({ incoming: { socket: { remoteAddress } } }) as never;
  return {
    told,
    post: (body: string | Buffer, headers: Record<string, string>, path = '/_/hooks') =>
      app.request(path, { method: 'POST', body: body as never, headers }, env('127.0.0.1')),
    get: (path: string, headers: Record<string, string> = {}, from = '127.0.0.1') =>
      app.request(path, { headers: { host: '127.0.0.1:4323', ...headers } }, env(from)),
  };
}

const signed = (body: string): Record<string, string> => FORGE_HOOKS['GitHub']!.headers(body, NOW);

describe.each(Object.entries(FORGE_HOOKS))('a push at %s', (_, { secret, headers }) => {
  test('is answered at once with 202, and asked for', async () => {
    const { post, told } = opened({ secret });
    expect((await post(PUSH, headers(PUSH, NOW))).status).toBe(202);
    expect(told.pushes).toBe(1);
  });
});

test.each([
  ['to another branch', '{"ref":"refs/heads/draft"}'],
  ['of a tag', '{"ref":"refs/tags/v1"}'],
  ['that is a trial of the forge', '{"zen":"…"}'],
  ['that is no JSON', 'hello'],
])('a hook %s is taken and publishes nothing', async (_, body) => {
  const { post, told } = opened();
  const answer = await post(body, signed(body));
  expect([answer.status, told.pushes]).toEqual([200, 0]);
});

test('every branch counts where none is known', async () => {
  const { post, told } = opened({ branch: undefined });
  const body = '{"ref":"refs/heads/other"}';
  expect((await post(body, signed(body))).status).toBe(202);
  expect(told.pushes).toBe(1);
});

test.each([
  ['without a signature', {}],
  ['with another signature', signed('{}')],
])('a hook %s is refused', async (_, headers) => {
  const { post, told } = opened();
  expect((await post(PUSH, headers)).status).toBe(401);
  expect(told.pushes).toBe(0);
});

test('where no secret is set, no hook is taken', async () => {
  const { post, told } = opened({ secret: undefined });
  expect((await post(PUSH, signed(PUSH))).status).toBe(404);
  expect(told.pushes).toBe(0);
});

test('a hook that is too large is refused, whatever its signature', async () => {
  const { post, told } = opened();
  const body = `{"ref":"refs/heads/main","x":"${'x'.repeat(LARGEST_HOOK)}"}`;
  expect((await post(body, signed(body))).status).toBe(413);
  expect(told.pushes).toBe(0);
});

test('another method is told which one is right', async () => {
  const { get } = opened();
  const answer = await get('/_/hooks');
  expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'POST']);
});

test('below a path of the host the addresses stand below it', async () => {
  const { post, told } = opened({ base: '/city' });
  expect((await post(PUSH, signed(PUSH), '/city/_/hooks')).status).toBe(202);
  expect((await post(PUSH, signed(PUSH))).status).toBe(404);
  expect(told.pushes).toBe(1);
});

describe('how the watcher does', () => {
  const status: WatchStatus = {
    started: NOW - 86_400_000,
    published: { at: NOW - 60_000, took: 1_900, reasons: ['push', 'due'] },
    due: NOW + 3_600_000,
    faults: [
      { stage: 'build', id: '1', text: 'news/1.md:3: <b>عنوان</b> نیست', since: NOW - 5_000 },
    ],
  };

  test('is a page that tells faults as they are, and when the next item is due', async () => {
    const answer = await opened({ status }).get('/_/watch');
    const page = await answer.text();
    expect(answer.status).toBe(200);
    expect(page).toContain('news/1.md:3: &lt;b&gt;عنوان&lt;/b&gt; نیست');
    expect(page).toContain('یکشنبه ۱ آذر ۱۴۰۵ ساعت ۱۳:۰۰:۰۰');
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
  });

  test('is told to programs, with 503 while a fault stands', async () => {
    const unwell = await opened({ status }).get('/_/watch/health');
    expect(unwell.status).toBe(503);
    expect(await unwell.json()).toMatchObject({
      ok: false,
      due: '2026-11-22T09:30:00.000Z',
      faults: [{ stage: 'build', since: '2026-11-22T08:29:55.000Z' }],
    });
    const well = await opened().get('/_/watch/health');
    expect([well.status, await well.json()]).toMatchObject([200, { ok: true }]);
  });

  test.each([
    ['who comes by way of a proxy', { 'x-forwarded-for': '192.0.2.1' }, '127.0.0.1'],
    ['another machine', {}, '192.0.2.1'],
    [
      'a page of another site, by a name that leads here',
      { host: 'evil.example:4323' },
      '127.0.0.1',
    ],
  ])('is not told to %s', async (_, headers, from) => {
    for (const path of ['/_/watch', '/_/watch/health'])
      expect((await opened({ status }).get(path, headers, from)).status).toBe(404);
  });
});
