import { FEEDS } from '../messages/feeds.ts';
import type { Feed } from './feed.ts';
import { element, type Xml } from './xml.ts';

/** A link that a browser shows above the feed; programs pass over elements of another namespace. */
export const helpLink = ({ helpUrl }: Feed): Xml =>
  element('h:a', { 'xmlns:h': 'http://www.w3.org/1999/xhtml', href: helpUrl }, FEEDS.more);
