import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** A way in which a file lies packed beside itself, as web servers look for it. */
export type Packing = 'gzip' | 'brotli';

/** What the packed file's name has behind that of the file. */
export const ENDINGS = { gzip: '.gz', brotli: '.br' } as const satisfies Record<Packing, string>;

/** A smaller file is one packet for its reader either way. */
const WORTH_PACKING = 1000;

const PACK = {
  // Without a time in it, so the same bytes become the same.
  gzip: (bytes: Buffer) => promisify(gzip)(bytes, { level: 9 }),
  brotli: (bytes: Buffer) =>
    promisify(brotliCompress)(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: 11,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
} as const satisfies Record<Packing, (bytes: Buffer) => Promise<Buffer>>;

/**
 * A file's bytes, packed as small as can be, on another thread.
 * @returns undefined where that saves nothing
 */
export async function pack(bytes: Buffer, packing: Packing): Promise<Buffer | undefined> {
  if (bytes.length < WORTH_PACKING) return undefined;
  const packed = await PACK[packing](bytes);
  return packed.length < bytes.length ? packed : undefined;
}

/** The names of a file's packed ones. */
export const packedNames = (file: string): string[] =>
  Object.values(ENDINGS).map((ending) => file + ending);
