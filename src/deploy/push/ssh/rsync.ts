import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { RemoteFault, sshWords, type SshSettings } from './remote-shell.ts';

/** This machine has no `rsync`. */
export class RsyncMissing extends Error {}

/**
 * Send files of a folder into one of a server, each whole or not at all; what is there already is replaced.
 *
 * @param files below the folder
 * @param known folders of the server that may have some of them, from a push that was broken off
 * @param onFile told of each that is there
 * @throws {RemoteFault}
 */
export async function rsync(
  settings: SshSettings,
  {
    from,
    to,
    files,
    known,
  }: { from: string; to: string; files: readonly string[]; known: readonly string[] },
  onFile: () => void,
): Promise<void> {
  const child = spawn(
    'rsync',
    [
      // By their bytes: sizes and times of two builds of a second may be the same.
      ...['-rtzcs', '--from0', '--files-from=-', '--chmod=D755,F644', '--out-format=%n'],
      ...known.map((folder) => `--link-dest=${folder}`),
      ...['-e', sshWords(settings).join(' '), '--', `${from}/`, `${settings.host}:${to}/`],
    ],
    { stdio: ['pipe', 'pipe', 'pipe'] },
  );
  child.stdin.on('error', () => undefined);
  child.stdin.end(files.map((file) => `${file}\0`).join(''));
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (!line.endsWith('/')) onFile();
  });
  const said = text(child.stderr);
  const code = await new Promise<number>((resolve) => {
    child.on('error', () => resolve(127));
    child.on('close', (status) => resolve(status ?? 255));
  });
  if (code === 127) throw new RsyncMissing();
  if (code !== 0) throw new RemoteFault(code, await said);
}
