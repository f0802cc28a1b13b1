import { getLoaded } from '../loaded.ts';
import { isPreview, now } from '../settings.ts';
import { groupNews, type News } from './group-news.ts';
import { once } from './once.ts';

/** Every published item, sorted and grouped once a build. Drafts and future items are not in it. */
export const getNews = once(async (): Promise<News> =>
  groupNews(getLoaded().news, now(), isPreview()),
);
