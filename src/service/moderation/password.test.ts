import crypto from 'node:crypto';
import { expect, test, vi } from 'vitest';
import { hashPassword, isPassword } from './password.ts';

test('a password is right for its own hash alone', async () => {
  const hash = await hashPassword('گذرواژهٔ بلند');
  expect(await isPassword('گذرواژهٔ بلند', hash)).toBe(true);
  expect(await isPassword('گذرواژهٔ کوتاه', hash)).toBe(false);
  expect(await isPassword('', null)).toBe(false);
});

test('nothing is hashed before somebody signs in, and for nobody as much as for a moderator', async () => {
  const argon2 = vi.spyOn(crypto, 'argon2');
  vi.resetModules();
  const fresh = await import('./password.ts');
  expect(argon2).not.toHaveBeenCalled();
  const hash = await fresh.hashPassword('گذرواژهٔ بلند');
  await fresh.isPassword('x', hash);
  await fresh.isPassword('x', null);
  const costs = argon2.mock.calls.map(([, { nonce, message: _, ...cost }]) => ({
    ...cost,
    nonce: Buffer.from(nonce as Buffer).length,
  }));
  expect(costs).toHaveLength(3);
  expect(costs).toEqual(costs.map(() => costs[0]));
});
