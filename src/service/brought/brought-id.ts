import { createHash } from 'node:crypto';

/** By what a comment of another system is known again: the same in every reading of its export. */
export const broughtKey = (origin: string, id: string): string =>
  createHash('sha256')
    .update(JSON.stringify(['brought', origin, id]))
    .digest('base64url');

/**
 * The id of a comment that is brought: like `newId`, but made of its key, so that a second import finds it.
 * @param at when it was written, in ms since the epoch
 */
export function broughtId(key: string, at: number): string {
  const bytes = createHash('sha256').update(key).digest().subarray(0, 16);
  bytes.writeUIntBE(Math.trunc(at), 0, 6);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/u, '$1-$2-$3-$4-$5');
}
