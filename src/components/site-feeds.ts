import type { Link } from '../newsroom/types.ts';

/** The site's feeds as links; their names are the formats' own. */
export const SITE_FEEDS: readonly (Link & { type: string })[] = [
  { url: '/feed.xml', title: 'RSS', type: 'application/rss+xml' },
  { url: '/feed.atom', title: 'Atom', type: 'application/atom+xml' },
  { url: '/feed.json', title: 'JSON Feed', type: 'application/feed+json' },
];
