import type { Root, RootContent } from 'hast';
import { isBlank, isElement, textOf } from '../../lib/hast-tree.ts';
import { contextOf } from '../body-context.ts';
import { textKey } from '../text-key.ts';
import type { VFile } from 'vfile';

const TEXT_BLOCKS = ['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'];

/**
 * Drop the title and the lead from the top of a body that says them again.
 *
 * The page shows both above the body. Copies differ in half-spaces, letters and marks, so they are
 * compared as search does. A repetition further down is the editor's own.
 */
export function rehypeDropRepeatedOpening() {
  return (tree: Root, file: VFile) => {
    const { title, lead = '' } = contextOf(file);
    const said = new Set([title, lead].map(textKey).filter((key) => key !== ''));
    if (said.size === 0) return;
    const { blanks, opening } = openingOf(tree.children, said);
    const rest = tree.children.slice(opening);
    tree.children = [...blanks, ...rest];
    const [block] = rest;
    if (block && isElement(block, 'p')) dropBoldFirstLine(block, said);
  };
}

/** Where a body begins to say something new, and the blank text that stands before. */
function openingOf(children: readonly RootContent[], said: ReadonlySet<string>) {
  const blanks: RootContent[] = [];
  let opening = 0;
  for (const child of children) {
    if (isBlank(child)) blanks.push(child);
    else if (!isElement(child, ...TEXT_BLOCKS) || !said.has(textKey(textOf(child)))) break;
    opening += 1;
  }
  return { blanks, opening };
}

/** «**title**⏎text»: the title as a line of its own, in the first paragraph. */
function dropBoldFirstLine(paragraph: { children: RootContent[] }, said: ReadonlySet<string>) {
  const [first, second, third] = paragraph.children;
  if (!first || !isElement(first, 'strong', 'b') || !said.has(textKey(textOf(first)))) return;
  const broken = isElement(second, 'br');
  const rest = broken ? third : second;
  if (!broken && !(rest?.type === 'text' && /^[ \t]*\n/.test(rest.value))) return;
  if (rest?.type === 'text') rest.value = rest.value.trimStart();
  paragraph.children.splice(0, broken ? 2 : 1);
}
