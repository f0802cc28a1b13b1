import type { Root } from 'hast';
import { eachElement } from '../../../lib/hast-tree.ts';
import { attribute, findElement, lineOf, onOneLine } from './tree.ts';

/** What a page says in its `head`, beside JSON-LD. */
export interface PageMeta {
  /** By lower-case name or property: the first of each. */
  get(name: string): string | undefined;
  /** All values of one name. */
  all(name: string): string[];
  /** `title`, without the name of the site behind a bar or a dash. */
  title: string | undefined;
  /** The page's own address, where it tells it. */
  url: string | undefined;
}

/** What browsers write at the top of a page they save. */
const SAVED_FROM = /<!--\s*saved from url=\(\d+\)(?<url>\S+?)\s*-->/u;

export function readPageMeta(tree: Root, html: string): PageMeta {
  const values = new Map<string, string[]>();
  let canonical: string | undefined;
  eachElement(tree, (element) => {
    if (element.tagName === 'link' && attribute(element, 'rel') === 'canonical')
      canonical ??= attribute(element, 'href');
    if (element.tagName !== 'meta') return;
    const name = (
      attribute(element, 'property') ??
      attribute(element, 'name') ??
      attribute(element, 'itemProp')
    )?.toLowerCase();
    const content = attribute(element, 'content')?.trim();
    if (!name || !content) return;
    const before = values.get(name);
    if (before) before.push(content);
    else values.set(name, [content]);
  });
  const get = (name: string): string | undefined => values.get(name)?.[0];
  const titleElement = findElement(tree, ({ tagName }) => tagName === 'title');
  const saved = SAVED_FROM.exec(html.slice(0, 2000))?.groups?.['url'];
  return {
    get,
    all: (name) => values.get(name) ?? [],
    title: withoutSiteName(
      onOneLine(get('og:title') ?? '') || (titleElement && lineOf(titleElement)),
      get('og:site_name'),
    ),
    url: [canonical, get('og:url'), saved].find((address) => URL.parse(address ?? '') !== null),
  };
}

function withoutSiteName(title: string | undefined, site: string | undefined): string | undefined {
  if (!title) return undefined;
  const parts = title.split(/ [|–—»«:-] | ?\| ?/u);
  if (parts.length < 2) return title;
  const rest =
    site === undefined ? parts.slice(0, -1) : parts.filter((part) => part.trim() !== site.trim());
  // The site's name stands at the end or at the start; a title's own dash stays in it.
  return site !== undefined && rest.length !== parts.length - 1
    ? title
    : title.slice(
        title.indexOf(rest[0] ?? ''),
        title.indexOf(rest.at(-1) ?? '') + (rest.at(-1) ?? '').length,
      );
}
