import type { PhrasingContent, RootContent } from 'mdast';
import { phrasing } from 'mdast-util-phrasing';

type Mark = Extract<PhrasingContent, { children: PhrasingContent[] }>;

/** Whether a node stands in a line of text. */
export const isPhrasing = (node: RootContent): node is PhrasingContent =>
  node.type === 'phrase' || phrasing(node);

/**
 * What stands in a mark (bold, a link), with the mark around each run of words in it: not around the
 * spaces beside them, a line's end or a picture, which break marks in Markdown, and inside blocks that a
 * page put into the mark.
 */
export function aroundWords(
  children: readonly RootContent[],
  wrap: (words: PhrasingContent[]) => Mark,
): RootContent[] {
  const { type } = wrap([]);
  const done: RootContent[] = [];
  let run: PhrasingContent[] = [];
  const close = (): void => {
    for (const each of wrapped(run, wrap)) done.push(each);
    run = [];
  };
  for (const child of children) {
    if (child.type === type && type !== 'phrase') {
      // A mark in its like says nothing more.
      if ('children' in child) for (const each of child.children) run.push(each);
    } else if (isPhrasing(child) && child.type !== 'break' && child.type !== 'image')
      run.push(child);
    else {
      close();
      done.push(isPhrasing(child) ? child : within(child, wrap));
    }
  }
  close();
  return done;
}

/** The block with the mark in each of its lines. */
function within(block: RootContent, wrap: (words: PhrasingContent[]) => Mark): RootContent {
  if (!('children' in block) || block.type === 'table') return block;
  // What a block held it holds with a mark.
  return { ...block, children: aroundWords(block.children, wrap) } as RootContent;
}

function wrapped(
  run: PhrasingContent[],
  wrap: (words: PhrasingContent[]) => Mark,
): PhrasingContent[] {
  if (run.every((each) => each.type === 'text' && each.value.trim() === '')) return run;
  const [first] = run;
  const last = run.at(-1);
  const before = first?.type === 'text' ? (/^\s+/u.exec(first.value)?.[0] ?? '') : '';
  const after = last?.type === 'text' ? last.value.slice(last.value.trimEnd().length) : '';
  if (first?.type === 'text') first.value = first.value.trimStart();
  if (last?.type === 'text') last.value = last.value.trimEnd();
  const words = run.filter((each) => each.type !== 'text' || each.value !== '');
  return [...spaces(before), wrap(words), ...spaces(after)];
}

const spaces = (value: string): PhrasingContent[] =>
  value === '' ? [] : [{ type: 'text', value }];
