import { existsSync } from 'node:fs';
import path from 'node:path';

/** Where imported items go. */
export interface ImportPlace {
  /** The folder of the news; items go into its years and months. */
  news: string;
  media: string;
  /** Where new series are written; undefined in a folder that is no content directory. */
  seriesFile: string | undefined;
}

const CONTENT_FILES = ['site.yml', 'sections.yml', 'series.yml'];

/** A content directory has its own folders for news and media; any other folder takes the items itself. */
export function importPlace(dir: string): ImportPlace {
  const isContent = CONTENT_FILES.some((name) => existsSync(path.join(dir, name)));
  return {
    news: isContent ? path.join(dir, 'news') : dir,
    media: path.join(dir, 'media'),
    seriesFile: isContent ? path.join(dir, 'series.yml') : undefined,
  };
}
