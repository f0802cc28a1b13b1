import { once } from 'node:events';
import { connect } from 'node:net';
import { readPreviewNote } from '../engine/astro-internals.ts';

/**
 * The address of the preview that Astro's note tells of, if it still runs and listens; a note that was
 * left behind names none.
 *
 * @param note Astro's `.astro/dev.json`
 */
export async function runningPreview(note: string): Promise<string | undefined> {
  try {
    const { url, pid } = readPreviewNote(note);
    process.kill(pid, 0);
    const { hostname, port } = new URL(url);
    // A page may take its time; that somebody listens is enough.
    const socket = connect(Number(port), hostname);
    await once(socket, 'connect');
    socket.destroy();
    return url;
  } catch {
    return undefined;
  }
}
