import { print } from '../node/process/print.ts';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { isUtf8 } from 'node:buffer';
import path from 'node:path';
import { appendEntries } from '../collections/schemas/append-entries.ts';
import { IMPORT } from '../messages/importers.ts';
import { statOf } from './safe-files.ts';

/**
 * Write new entries into a list such as `series.yml`, behind those that stand there. What cannot be read as a list, or is
 * no file of the newsroom's own, is not touched: the editor is asked to write them.
 *
 * @param name of the file in the content directory
 * @param home undefined where items go into a folder that is no content directory
 */
export function addEntries(
  added: readonly Readonly<Record<string, string>>[],
  name: string,
  home: string | undefined,
): void {
  const file = home === undefined ? undefined : path.join(home, name);
  if (added.length === 0) return;
  const text = file === undefined ? undefined : textOf(file);
  const after = text === undefined ? undefined : appendEntries(text, added);
  if (file === undefined || after === undefined) {
    print(IMPORT.addEntries(name, appendEntries('', added) ?? ''));
    return;
  }
  // Whole or not at all: what stood there is the newsroom's.
  rmSync(`${file}.new`, { force: true });
  writeFileSync(`${file}.new`, after, { flag: 'wx' });
  renameSync(`${file}.new`, file);
}

function textOf(file: string): string | undefined {
  const stat = statOf(file);
  if (!stat) return '';
  const bytes = stat.isFile() ? readFileSync(file) : undefined;
  return bytes && isUtf8(bytes) ? bytes.toString('utf8') : undefined;
}
