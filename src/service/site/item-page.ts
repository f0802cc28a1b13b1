import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';

/** The published page of an item: what the service knows of the news is what readers see of it. */
export interface ItemPage {
  code: string;
  /** As its heading tells it. */
  title: string;
  elements: readonly Tree.Element[];
}

/** No page of ours is larger. */
const LARGEST_PAGE = 4_000_000;

/**
 * Read the published page of an item: one page, however large the archive is. The link to the site may move
 * between two looks.
 *
 * @param code ASCII digits; anything else is no item
 * @returns undefined where there is no such item
 */
export async function readItemPage(siteDir: string, code: string): Promise<ItemPage | undefined> {
  if (!/^\d{1,15}$/u.test(code)) return undefined;
  const html = await readPage(path.join(siteDir, 'news', code, 'index.html'));
  if (html === undefined) return undefined;
  const elements = [...elementsIn(parse(html))];
  const heading = elements.find(({ tagName }) => tagName === 'h1');
  return { code, title: heading ? textOf(heading).trim() : '', elements };
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

/** All elements below a node, in their order. */
export function* elementsIn(root: Tree.Node): Generator<Tree.Element> {
  const open: Tree.Node[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if ('attrs' in node) yield node;
    if ('childNodes' in node) open.push(...node.childNodes.toReversed());
  }
}

export const attributeOf = (element: Tree.Element, name: string): string | undefined =>
  element.attrs.find((attribute) => attribute.name === name)?.value;

/** The text below a node, scripts and styles left out. */
export function textOf(root: Tree.Node): string {
  const texts: string[] = [];
  const open: Tree.Node[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (node.nodeName === '#text' && 'value' in node) texts.push(node.value);
    if ('childNodes' in node && node.nodeName !== 'script' && node.nodeName !== 'style')
      open.push(...node.childNodes.toReversed());
  }
  return texts.join('');
}
