import { existsSync } from 'node:fs';
import path from 'node:path';

/** Where imported items go. */
export interface ImportTarget {
  /** The folder that all of it is below. */
  root: string;
  /** The folder that years and months are made in, below it; empty where that is the folder itself. */
  newsBelow: string;
  /** The folder of all news that are there already. */
  news: string;
  /** Where new series and people are written; undefined in a folder that is no content directory. */
  home: string | undefined;
}

const CONTENT_FILES = ['site.yml', 'sections.yml', 'series.yml', 'people.yml'];

const isContent = (dir: string): boolean =>
  CONTENT_FILES.some((name) => existsSync(path.join(dir, name)));

/**
 * A content directory has its own folders for news and media, and whoever names its `news`, or a folder
 * in it, means the same newsroom. Any other folder takes the items itself.
 *
 * @param content the newsroom's content directory, also where it is still empty
 */
export function importTarget(dir: string, content: string): ImportTarget {
  const home = [content, dir, ...foldersAbove(dir)].find(
    (each) => isInNews(each, dir) && (each === content || isContent(each)),
  );
  if (home === undefined) return { root: dir, newsBelow: '', news: dir, home: undefined };
  return {
    root: home,
    newsBelow: path.relative(home, dir).split(path.sep).join('/') || 'news',
    news: path.join(home, 'news'),
    home,
  };
}

/** Whether a folder is the content directory itself, or lies in its news. */
const isInNews = (home: string, dir: string): boolean =>
  dir === home || `${dir}${path.sep}`.startsWith(path.join(home, 'news') + path.sep);

function foldersAbove(dir: string): string[] {
  const above = path.dirname(dir);
  return above === dir ? [] : [above, ...foldersAbove(above)];
}
