import { SIGNATURE } from '../format/layout.ts';

const START = new TextEncoder().encode(SIGNATURE);

/**
 * The content of a bundle's file. A server may have undone the compression on the way; then the
 * signature is there already.
 *
 * @throws when the file is something else, such as an error page
 */
export async function unpack(file: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  if (isSigned(file)) return file.subarray(START.length);
  const stream = new Blob([file]).stream().pipeThrough(new DecompressionStream('gzip'));
  const content = new Uint8Array(await new Response(stream).arrayBuffer());
  if (!isSigned(content)) throw new Error('Not a file of the search index');
  return content.subarray(START.length);
}

function isSigned(bytes: Uint8Array): boolean {
  return START.every((byte, at) => bytes[at] === byte);
}
