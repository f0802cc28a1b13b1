import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';

/** How long a preview may be sent, in ms. */
const LIFETIME = 2 * 60 * 60 * 1000;

/** That what is sent was previewed, and when. */
export interface Previewed {
  /** What tells this preview from all others. */
  submission: string;
  /** How long it was looked at, in ms. */
  age: number;
}

/**
 * A signed word that goes with a preview: `<instant>.<nonce>.<HMAC-SHA-256>`. The signature is over what was
 * written, so nothing comes in that its writer did not see, and no page of another can make one.
 *
 * @param fields all that was written, in one order
 */
export function signPreview(fields: readonly string[], secret: Buffer, now: number): string {
  const head = `${now.toString(36)}.${randomBytes(15).toString('base64url')}`;
  return `${head}.${signatureOf(head, fields, secret).toString('base64url')}`;
}

/** @returns undefined for a word that is none of ours, too old, or of another text */
export function readPreviewToken(
  token: string,
  fields: readonly string[],
  secret: Buffer,
  now: number,
): Previewed | undefined {
  const [at = '', nonce = '', signature = '', ...rest] = token.split('.');
  if (rest.length > 0 || !/^[0-9a-z]{1,12}$/u.test(at) || !/^[\w-]{20}$/u.test(nonce))
    return undefined;
  const right = signatureOf(`${at}.${nonce}`, fields, secret);
  const given = Buffer.from(signature, 'base64url');
  if (given.length !== right.length || !timingSafeEqual(given, right)) return undefined;
  const age = now - parseInt(at, 36);
  return age >= 0 && age <= LIFETIME ? { submission: nonce, age } : undefined;
}

function signatureOf(head: string, fields: readonly string[], secret: Buffer): Buffer {
  const text = JSON.stringify([head, ...fields]);
  return createHmac('sha256', secret).update(createHash('sha256').update(text).digest()).digest();
}
