import { getContent } from '../collections/content-store.ts';
import type { NewsData } from '../collections/schemas/news.ts';

/**
 * Whether readers may report errors in an item. The item says it, or else its section, or else the site; unless
 * one of them does, they may not.
 */
export function takesReports(item: Pick<NewsData, 'section' | 'reports'>): boolean {
  const { lists } = getContent();
  const section = lists.sections.find(({ id }) => id === item.section);
  return (item.reports ?? section?.reports ?? lists.site?.reports) === 'on';
}
