import { getContent } from '../collections/content-store.ts';
import { groupNews, type News } from './group-news.ts';
import { memoisePerBuild } from './memoise-per-build.ts';

/** Every published item, sorted and grouped once a build. Drafts and future items are not in it. */
export const getNews = memoisePerBuild(async (): Promise<News> => {
  const { news, now, isPreview } = getContent();
  return groupNews(news, now(), isPreview);
});
