import { existsSync } from 'node:fs';
import path from 'node:path';

/** Where imported items go. */
export interface ImportPlace {
  /** The folder that all of it is below. */
  root: string;
  /** The folder of the news below it; empty where that is the folder itself. */
  newsBelow: string;
  /** The folder of the news; items go into its years and months. */
  news: string;
  /** Where new series are written; undefined in a folder that is no content directory. */
  seriesFile: string | undefined;
}

const CONTENT_FILES = ['site.yml', 'sections.yml', 'series.yml'];

/** A content directory has its own folders for news and media; any other folder takes the items itself. */
export function importPlace(dir: string): ImportPlace {
  const isContent = CONTENT_FILES.some((name) => existsSync(path.join(dir, name)));
  const newsBelow = isContent ? 'news' : '';
  return {
    root: dir,
    newsBelow,
    news: path.join(dir, newsBelow),
    seriesFile: isContent ? path.join(dir, 'series.yml') : undefined,
  };
}
