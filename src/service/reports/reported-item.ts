import { createHash } from 'node:crypto';
import type { DefaultTreeAdapterTypes as Tree } from 'parse5';
import { attributeOf, elementsIn, readItemPage, textOf } from '../site/item-page.ts';

/** What the published page of an item says that matters to a report of an error in it. */
export interface ReportedItem {
  code: string;
  title: string;
  /** Whether its page takes reports. */
  isOpen: boolean;
  /** What its newsroom tells of a correction; empty for none. */
  correction: string;
  /** Its words as readers see them, a line a paragraph. */
  lines: string[];
}

/** What stands on a line of its own. */
const LINES = new Set(
  'p li h1 h2 h3 h4 h5 h6 td th figcaption blockquote dd dt summary pre'.split(' '),
);

/**
 * Look an item up in the published site.
 * @returns undefined where there is none
 */
export async function readReportedItem(
  siteDir: string,
  code: string,
): Promise<ReportedItem | undefined> {
  const page = await readItemPage(siteDir, code);
  if (!page) return undefined;
  const { elements, title } = page;
  const find = (name: string, value: string): Tree.Element | undefined =>
    elements.find((element) => attributeOf(element, name) === value);
  const note = find('id', 'correction');
  const inNote = note ? [...elementsIn(note)] : [];
  const words = inNote.find(({ tagName }) => tagName === 'p');
  const label = inNote.find(({ tagName }) => tagName === 'b');
  const article = find('data-code', code);
  return {
    ...{ code, title, isOpen: find('data-report', code) !== undefined },
    correction: words
      ? lineOf(words)
          .slice(label ? lineOf(label).length : 0)
          .trim()
      : '',
    lines: article ? linesIn(article) : [],
  };
}

/** The innermost paragraphs, each on a line. */
function linesIn(article: Tree.Element): string[] {
  const isLine = ({ tagName }: Tree.Element): boolean => LINES.has(tagName);
  return [...elementsIn(article)]
    .filter((element) => isLine(element) && ![...elementsIn(element)].slice(1).some(isLine))
    .map(lineOf)
    .filter((line) => line !== '');
}

const lineOf = (node: Tree.Node): string => textOf(node).replace(/\s+/gu, ' ').trim();

/** By what a correction is known again. */
export const digestOf = (correction: string): string =>
  createHash('sha256').update(correction).digest('base64url');
