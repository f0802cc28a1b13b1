import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

/** As OWASP's «Password Storage Cheat Sheet» names them for argon2id: 19 MiB, twice, one thread. */
const COST = { memory: 19_456, passes: 2, parallelism: 1, tagLength: 32 } as const;

/** Fewer letters are guessed. */
export const SHORTEST_PASSWORD = 10;
/** More is nothing that somebody types. */
export const LONGEST_PASSWORD = 200;

const derive = promisify(argon2);

interface Cost {
  memory: number;
  passes: number;
  parallelism: number;
  tagLength: number;
}

const tagOf = async (password: string, nonce: Buffer, cost: Cost): Promise<Buffer> =>
  derive('argon2id', { message: password.normalize('NFKC'), nonce, ...cost });

/** `argon2id$memory$passes$parallelism$nonce$tag`. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16);
  const tag = await tagOf(password, nonce, COST);
  const { memory, passes, parallelism } = COST;
  return [
    'argon2id',
    memory,
    passes,
    parallelism,
    nonce.toString('base64'),
    tag.toString('base64'),
  ].join('$');
}

/** What is compared with where there is no such moderator, so that this takes as long. */
const NOBODY = await hashPassword(randomBytes(32).toString('base64'));

/** @param hash null for a moderator who does not exist: it takes as long, and is never right */
export async function isPassword(password: string, hash: string | null): Promise<boolean> {
  const [, memory, passes, parallelism, nonce = '', tag = ''] = (hash ?? NOBODY).split('$');
  const expected = Buffer.from(tag, 'base64');
  const given = await tagOf(password.slice(0, LONGEST_PASSWORD), Buffer.from(nonce, 'base64'), {
    ...{ memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) },
    tagLength: expected.length,
  });
  return timingSafeEqual(given, expected) && hash !== null;
}
