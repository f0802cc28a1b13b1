import { createHash } from 'node:crypto';
import { closeSync, createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Border } from '../../node/files/read.ts';
import { contentDir } from '../../node/settings.ts';
import { singleFlight } from './single-flight.ts';
import { kindOf } from './media-kinds.ts';
import type { Original } from './original.ts';

/** Goes up when files are served under other names. */
const RECIPE = 1;

/**
 * The address of a file of `content/media` that is not shown as a picture: a film, a recording, captions, a
 * document. It is served as it is, under an ending that its bytes were found to have, and so with the
 * content type of its kind. @throws {Error} for a picture, which is always made anew
 */
export async function serveAsItIs(original: Original): Promise<string> {
  const kind = kindOf(original.src);
  if (!kind || kind.use === 'picture')
    throw new Error(`media/${original.src} is of no kind that is served as it is`);
  const name = createHash('sha256')
    .update(JSON.stringify([RECIPE, original.version]))
    .digest('hex')
    .slice(0, 16);
  const file = `${name}.${kind.served}`;
  await singleFlight(file, (temporary) => copyAsSeen(original, temporary));
  return `/media/${file}`;
}

/** Copy a file if it still holds the bytes that were looked at. */
async function copyAsSeen({ src, onDisk = src, version }: Original, to: string): Promise<void> {
  const { fd } = new Border(contentDir()).open(`media/${onDisk}`);
  const target = await open(to, 'w');
  try {
    const digest = createHash('sha256');
    for await (const part of createReadStream('', { fd, autoClose: false, start: 0 })) {
      const bytes = part as Buffer;
      digest.update(bytes);
      await target.writeFile(bytes);
    }
    if (digest.digest('base64url').slice(0, 22) !== version)
      throw new Error(`media/${src} changed while the site was built`);
  } finally {
    await target.close();
    closeSync(fd);
  }
}
