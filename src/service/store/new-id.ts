import { randomFillSync } from 'node:crypto';

/**
 * A name for a row that no database has to count for: a UUID of version 7 (RFC 9562, 5.7), so rows sort by
 * the time they were made.
 *
 * @param at ms since the epoch
 */
export function newId(at: number): string {
  const bytes = randomFillSync(Buffer.alloc(16));
  bytes.writeUIntBE(Math.trunc(at), 0, 6);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, '$1-$2-$3-$4-$5');
}
