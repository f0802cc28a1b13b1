import { getCollection } from 'astro:content';
import { isPreview, now } from '../settings.ts';
import { groupNews, type News } from './group-news.ts';
import { once } from './once.ts';

/** Every published item, sorted and grouped once a build. Drafts and future items are not in it. */
export const getNews = once(async (): Promise<News> => {
  const entries = await getCollection('news');
  return groupNews(
    entries.map(({ data }) => data),
    now(),
    isPreview(),
  );
});
