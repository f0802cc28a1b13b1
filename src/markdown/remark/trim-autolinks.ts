import type { Link, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';

/** Never part of an address as people type it. A Persian letter may be: fa.wikipedia.org/wiki/تهران */
const PERSIAN_STOP = /[،؛؟٪«»…]/;

/**
 * End a literal address where Persian punctuation begins.
 *
 * GFM (6.9) ends it at a space or `<` and gives back ASCII punctuation only, so that in
 * «www.example.ir، به» the comma would become part of the link.
 */
export function remarkTrimAutolinks() {
  return (tree: Root) => {
    visit(tree, 'link', (link, index, parent) => {
      const address = literalText(link);
      const stop = address?.search(PERSIAN_STOP) ?? -1;
      if (!parent || index === undefined || address === undefined || stop < 1) return;
      const prefix = link.url.slice(0, link.url.length - address.length);
      const kept: Link = {
        ...link,
        url: prefix + address.slice(0, stop),
        children: [{ type: 'text', value: address.slice(0, stop) }],
      };
      parent.children.splice(index, 1, kept, { type: 'text', value: address.slice(stop) });
      return [SKIP, index + 2];
    });
  };
}

/** The text of a link whose text is its own address. */
function literalText({ children, title, url }: Link): string | undefined {
  const [only] = children;
  if (children.length !== 1 || only?.type !== 'text' || title) return undefined;
  return url.endsWith(only.value) ? only.value : undefined;
}
