import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';

/** What the published page of an item says of its comments. */
export interface PublishedItem {
  code: string;
  /** As the page's title tells it. */
  title: string;
  /** When its comments close, in ms since the epoch; Infinity for never. */
  closesAt: number;
}

/** No page of ours is larger. */
const LARGEST_PAGE = 4_000_000;

/**
 * Look an item up in the published site: what the service knows of the news is what readers see of it, one
 * page, however large the archive is. The link to the site may move between two looks.
 *
 * @param code ASCII digits; anything else is no item
 * @returns undefined where there is no such item, or its page takes no comments
 */
export async function readPublishedItem(
  siteDir: string,
  code: string,
): Promise<PublishedItem | undefined> {
  if (!/^\d{1,15}$/u.test(code)) return undefined;
  const file = path.join(siteDir, 'news', code, 'index.html');
  const html = await readPage(file);
  return html === undefined ? undefined : findForm(html, code);
}

async function readPage(file: string): Promise<string | undefined> {
  try {
    const { size } = await stat(file);
    return size > LARGEST_PAGE ? undefined : await readFile(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw error;
  }
}

function findForm(html: string, code: string): PublishedItem | undefined {
  let title = '';
  let found: Record<string, string> | undefined;
  const open: Tree.Node[] = [parse(html)];
  for (let node = open.pop(); node; node = open.pop()) {
    if ('attrs' in node) {
      const attributes = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
      if (node.tagName === 'form' && attributes['data-comments'] === code) found = attributes;
      if (node.tagName === 'h1') title ||= textOf(node).trim();
    }
    if ('childNodes' in node) open.push(...node.childNodes.toReversed());
  }
  if (!found) return undefined;
  return { code, title, closesAt: Date.parse(found['data-closes'] ?? '') || Infinity };
}

const textOf = (node: Tree.Node): string => {
  if ('value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
};
