import { encode } from 'uqr';
import { expect, test } from 'vitest';
import { toQrPath } from './qr-path.ts';

/** Draws a path of `M`, `m` and `h` as squares. */
function draw(d: string, size: number): boolean[][] {
  const rows = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  let [x, y] = [0, 0];
  for (const [, command, one, two] of d.matchAll(/([Mmh])(\d+)(?: ([\d.]+))?/gu)) {
    if (command === 'M') [x, y] = [Number(one), Number(two) - 0.5];
    else if (command === 'm') x += Number(one);
    else {
      rows[y]!.fill(true, x, x + Number(one));
      x += Number(one);
    }
  }
  return rows;
}

test.each(['https://news.example/news/277495/', 'https://news.example.ir/news/14030724093215/'])(
  'the strokes for %s darken the modules of its code and no other',
  (address) => {
    const { size, d } = toQrPath(address);
    const { data } = encode(address, { border: 4, ecc: 'M', maskPattern: 0 });
    expect(draw(d, size)).toEqual(data);
    expect(d.length).toBeLessThan(2500);
  },
);
