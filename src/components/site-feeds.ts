import { feedLinks } from './feeds/feed-links.ts';

/** The site's feeds as links; their names are the formats' own. */
export const SITE_FEEDS = feedLinks();
