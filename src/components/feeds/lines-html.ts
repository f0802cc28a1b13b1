import { h } from 'hastscript';
import { toPortable, toHtml } from '../../feeds/portable-html.ts';
import { prose, wholeAttributes } from '../../feeds/prose.ts';
import type { Language } from '../../lib/languages.ts';
import { siteUrl } from '../../node/settings.ts';

/**
 * Plain text as HTML for a feed: a paragraph a line, each turned by its own letters.
 * @param url the page that it stands in, absolute
 * @param language what it is written in, where that is not Persian
 */
export function linesHtml(lines: readonly string[], url: string, language?: Language): string {
  const paragraphs = lines.map((line) => h('p', { dir: 'auto' }, prose(line, language)));
  const whole = h('div', wholeAttributes(language), paragraphs);
  return toHtml(toPortable({ type: 'root', children: [whole] }, { url, siteUrl: siteUrl() }));
}
