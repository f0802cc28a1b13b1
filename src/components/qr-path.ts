import { encode } from 'uqr';

/** A QR code as the path of an SVG whose unit is one module. */
export interface QrPath {
  /** Width and height, with the quiet zone. */
  size: number;
  /** All that is dark: a stroke, one module wide, along each row. */
  d: string;
}

/** What a reader needs round the code (ISO/IEC 18004). */
const QUIET_ZONE = 4;

/**
 * The QR code of an address. One mask is taken for all: choosing the best of eight costs a page three
 * times as much, and on paper, at arm's length, readers can do without.
 *
 * @param address absolute
 */
export function toQrPath(address: string): QrPath {
  const { size, data } = encode(address, { border: QUIET_ZONE, ecc: 'M', maskPattern: 0 });
  return { size, d: data.map(toStrokes).join('') };
}

function toStrokes(row: readonly boolean[], y: number): string {
  let strokes = '';
  let at = 0;
  for (let x = 0; x < row.length; x += 1) {
    if (!row[x]) continue;
    const start = x;
    while (row[x + 1]) x += 1;
    strokes += strokes ? `m${start - at} 0` : `M${start} ${y}.5`;
    at = x + 1;
    strokes += `h${at - start}`;
  }
  return strokes;
}
