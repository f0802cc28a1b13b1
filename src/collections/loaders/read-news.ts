import path from 'node:path';
import type { ContentDiagnostic } from '../../lib/diagnostics/diagnostic.ts';
import { Border } from '../../node/files/read.ts';
import { stampOf, walkTexts } from '../../node/files/walk-content.ts';
import type { NewsData } from '../schemas/news.ts';
import { readNewsFile } from './news-file.ts';
import { readBytes } from './read-file.ts';

export interface NewsReading {
  /** By path below the content directory, in the order of the paths. */
  entries: Map<string, NewsData>;
  /** How many files were opened; the rest cost one `stat` each. */
  opened: number;
  diagnostics: ContentDiagnostic[];
}

/**
 * Read every item below `<dir>/news`, opening only files that changed since `previous` was read.
 *
 * @param previous the entries of the last reading, by path
 * @param version differs when this program's way of reading may; a part of every stamp
 */
export function readNews(
  dir: string,
  previous: ReadonlyMap<string, NewsData>,
  version: string,
): NewsReading {
  const entries = new Map<string, NewsData>();
  const { files, diagnostics } = walkTexts(dir, 'news');
  const border = new Border(dir);
  let opened = 0;
  for (const file of files) {
    const stamp = `${version}-${stampOf(path.join(dir, file))}`;
    const known = previous.get(file);
    if (known?.stamp === stamp) {
      entries.set(file, known);
      continue;
    }
    opened += 1;
    const bytes = readBytes(border, file);
    if (!bytes.ok) {
      diagnostics.push(bytes.diagnostic);
      continue;
    }
    const read = readNewsFile(bytes.content, file, stamp);
    if (read.ok) entries.set(file, read.data);
    else diagnostics.push(...read.diagnostics);
  }
  return { entries, opened, diagnostics };
}
