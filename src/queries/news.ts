import { getContent, type Content } from '../collections/content-store.ts';
import { groupNews, type News } from './group-news.ts';
import { memoisePerBuild } from './memoise-per-build.ts';

const KEY = Symbol.for('peyk.news');

/**
 * Every published item, sorted and grouped once a build. Drafts and future items are not in it. The command that
 * builds and the compiled pages have modules of their own, so what one has grouped hangs on the content for both.
 */
export const getNews = memoisePerBuild(async (): Promise<News> => {
  const content: Content & { [KEY]?: News } = getContent();
  const { news, now, isPreview } = content;
  if (isPreview) return groupNews(news, now(), isPreview);
  return (content[KEY] ??= groupNews(news, now(), isPreview));
});
