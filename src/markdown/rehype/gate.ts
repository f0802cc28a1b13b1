import type { Element, ElementContent, Root } from 'hast';
import type { VFile } from 'vfile';
import { contextOf } from '../body-context.ts';
import { BodyTooDeep, DEEPEST } from '../body-too-deep.ts';
import { ID_PREFIX, PUBLISHED_RULES } from '../html-schema.ts';
import { isSafeAddress } from '../safe-address.ts';

/**
 * The last step of every body before it becomes HTML: nothing passes that `PUBLISHED_SCHEMA` does not
 * name, and no address that a browser would run or fetch from elsewhere, whatever the plugins before it
 * made of the text. Components are opaque; what they hold passes like all else.
 *
 * It changes nothing in what a sound body became, so what it takes was written by an editor, and
 * `findLeftOut` and `findMdxFaults` tell of that.
 *
 * rehype-sanitize would do the same to the tree of a body (a property test holds them equal) by copying
 * each node, which cost ten times as much.
 *
 * @throws {BodyTooDeep} for elements nested deeper than any text needs
 */
export function rehypeGate() {
  return (tree: Root, file: VFile) => {
    const gate: Gate = { site: contextOf(file).site, ids: new Set(), above: [] };
    tree.children = passAll(tree.children as ElementContent[], gate);
  };
}

interface Gate {
  site: string | undefined;
  /** What the body has used; an id stands once on a page (HTML, 3.2.6). */
  ids: Set<string>;
  /** Names of the elements that the current node stands in. */
  above: string[];
}

/** The same list where all of it passes. */
function passAll(children: ElementContent[], gate: Gate): ElementContent[] {
  let kept: ElementContent[] | undefined;
  children.forEach((child, index) => {
    const passed = pass(child, gate);
    if (passed === child) kept?.push(child);
    else {
      kept ??= children.slice(0, index);
      if (Array.isArray(passed)) kept.push(...passed);
      else kept.push(passed);
    }
  });
  return kept ?? children;
}

function pass(node: ElementContent, gate: Gate): ElementContent | ElementContent[] {
  if (node.type === 'text') return node;
  if (node.type !== 'element' && node.type !== 'component') return [];
  if (gate.above.length > DEEPEST) throw new BodyTooDeep();
  const name = node.type === 'element' ? node.tagName : '';
  const isAllowed = node.type === 'component' || PUBLISHED_RULES.allowsElement(name, gate.above);
  if (!isAllowed && PUBLISHED_RULES.dropsContent(name)) return [];
  if (isAllowed && node.type === 'element') passProperties(node, gate);
  gate.above.push(name);
  const children = passAll(node.children, gate);
  gate.above.pop();
  if (!isAllowed) return children;
  node.children = children;
  return node;
}

function passProperties(element: Element, gate: Gate) {
  const { tagName, properties } = element;
  for (const name of Object.keys(properties)) {
    const value = properties[name];
    if (value === undefined || value === null || value === false) continue;
    const allowed = PUBLISHED_RULES.allowedValue(tagName, name, value);
    const isLost =
      allowed === undefined ||
      (name === 'id' && !takeId(element, gate.ids)) ||
      !isSafeAddress(tagName, name, allowed, gate.site);
    if (isLost) Reflect.deleteProperty(properties, name);
    else if (allowed !== value) properties[name] = allowed;
  }
  const required = PUBLISHED_RULES.required(tagName);
  for (const name in required) properties[name] ??= required[name];
}

/** Whether an id can take the place of none of the page's own: a heading's are of its words. */
function takeId({ tagName, properties: { id } }: Element, ids: Set<string>): boolean {
  if (typeof id !== 'string' || ids.has(id)) return false;
  const isOurs = id.startsWith(ID_PREFIX) || (/^h[2-6]$/.test(tagName) && HEADING_ID.test(id));
  if (isOurs) ids.add(id);
  return isOurs;
}

/** As `rehypeHeadingIds` makes them. */
const HEADING_ID = /^h(?:-|$)|[^\x20-\x7e]/;
