import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSigned } from './hook-signature.ts';
import { FORGE_HOOKS, GITLAB_KEY, SECRET } from './test-hooks.ts';

const NOW = Date.parse('2026-11-22T08:30:00Z');
const BODY = '{"ref":"refs/heads/main","commits":[{"message":"خبر تازه"}]}';

const check = (
  headers: Readonly<Record<string, string>>,
  { body = BODY, secret = SECRET, now = NOW } = {},
): boolean => isSigned((name) => headers[name], Buffer.from(body), secret, now);

describe.each(Object.entries(FORGE_HOOKS))('a hook of %s', (name, { secret, headers }) => {
  test('is known by its secret', () => {
    expect(check(headers(BODY, NOW), { secret })).toBe(true);
  });

  test('is refused with another secret', () => {
    const other = `${secret.slice(0, 8)}Z${secret.slice(9)}`;
    expect(check(headers(BODY, NOW), { secret: other })).toBe(false);
  });

  test.skipIf(name.includes('secret token'))('is refused when a letter of it was changed', () => {
    expect(check(headers(BODY, NOW), { secret, body: BODY.replace('main', 'mein') })).toBe(false);
  });
});

test('what bears no signature is refused', () => {
  expect(check({})).toBe(false);
  expect(check({ 'x-github-event': 'push' })).toBe(false);
});

test.each([
  ['x-hub-signature-256', ''],
  ['x-hub-signature-256', 'sha256='],
  ['x-hub-signature', 'sha1=2a'],
  ['x-forgejo-signature', 'é'],
  ['x-gitlab-token', ''],
  ['webhook-signature', 'v1,'],
])('a signature that is none is refused: %s: %s', (name, value) => {
  expect(check({ [name]: value })).toBe(false);
});

test('a bad signature is not rescued by a good one beside it', () => {
  const good = FORGE_HOOKS['Forgejo']!.headers(BODY, NOW);
  expect(check({ ...good, 'x-hub-signature-256': 'sha256=00' })).toBe(false);
});

describe('of a signature that tells its time', () => {
  const { headers } = FORGE_HOOKS['GitLab with a signing token']!;
  const secret = GITLAB_KEY;

  test.each([
    ['an old one is refused', NOW - 301_000, false],
    ['one of the future is refused', NOW + 301_000, false],
    ['one of four minutes ago is taken', NOW - 240_000, true],
  ])('%s', (_, at, isTaken) => {
    expect(check(headers(BODY, at), { secret })).toBe(isTaken);
  });

  test('the time cannot be changed', () => {
    const old = headers(BODY, NOW - 3_600_000);
    expect(check({ ...old, 'webhook-timestamp': String(NOW / 1000) }, { secret })).toBe(false);
  });

  test('one of several is enough, while keys are changed', () => {
    const { 'webhook-signature': good, ...rest } = headers(BODY, NOW);
    expect(check({ ...rest, 'webhook-signature': `v1,AAAA ${good} v2,x` }, { secret })).toBe(true);
  });
});

test('no text that is not the signature opens the door', () => {
  const names = [
    'x-hub-signature-256',
    'x-forgejo-signature',
    'x-gitlab-token',
    'webhook-signature',
  ];
  fc.assert(
    fc.property(fc.constantFrom(...names), fc.string({ maxLength: 90 }), (name, value) => {
      fc.pre(value !== SECRET);
      expect(
        check({ [name]: value, 'webhook-id': '1', 'webhook-timestamp': `${NOW / 1000}` }),
      ).toBe(false);
    }),
  );
});
