import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { makeFolder } from '../../node/files/make-folder.ts';

/** How the name of a file in the making ends; the build passes over it. */
export const PART = '.part';

/** Write a file that another program reads: it sees the old one or the new one, and never a part. */
export async function writeWhole(file: string, text: string): Promise<void> {
  makeFolder(path.dirname(file));
  const part = `${file}.${randomBytes(6).toString('hex')}${PART}`;
  try {
    const handle = await open(part, 'wx');
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(part, file);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}
