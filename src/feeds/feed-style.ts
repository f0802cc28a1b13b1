import { FEEDS } from '../messages/feeds.ts';

/**
 * Shows a feed in a browser as a list of titles and summaries. CSS, because browsers are taking XSLT
 * out; of RSS and Atom alike, whose elements it names without their namespaces.
 *
 * @param accent the newsroom's colour for words on white
 */
export const feedStyle = (accent = '#00596b'): string => `@charset "utf-8";

rss, feed {
  display: block;
  direction: rtl;
  max-inline-size: 44rem;
  margin: 0 auto;
  padding: 2rem 1rem;
  font: 1rem/1.9 Vazirmatn, Tahoma, sans-serif;
  color: #1b2127;
  background: #fff;
}

channel { display: block; }
channel > *, feed > *, item > *, entry > * { display: none; }
item, entry { display: block; padding-block: 1rem; border-block-start: 1px solid #d5dade; }
channel > title, feed > title, item > title, entry > title { display: block; font-weight: bold; }
channel > title, feed > title { font-size: 1.5rem; }
item > description, entry > summary { display: block; }

channel::before, feed::before {
  content: "${FEEDS.inBrowser}";
  display: block;
  margin-block-end: 1rem;
  padding: 1rem;
  background: #eef2f4;
}

channel > a, feed > a { display: block; margin-block: 1rem; color: ${accent}; }
`;
