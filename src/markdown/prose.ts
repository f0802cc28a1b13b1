import type { Element, Root, Text } from 'hast';
import { type HastNode, type HastParent, isInline, textOf } from '../lib/hast-tree.ts';
import { isUrlText } from './url.ts';

/** One piece of a line: a text node, or what stands in its place for something not to be rewritten. */
export type ProseLeaf = { node: Text; parent: HastParent } | { standIn: string };

/** The inline content of one block, in reading order: what a reader takes as one line of text. */
export interface ProseRun {
  block: HastParent;
  leaves: ProseLeaf[];
}

/** Stands for code, an address or a picture: U+FFFC OBJECT REPLACEMENT CHARACTER. */
const OBJECT = '\uFFFC';
const LITERAL = new Set('code pre kbd samp var script style textarea math svg'.split(' '));

/**
 * The prose of a tree, block by block. Code, links whose text is an address, and text marked as
 * another language are not in it: they stay as written.
 */
export function proseRuns(tree: Root): ProseRun[] {
  const runs: ProseRun[] = [];
  collectBlock(tree, runs);
  return runs.filter(({ leaves }) =>
    leaves.some((leaf) => 'node' in leaf && leaf.node.value.trim()),
  );
}

/** The text of a run; stand-ins have one character each. */
export const runText = ({ leaves }: ProseRun): string => leaves.map(leafText).join('');

const leafText = (leaf: ProseLeaf): string => ('node' in leaf ? leaf.node.value : leaf.standIn);

/**
 * Rewrite a run as one text, so that a rule sees past `<strong>` and `<a>`.
 * @param rewrite must keep the number of characters, which is how the parts are told apart again
 */
export function rewriteRun(run: ProseRun, rewrite: (text: string) => string) {
  const before = runText(run);
  const after = rewrite(before);
  if (after === before) return;
  if (after.length !== before.length) throw new RangeError('A rewrite of prose changed its length');
  let end = 0;
  for (const leaf of run.leaves) {
    const start = end;
    end += leafText(leaf).length;
    if ('node' in leaf) leaf.node.value = after.slice(start, end);
  }
}

function collectBlock(block: HastParent, runs: ProseRun[]) {
  let run: ProseRun = { block, leaves: [] };
  runs.push(run);
  const collect = (parent: HastParent) => {
    for (const child of parent.children) {
      if (child.type === 'text') run.leaves.push({ node: child, parent });
      else if (isStandIn(child)) run.leaves.push({ standIn: standInFor(child) });
      else if (!('children' in child)) continue;
      else if (isInline(child)) collect(child);
      else {
        collectBlock(child, runs);
        run = { block, leaves: [] };
        runs.push(run);
      }
    }
  };
  collect(block);
}

/** Whether a node is not prose, though it stands in a line of prose. */
export function isStandIn(node: HastNode): boolean {
  return (
    node.type === 'element' &&
    (LITERAL.has(node.tagName) ||
      node.tagName === 'br' ||
      node.tagName === 'img' ||
      isForeign(node) ||
      (node.tagName === 'a' && isUrlText(textOf(node))))
  );
}

const standInFor = (node: HastNode): string =>
  node.type === 'element' && node.tagName === 'br' ? '\n' : OBJECT;

function isForeign({ properties }: Element): boolean {
  const { lang } = properties;
  return typeof lang === 'string' && !/^fa\b/i.test(lang);
}
