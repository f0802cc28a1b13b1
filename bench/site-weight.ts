import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';

export interface SiteWeight {
  /** HTML files. */
  pages: number;
  /** Bytes of the HTML files. */
  bytes: number;
  /** All files, the index' too. */
  files: number;
}

/** Count a built site. */
export async function weigh(site: string): Promise<SiteWeight> {
  const weight: SiteWeight = { pages: 0, bytes: 0, files: 0 };
  // A path that ends with a slash is followed where it is a link.
  const entries = await readdir(`${site}/`, { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    weight.files += 1;
    if (!entry.name.endsWith('.html')) continue;
    weight.pages += 1;
    weight.bytes += (await stat(path.join(entry.parentPath, entry.name))).size;
  }
  return weight;
}
