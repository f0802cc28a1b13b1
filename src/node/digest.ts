import { hash } from 'node:crypto';

/** A short name for some bytes: 128 bits of SHA-256 in URL-safe letters. */
export const digestOf = (bytes: Buffer | string): string =>
  hash('sha256', bytes, 'base64url').slice(0, 22);
