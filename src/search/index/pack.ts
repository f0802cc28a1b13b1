import { gunzipSync, gzipSync } from 'node:zlib';

import { SIGNATURE } from '../bundle/layout.ts';

const signature = Buffer.from(SIGNATURE);

/** A file of a bundle as Pagefind stores it: signed, then gzip. Equal bytes in, equal bytes out. */
export function pack(content: Uint8Array | string): Buffer {
  return gzipSync(Buffer.concat([signature, Buffer.from(content)]), { level: 9 });
}

export function unpack(file: Uint8Array): Buffer {
  const content = gunzipSync(file);
  if (!content.subarray(0, signature.length).equals(signature)) {
    throw new Error(`Not a file of Pagefind: it does not start with ${SIGNATURE}`);
  }
  return content.subarray(signature.length);
}
