import { isInline, textOf, type HastNode } from '../../../lib/hast-tree.ts';
import { parsePage } from '../html/parse-page.ts';
import { attribute, onOneLine } from '../html/tree.ts';

/** What says nothing to a reader. */
const SILENT = new Set(['script', 'style', 'template', 'noscript', 'iframe', 'head', 'title']);

/**
 * A comment of HTML as plain text: a line a paragraph. Where a link's words do not tell its address, that stands
 * behind them, and a picture is told by its words.
 *
 * @param lineEndsBreak whether line ends are breaks, as in what WordPress keeps
 * @throws {TooComplex} where its HTML is deeper or larger than that of any page
 */
export function commentText(html: string, { lineEndsBreak = false } = {}): string {
  const lines: string[] = [];
  let line = '';
  const flush = (): void => {
    const shown = onOneLine(line);
    if (shown !== '') lines.push(shown);
    line = '';
  };
  const read = (node: HastNode): void => {
    if (node.type === 'text') line += node.value;
    if (node.type !== 'element' && node.type !== 'root') return;
    if (node.type === 'element') {
      if (SILENT.has(node.tagName)) return;
      if (node.tagName === 'img') line += ` ${attribute(node, 'alt') ?? ''} `;
      if (!isInline(node) || node.tagName === 'br') flush();
    }
    for (const child of node.children) read(child);
    if (node.type === 'element' && node.tagName === 'a') {
      const href = attribute(node, 'href') ?? '';
      if (/^https?:\/\//iu.test(href) && !textOf(node).includes(href)) line += ` (${href})`;
    }
    if (!isInline(node)) flush();
  };
  read(parsePage(lineEndsBreak ? html.replace(/\r?\n/gu, '<br>') : html, { fragment: true }));
  flush();
  return lines.join('\n');
}
