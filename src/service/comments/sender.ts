import { createHmac } from 'node:crypto';
import { isIPv6 } from 'node:net';

const HOUR = 3_600_000;

/**
 * Who sends, as far as a flood must be told from several readers: a salted hash of the shortened address and
 * the hour. Shortened to the network that one reader can have for himself (IPv4 /24, IPv6 /48); from one hour
 * to the next nobody can be followed.
 */
export function senderOf(address: string, now: number, salt: Buffer): string {
  const text = `${shorten(address)} ${Math.floor(now / HOUR)}`;
  return createHmac('sha256', salt).update(text).digest('base64url');
}

/** `192.0.2.7` → `192.0.2`; `2001:db8:1:2::3` → `2001:db8:1`. */
function shorten(address: string): string {
  if (!isIPv6(address)) return address.split('.').slice(0, 3).join('.');
  const [head = '', tail] = address.split('::');
  const left = head.split(':').filter(Boolean);
  const right = tail?.split(':').filter(Boolean) ?? [];
  const zeros = Array.from({ length: tail === undefined ? 0 : 8 - left.length - right.length });
  return [...left, ...zeros.map(() => '0'), ...right]
    .slice(0, 3)
    .map((group) => parseInt(group, 16).toString(16))
    .join(':');
}
