import { toAsciiDigits } from '../persian/digits.ts';
import { routeOf } from './match-route.ts';

/** The code of the item that an address of this site leads to, «/news/277495/»; undefined for any other. */
export function codeOfAddress(address: string): string | undefined {
  const [path = ''] = toAsciiDigits(address).split(/[?#]/u);
  const whole = path.endsWith('/') ? path : `${path}/`;
  return routeOf(whole) === 'item' ? whole.split('/')[2] : undefined;
}
