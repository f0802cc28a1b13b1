import { isIPv6 } from 'node:net';

/**
 * The network that one reader can have for himself: IPv4 /24, IPv6 /48. `192.0.2.7` → `192.0.2`;
 * `2001:db8:1:2::3` → `2001:db8:1`. What is no address is given back up to its third dot.
 */
export function shortenAddress(address: string): string {
  const plain = address.replace(/^::ffff:(?=[\d.]+$)/iu, '');
  if (!isIPv6(plain)) return plain.split('.').slice(0, 3).join('.');
  const [head = '', tail] = plain.split('::');
  const left = head.split(':').filter(Boolean);
  const right = tail?.split(':').filter(Boolean) ?? [];
  const zeros = Array.from({ length: tail === undefined ? 0 : 8 - left.length - right.length });
  return [...left, ...zeros.map(() => '0'), ...right]
    .slice(0, 3)
    .map((group) => parseInt(group, 16).toString(16))
    .join(':');
}
