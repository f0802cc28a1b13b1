import type { Element } from 'hast';
import type { Definition, FootnoteDefinition, Nodes, Root } from 'mdast';
import type {} from 'mdast-util-mdx';
import rehypeRaw from 'rehype-raw';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import type { HastNode } from '../lib/hast-tree.ts';
import { WRITTEN_RULES } from './html-schema.ts';
import { attributeValues } from './jsx-values.ts';
import { isSafeAddress } from './safe-address.ts';
import { classifyUrl, type UrlKind } from './url.ts';

/**
 * Something that an editor wrote and no page shows.
 *
 * - `element`: it goes with all that it holds or shows, such as a frame
 * - `tag`: its text stays without it
 * - `handler`: an attribute that would run something
 * - `attribute`: another attribute that no body has
 * - `address`: one that would run something
 * - `elsewhere`: a film or sound of another site
 * - `picture`: a picture of another site, which becomes a link to it
 * - `footnote`: one that no text refers to, or that another of its name goes before
 * - `definition`: an address kept for links (`[name]: address`), of which the same is true
 */
export type LeftOutKind =
  | 'element'
  | 'tag'
  | 'handler'
  | 'attribute'
  | 'address'
  | 'elsewhere'
  | 'picture'
  | 'footnote'
  | 'definition';

/** `start` and `end` are offsets in the body; `name` is what goes. */
export interface LeftOut {
  kind: LeftOutKind;
  name: string;
  start: number;
  end: number;
}

/** Elements that say or do something by themselves, so that their text alone is a loss. */
const SHOWING = new Set(
  'applet audio button canvas dialog form frame frameset input link marquee meter object progress select textarea video'.split(
    ' ',
  ),
);

const toHast = unified().use(remarkRehype, { allowDangerousHtml: true }).use(rehypeRaw).freeze();

/**
 * What the gate takes out of a Markdown body, in the order of the text, so that nothing vanishes untold.
 * @param tree what `body` was parsed to, with offsets; of MDX only pictures of other sites are of interest,
 *   for the rest is a fault already (`readMdx`); and what nothing refers to
 * @param site the site's own origin, where known
 */
export function findLeftOut(tree: Root, body: string, site?: string): LeftOut[] {
  const found = [...addressesOf(tree, site), ...unreferred(tree)];
  let hasHtml = false;
  visit(tree, 'html', () => void (hasHtml = true));
  if (hasHtml) {
    const told = new Set(found.map(({ start }) => start));
    const html = toHast.runSync(tree, new VFile(body));
    for (const each of inHtml(html, [], site)) if (!told.has(each.start)) found.push(each);
    found.push(...unreadTags(tree));
  }
  return found.sort((a, b) => a.start - b.start);
}

function addressesOf(tree: Root, site: string | undefined): LeftOut[] {
  const found: LeftOut[] = [];
  visit(tree, (node) => {
    if ('url' in node) {
      const kind = leftOutAddress(classifyUrl(node.url, site), node.type === 'image');
      if (kind) found.push({ kind, name: node.url, ...spanOf(node) });
    } else if (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') {
      const { src } = attributeValues(node);
      if (node.name === 'img' && typeof src === 'string' && classifyUrl(src, site) === 'outside')
        found.push({ kind: 'picture', name: src, ...spanOf(node) });
    }
  });
  return found;
}

/** Definitions that nothing shows: each needs a reference, and of one name the first counts (CommonMark 4.7). */
function unreferred(tree: Root): LeftOut[] {
  const referred = new Set<string>();
  const defined: (Definition | FootnoteDefinition)[] = [];
  visit(tree, (node) => {
    if (node.type === 'definition' || node.type === 'footnoteDefinition') defined.push(node);
    else if (node.type === 'footnoteReference') referred.add(`^${node.identifier}`);
    else if (node.type === 'linkReference' || node.type === 'imageReference')
      referred.add(node.identifier);
  });
  return defined.flatMap((node) => {
    const kind = node.type === 'definition' ? 'definition' : 'footnote';
    // Once: what comes after it under the same name is shown nowhere.
    if (referred.delete(kind === 'footnote' ? `^${node.identifier}` : node.identifier)) return [];
    return [{ kind, name: node.label ?? node.identifier, ...spanOf(node) }];
  });
}

const leftOutAddress = (kind: UrlKind, isPicture: boolean): LeftOutKind | undefined => {
  if (kind === 'unsafe' || (isPicture && kind === 'contact')) return 'address';
  return isPicture && kind === 'outside' ? 'picture' : undefined;
};

function* inHtml(node: HastNode, above: string[], site: string | undefined): Generator<LeftOut> {
  if (!('children' in node)) return;
  for (const child of node.children) {
    if (child.type !== 'element') continue;
    const { tagName } = child;
    const position = openingOf(child);
    if (!WRITTEN_RULES.allowsElement(tagName, above)) {
      const isLost = WRITTEN_RULES.dropsContent(tagName) || SHOWING.has(tagName);
      yield { kind: isLost ? 'element' : 'tag', name: tagName, ...position };
      // What its text goes with is told by it.
      if (WRITTEN_RULES.dropsContent(tagName)) continue;
    } else for (const each of inAttributes(child, site)) yield { ...each, ...position };
    yield* inHtml(child, [...above, tagName], site);
  }
}

function* inAttributes(
  { tagName, properties }: Element,
  site: string | undefined,
): Generator<Pick<LeftOut, 'kind' | 'name'>> {
  for (const [name, value] of Object.entries(properties)) {
    const allowed = WRITTEN_RULES.allowedValue(tagName, name, value);
    if (JSON.stringify(allowed) !== JSON.stringify(value))
      yield { kind: /^on/i.test(name) ? 'handler' : 'attribute', name: toAttribute(name) };
    else if (!isSafeAddress(tagName, name, value, site)) {
      const kind = classifyUrl(String(value), site);
      const address = leftOutAddress(kind, tagName === 'img') ?? 'elsewhere';
      yield { kind: address, name: String(value) };
    }
  }
}

const toAttribute = (property: string): string =>
  property === 'className' ? 'class' : property.toLowerCase();

/** Tags that the parser of HTML passes over where a page has its body already. */
const UNREAD = /<(?<name>frameset|frame|body|html|head)\b/gi;

function unreadTags(tree: Root): LeftOut[] {
  const found: LeftOut[] = [];
  visit(tree, 'html', (node) => {
    const { start } = spanOf(node);
    for (const { 0: tag, index } of node.value.matchAll(UNREAD)) {
      const name = tag.slice(1).toLowerCase();
      const kind = SHOWING.has(name) ? 'element' : 'tag';
      found.push({ kind, name, start: start + index, end: start + index + tag.length });
    }
  });
  return found;
}

function openingOf({ tagName, position }: Element) {
  const start = position?.start.offset ?? 0;
  return { start, end: start + tagName.length + 1 };
}

const spanOf = ({ position }: Nodes) => ({
  start: position?.start.offset ?? 0,
  end: position?.end.offset ?? 0,
});
