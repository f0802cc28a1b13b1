import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';

import { SIGNATURE } from '../format/layout.ts';

const signature = Buffer.from(SIGNATURE);
const compress = promisify(gzip);
const expand = promisify(gunzip);

/** A file of a bundle as Pagefind stores it: signed, then gzip. Equal bytes in, equal bytes out. */
export async function pack(content: Uint8Array | string, level = 9): Promise<Buffer> {
  return compress(Buffer.concat([signature, Buffer.from(content)]), { level });
}

export async function unpack(file: Uint8Array): Promise<Buffer> {
  const content = await expand(file);
  if (!content.subarray(0, signature.length).equals(signature)) {
    throw new Error(`Not a file of Pagefind: it does not start with ${SIGNATURE}`);
  }
  return content.subarray(signature.length);
}
