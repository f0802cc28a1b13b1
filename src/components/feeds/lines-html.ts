import { h } from 'hastscript';
import { toPortable, toHtml } from '../../feeds/portable-html.ts';
import { prose } from '../../feeds/prose.ts';
import { siteUrl } from '../../node/settings.ts';

/**
 * Plain text as HTML for a feed: a paragraph a line, each turned by its own letters.
 * @param url the page that it stands in, absolute
 */
export function linesHtml(lines: readonly string[], url: string): string {
  const paragraphs = lines.map((line) => h('p', { dir: 'auto' }, prose(line)));
  const whole = h('div', { dir: 'rtl', lang: 'fa' }, paragraphs);
  return toHtml(toPortable({ type: 'root', children: [whole] }, { url, siteUrl: siteUrl() }));
}
