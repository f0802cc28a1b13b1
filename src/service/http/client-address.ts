import type { HttpBindings } from '@hono/node-server';
import { BlockList } from 'node:net';

/** The environment of every request: Node's own request is at hand. */
export interface ServiceEnv {
  Bindings: Partial<HttpBindings>;
}

/** Addresses that a proxy of one's own has: loopback, and the private networks (RFC 1918, 4193). */
const NEAR = new BlockList();
NEAR.addSubnet('127.0.0.0', 8);
NEAR.addSubnet('10.0.0.0', 8);
NEAR.addSubnet('172.16.0.0', 12);
NEAR.addSubnet('192.168.0.0', 16);
NEAR.addAddress('::1', 'ipv6');
NEAR.addSubnet('fc00::', 7, 'ipv6');

const familyOf = (address: string): 'ipv4' | 'ipv6' => (address.includes(':') ? 'ipv6' : 'ipv4');
const plain = (address: string): string => address.replace(/^::ffff:(?=[\d.]+$)/u, '');

/** As much of a request's context as tells who asks. */
interface Asked {
  env: ServiceEnv['Bindings'] | undefined;
  req: { header: (name: string) => string | undefined };
}

/**
 * Who asks: the other end of the connection; where that is a proxy near by, whom that says it asks for.
 * Anybody can write the header, so it is believed from there alone, and only what the last one wrote.
 */
export function clientAddress(c: Asked): string {
  const peer = plain(c.env?.incoming?.socket.remoteAddress ?? '');
  const said = c.req.header('x-forwarded-for')?.split(',').at(-1)?.trim();
  if (said && (peer === '' || NEAR.check(peer, familyOf(peer)))) return plain(said);
  return peer;
}

/** Whether a request came through a proxy, as all of readers do. */
export const isProxied = (c: Asked): boolean =>
  ['forwarded', 'x-forwarded-for', 'via'].some((name) => c.req.header(name) !== undefined);
