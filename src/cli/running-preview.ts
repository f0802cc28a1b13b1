import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';

/**
 * The address of the preview that Astro's note tells of, if it still runs and listens; a note that was
 * left behind names none.
 *
 * @param note Astro's `.astro/dev.json`
 */
export async function runningPreview(note: string): Promise<string | undefined> {
  try {
    // Astro wrote it; of another shape it fails below and counts as none.
    const { url, pid } = JSON.parse(readFileSync(note, 'utf8')) as { url: string; pid: number };
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
