import type { Element, Root } from 'hast';
import { textKey } from '../../../markdown/text-key.ts';
import { eachElement } from '../../../lib/hast-tree.ts';
import { readTrail } from '../words/boilerplate.ts';
import { readLabel, readList } from '../words/labels.ts';
import { isFurniture, rankAs, type Region } from './regions.ts';
import { attribute, findElement, findElements, headOf, lineOf } from './tree.ts';

/** The text of the surest part that bears the region's name and is not around or inside the body. */
export function nameIn(tree: Root, region: Region, body: Element | undefined): string | undefined {
  let best: { rank: number; text: string } | undefined;
  eachElement(tree, (element) => {
    if (isFurniture(element) && region !== 'code') return element.tagName === 'header';
    if (element === body && region !== 'lead' && region !== 'title' && region !== 'kicker')
      return false;
    const rank = ['html', 'head', 'body', 'meta', 'title'].includes(element.tagName)
      ? -1
      : rankAs(region, element);
    if (rank === -1 || rank >= (best?.rank ?? Infinity)) return true;
    const text = lineOf(element);
    if (text && (!body || !holds(element, body))) best = { rank, text };
    return true;
  });
  return best?.text;
}

const holds = (element: Element, other: Element): boolean =>
  element === other || findElement(element, (each) => each === other) !== undefined;

/** Each text of the parts that bear the region's name, the surest first. */
export function regionTexts(tree: Root, region: Region): string[] {
  return findElements(
    tree,
    (element) => element.tagName !== 'body' && rankAs(region, element) !== -1,
  )
    .toSorted((a, b) => rankAs(region, a) - rankAs(region, b))
    .map(lineOf)
    .filter(Boolean);
}

/** What links say of themselves by `rel`, outside of lists of other news. */
function namedByLinks(tree: Root, accept: (rel: string) => boolean): string[] {
  const names: string[] = [];
  eachElement(tree, (element) => {
    if (isFurniture(element) && element.tagName !== 'footer') return false;
    const rel = element.tagName === 'a' ? (attribute(element, 'rel') ?? '') : '';
    if (rel !== '' && accept(rel)) names.push(lineOf(element));
    return true;
  });
  return names.filter(Boolean);
}

/** The nearest section first: a way into the page leads from the widest to it. */
export function sectionsOf(tree: Root): string[] {
  const named = findElements(
    tree,
    (element) => element.tagName !== 'body' && rankAs('section', element) !== -1,
  )
    .map((element) => {
      const steps = findElements(element, ({ tagName }) => tagName === 'li' || tagName === 'a').map(
        lineOf,
      );
      return steps.length > 1 ? steps.join(' » ') : lineOf(element);
    })
    .flatMap((text) => readTrail(text) ?? readList(text.replaceAll('»', '|')))
    .toReversed();
  return [...named, ...namedByLinks(tree, (rel) => /\bcategory\b/u.test(rel))];
}

/**
 * The title: of the page's headings and the parts that are named so, the one that the page also tells
 * others; else its only `h1`, the part named so, or what it tells.
 */
export function titleOf(
  tree: Root,
  told: readonly (string | undefined)[],
  named: string | undefined,
): string | undefined {
  const headings = findElements(tree, ({ tagName }) => /^h[1-3]$/u.test(tagName));
  const h1 = headings
    .filter(({ tagName }) => tagName === 'h1')
    .map(headOf)
    .filter(Boolean);
  const keys = new Set(told.map((text) => textKey(text ?? '')).filter(Boolean));
  const shown = [...(named === undefined ? [] : [named]), ...headings.map(headOf)];
  return (
    shown.find((text) => keys.has(textKey(text))) ??
    (h1.length === 1 ? h1[0] : undefined) ??
    named ??
    h1[0] ??
    told.find(Boolean)
  );
}

/** What the page's list of tags holds. */
export function tagsOf(tree: Root): string[] {
  const lists = findElements(
    tree,
    (element) => element.tagName !== 'body' && rankAs('tags', element) !== -1,
  );
  const listed = lists.flatMap((list) => {
    const links = findElements(list, ({ tagName }) => tagName === 'a').map(lineOf);
    if (links.length) return links.map((text) => text.replace(/^#/u, '').replaceAll('_', ' '));
    const text = lineOf(list);
    return readList(readLabel(text)?.value ?? text);
  });
  return listed.length ? listed : namedByLinks(tree, (rel) => rel === 'tag');
}

/** `<time datetime>` in the page, when there is but one day among them. */
export function timeOf(tree: Root): string | undefined {
  const times = findElements(tree, ({ tagName }) => tagName === 'time');
  return times
    .map((time) => time.properties['dateTime'])
    .find((value) => typeof value === 'string');
}
