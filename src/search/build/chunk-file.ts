import { closeSync, openSync, readSync } from 'node:fs';
import { open } from 'node:fs/promises';

/** Each chunk stands after its length, in four bytes. */
const HEAD = 4;

/** Write chunks one after the other; together they may be more than memory holds. */
export async function writeChunks(file: string, chunks: Iterable<Uint8Array>): Promise<void> {
  const handle = await open(file, 'w');
  try {
    for (const chunk of chunks) {
      const head = Buffer.alloc(HEAD);
      head.writeUInt32LE(chunk.length);
      await handle.writev([head, chunk]);
    }
  } finally {
    await handle.close();
  }
}

/**
 * Read them again, one at a time. The file is open only while a chunk is read: more of them are read beside each
 * other than a system lets be open.
 */
export function* readChunks(file: string): Generator<Uint8Array, undefined> {
  const head = Buffer.alloc(HEAD);
  let at = 0;
  for (;;) {
    const chunk = withFile(file, (fd) => {
      if (readSync(fd, head, 0, HEAD, at) < HEAD) return undefined;
      const bytes = Buffer.alloc(head.readUInt32LE());
      readSync(fd, bytes, 0, bytes.length, at + HEAD);
      return bytes;
    });
    if (!chunk) return;
    at += HEAD + chunk.length;
    yield chunk;
  }
}

function withFile<Result>(file: string, work: (fd: number) => Result): Result {
  const fd = openSync(file, 'r');
  try {
    return work(fd);
  } finally {
    closeSync(fd);
  }
}
