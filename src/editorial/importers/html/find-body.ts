import type { Element, Root } from 'hast';
import { eachElement, isInline, textOf, type HastNode } from '../../../lib/hast-tree.ts';
import { findElement, findElements, lineOf } from './tree.ts';
import { isFurniture, rankAs } from './regions.ts';

/** A body of fewer letters is surely one only when its name says so; else it is a guess. */
const SHORTEST = 120;
/** More of a block than this in links, and it is a list of links. */
const MOST_LINKS = 0.4;

export interface FoundBody {
  element: HastNode;
  /** No name told it: it is where most of the text is. */
  guessed: boolean;
}

/**
 * The element that holds the story: the one its template names so (the surest name with the most text),
 * else `article` or `main`, else where most of the page's prose is, however short: a brief is a story too.
 */
export function findBody(tree: Root): FoundBody | undefined {
  const named: { element: Element; rank: number; length: number }[] = [];
  eachElement(tree, (element) => {
    // A page's own `body` bears classes such as «single-content».
    if (isFurniture(element)) return false;
    if (element.tagName === 'body' || element.tagName === 'html') return true;
    const rank = rankAs('body', element);
    if (rank !== -1) named.push({ element, rank, length: textLength(element) });
    return true;
  });
  const best = named
    .filter(({ length }) => length > 0)
    .toSorted((a, b) => a.rank - b.rank || b.length - a.length)[0];
  if (best) return { element: best.element, guessed: false };

  const regions = findElements(tree, ({ tagName }) => tagName === 'article').concat(
    findElements(tree, ({ tagName }) => tagName === 'main'),
  );
  const region = regions
    .map((element) => ({ element, length: proseLength(element) }))
    .toSorted((a, b) => b.length - a.length)[0];
  if (region && region.length >= SHORTEST) return { element: region.element, guessed: false };

  const guess =
    storyAlone(tree) ??
    findDensest(tree, SHORTEST) ??
    (region && region.length > 0 ? region.element : findDensest(tree, 1));
  return guess && { element: guess, guessed: true };
}

/** More of a page than this in links, and it has a menu. */
const FEWEST_LINKS = 0.1;

/** The whole of a page that has nothing around its story, as one has that was written by hand. */
function storyAlone(tree: Root): Element | undefined {
  const body = findElement(tree, ({ tagName }) => tagName === 'body');
  if (!body || findElement(body, (each) => isFurniture(each) || isMenu(each))) return undefined;
  const all = textLength(body);
  const links = findElements(body, ({ tagName }) => tagName === 'a');
  const linked = links.reduce((sum, link) => sum + textLength(link), 0);
  return all > 0 && linked <= all * FEWEST_LINKS ? body : undefined;
}

/** Links and nothing else. */
const isMenu = (element: Element): boolean =>
  !isInline(element) &&
  findElements(element, ({ tagName }) => tagName === 'a').length > 1 &&
  proseLength(element) === 0;

/** The element whose own paragraphs hold the most prose, if that is as many letters as `shortest`. */
function findDensest(tree: Root, shortest: number): Element | undefined {
  let best: { element: Element; length: number } | undefined;
  eachElement(tree, (element) => {
    if (isFurniture(element)) return false;
    const length = ownProseLength(element);
    if (length >= shortest && length > (best?.length ?? 0)) best = { element, length };
    return true;
  });
  return best?.element;
}

function ownProseLength(element: Element): number {
  return element.children.reduce((sum, child) => {
    if (child.type === 'text') return sum + child.value.trim().length;
    if (
      child.type !== 'element' ||
      !['p', 'br', 'b', 'strong', 'span', 'a'].includes(child.tagName)
    )
      return sum;
    return child.tagName === 'a' ? sum : sum + proseLength(child);
  }, 0);
}

/** Letters that are not in links, or none where most of them are. */
function proseLength(element: Element): number {
  const all = textLength(element);
  const linked = findElements(element, ({ tagName }) => tagName === 'a').reduce(
    (sum, link) => sum + textLength(link),
    0,
  );
  return linked > all * MOST_LINKS ? 0 : all - linked;
}

function textLength(element: Element): number {
  const furniture = findElements(element, isFurniture).reduce(
    (sum, part) => sum + lineOf(part).length,
    0,
  );
  return Math.max(0, textOf(element).replace(/\s+/gu, ' ').trim().length - furniture);
}
