import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { setContent } from '../../src/collections/content-store.ts';
import { loadContent } from '../../src/collections/loaders/load-content.ts';
import { PROJECT } from '../folders.ts';
import { writeFiles } from './write-files.ts';

/** An item as an editor writes it; `front` is what follows code, title, time and section, as YAML lines. */
export interface Written {
  code: number;
  /** «1405-08-30 08:00», in Tehran. */
  at: string;
  section?: string;
  front?: string;
  body?: string;
}

/** The file of an item; its title is «خبر» with its code. */
export const itemFile = ({ code, at, section = 'ict', front = '', body = 'متن.' }: Written) =>
  [
    `news/${code}.md`,
    `---\ncode: ${code}\ntitle: خبر ${code}\npublishedAt: ${at}\nsection: ${section}\n${front}\n---\n\n${body}\n`,
  ] as const;

/**
 * Writes a newsroom, with `media/small.jpg`, and lets queries show it, as a build does.
 *
 * @param now ISO 8601
 * @returns removes it
 * @throws {ContentFaults} when a file could not be published
 */
export async function openContent(
  files: Iterable<readonly [file: string, text: string]>,
  now: string,
): Promise<() => Promise<void>> {
  const scratch = await mkdtemp(path.join(tmpdir(), 'peyk-content-'));
  const dir = path.join(scratch, 'content');
  const media = path.join(dir, 'media');
  await cp(path.join(PROJECT, 'tests/fixtures/tiny/media'), media, { recursive: true });
  await writeFiles(dir, files);
  const before = process.env['PEYK_CONTENT'];
  process.env['PEYK_CONTENT'] = dir;
  const loaded = await loadContent(dir, path.join(scratch, 'cache'));
  setContent({ ...loaded, now: () => Date.parse(now), isPreview: false });
  return async () => {
    if (before === undefined) delete process.env['PEYK_CONTENT'];
    else process.env['PEYK_CONTENT'] = before;
    await rm(scratch, { recursive: true });
  };
}
