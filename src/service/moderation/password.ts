import crypto, { randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

/** As OWASP's «Password Storage Cheat Sheet» names them for argon2id: 19 MiB, twice, one thread. */
const COST = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 } as const;

const NONCE_LENGTH = 16;

/** Fewer letters are guessed. */
export const SHORTEST_PASSWORD = 10;
/** More is nothing that somebody types. */
export const LONGEST_PASSWORD = 200;

interface Cost {
  memory: number;
  passes: number;
  parallelism: number;
  tagLength: number;
}

const tagOf = async (password: string, nonce: Buffer, cost: Cost): Promise<Buffer> =>
  promisify(crypto.argon2)('argon2id', { message: password.normalize('NFKC'), nonce, ...cost });

/** `argon2id$memory$passes$parallelism$nonce$tag`. */
const encodeHash = (nonce: Buffer, tag: Buffer): string =>
  [
    'argon2id',
    ...[COST.memory, COST.passes, COST.parallelism],
    ...[nonce.toString('base64'), tag.toString('base64')],
  ].join('$');

export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(NONCE_LENGTH);
  return encodeHash(nonce, await tagOf(password, nonce, COST));
}

/**
 * What a password is compared with where there is no such moderator, so that this takes as long: of the same
 * cost, and of no password that was ever hashed.
 */
const NOBODY = encodeHash(randomBytes(NONCE_LENGTH), randomBytes(COST.tagLength));

/** @param hash null for a moderator who does not exist: it takes as long, and is never right */
export async function isPassword(password: string, hash: string | null): Promise<boolean> {
  const [, memory, passes, parallelism, nonce = '', tag = ''] = (hash ?? NOBODY).split('$');
  const expected = Buffer.from(tag, 'base64');
  const given = await tagOf(password.slice(0, LONGEST_PASSWORD), Buffer.from(nonce, 'base64'), {
    ...{ memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) },
    tagLength: expected.length,
  });
  const isWhole = password.length <= LONGEST_PASSWORD;
  return timingSafeEqual(given, expected) && isWhole && hash !== null;
}
