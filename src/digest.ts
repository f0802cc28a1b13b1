import { createHash } from 'node:crypto';

/** A short name for some bytes: 128 bits of SHA-256 in URL-safe letters. */
export const digestOf = (bytes: Buffer | string): string =>
  createHash('sha256').update(bytes).digest('base64url').slice(0, 22);
