import { createHmac } from 'node:crypto';
import { shortenAddress } from '../http/shorten-address.ts';

const HOUR = 3_600_000;

/**
 * Who sends, as far as a flood must be told from several readers: a salted hash of the shortened address and
 * the hour. From one hour to the next nobody can be followed.
 */
export function senderOf(address: string, now: number, salt: Buffer): string {
  const text = `${shortenAddress(address)} ${Math.floor(now / HOUR)}`;
  return createHmac('sha256', salt).update(text).digest('base64url');
}
