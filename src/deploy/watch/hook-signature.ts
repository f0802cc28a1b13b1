import { createHmac, timingSafeEqual } from 'node:crypto';

/** A header of the request, undefined where it has none; names are written small. */
export type HeaderOf = (name: string) => string | undefined;

/** How old a signature that tells its time may be, or how far ahead, in ms: nobody sends an old one again. */
const TOLERANCE = 300_000;

/** How the secret of the newer hooks of GitLab begins; the rest is the key in base64 (Standard Webhooks). */
const KEY_MARK = 'whsec_';

/**
 * Whether a hook comes from who knows the secret. Of the ways that forges have, the first that the request
 * bears decides: none is rescued by another.
 *
 * - `webhook-signature`, GitLab with a signing token: HMAC of id, time and body; its secret begins with `whsec_`;
 * - `X-Hub-Signature-256`, GitHub, and Forgejo and Gitea too: HMAC of the body, after `sha256=`;
 * - `X-Forgejo-Signature`, `X-Gitea-Signature`: HMAC of the body;
 * - `X-Gitlab-Token`, GitLab with a secret token: the secret itself.
 *
 * @param body its bytes as they came
 * @param now ms since the epoch
 */
export function isSigned(headerOf: HeaderOf, body: Buffer, secret: string, now: number): boolean {
  const dated = headerOf('webhook-signature');
  if (dated !== undefined) return isDatedSignature(dated, headerOf, body, { secret, now });
  const hub = headerOf('x-hub-signature-256');
  if (hub !== undefined) return isSame(hub, `sha256=${hexOf(body, secret)}`);
  const plain = headerOf('x-forgejo-signature') ?? headerOf('x-gitea-signature');
  if (plain !== undefined) return isSame(plain, hexOf(body, secret));
  const token = headerOf('x-gitlab-token');
  return token !== undefined && isSame(token, secret);
}

/** Several may stand there, parted by spaces, while a key is being changed for another. */
function isDatedSignature(
  signatures: string,
  headerOf: HeaderOf,
  body: Buffer,
  { secret, now }: { secret: string; now: number },
): boolean {
  const id = headerOf('webhook-id') ?? '';
  const time = headerOf('webhook-timestamp') ?? '';
  if (id === '' || !/^\d{1,12}$/u.test(time)) return false;
  if (Math.abs(Number(time) * 1000 - now) > TOLERANCE) return false;
  if (!secret.startsWith(KEY_MARK)) return false;
  const key = Buffer.from(secret.slice(KEY_MARK.length), 'base64');
  const expected = createHmac('sha256', key).update(`${id}.${time}.`).update(body).digest('base64');
  return signatures.split(' ').some((each) => isSame(each, `v1,${expected}`));
}

const hexOf = (body: Buffer, secret: string): string =>
  createHmac('sha256', secret).update(body).digest('hex');

/** Compared in one time, whatever is the same of them; of the length alone it may be told. */
function isSame(given: string, expected: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(expected)];
  return one.length === other.length && timingSafeEqual(one, other);
}
