import { crc32, deflateSync } from 'node:zlib';
import { encode } from 'uqr';

/**
 * The QR code of an address as the source of a picture: a PNG of one bit a module (ISO/IEC 15948), without its
 * quiet zone. One mask is taken for all: choosing the best of eight costs a page three times as much, and on
 * paper, at arm's length, readers can do without.
 *
 * @param address absolute
 * @returns a `data:` address
 */
export function toQrPicture(address: string): string {
  const { size, data } = encode(address, { border: 0, ecc: 'M', maskPattern: 0 });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(size, 0);
  header.writeUInt32BE(size, 4);
  // One bit of grey; compression, filters and interlacing as there is no other.
  header.writeUInt8(1, 8);
  // Stored as it is: a code hardly compresses, and so every Node makes the same bytes.
  const rows = deflateSync(Buffer.concat(data.map(toRow)), { level: 0 });
  const png = Buffer.concat([
    Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
    ...[chunk('IHDR', header), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))],
  ]);
  return `data:image/png;base64,${png.toString('base64')}`;
}

/** A row without a filter, eight modules a byte; light is 1. */
function toRow(modules: readonly boolean[]): Buffer {
  const row = Buffer.alloc(1 + Math.ceil(modules.length / 8));
  modules.forEach((isDark, x) => {
    const at = 1 + (x >> 3);
    if (!isDark) row.writeUInt8(row.readUInt8(at) | (0x80 >> (x & 7)), at);
  });
  return row;
}

function chunk(type: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(content.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}
