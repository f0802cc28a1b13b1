import type { Heading, ListItem, PhrasingContent, RootContent } from 'mdast';
import { paragraphs } from './paragraphs.ts';

/**
 * The blocks of a page as an editor would write them: lines as paragraphs, pictures on their own,
 * headings on one line, and no list or quotation that holds nothing.
 */
export const readableBlocks = (blocks: readonly RootContent[]): RootContent[] =>
  blocks.flatMap(readable);

function readable(block: RootContent): RootContent[] {
  switch (block.type) {
    case 'paragraph':
      return paragraphs(block.children);
    case 'heading':
      return headings(block);
    case 'list': {
      const children = block.children.map(item).filter(({ children }) => children.length > 0);
      const spread = children.some((each) => each.spread);
      return children.length > 0 ? [{ ...block, spread, children }] : [];
    }
    case 'blockquote': {
      const children = readableBlocks(block.children) as typeof block.children;
      return children.length > 0 ? [{ ...block, children }] : [];
    }
    case 'footnoteDefinition':
      return [{ ...block, children: readableBlocks(block.children) as typeof block.children }];
    case 'code':
      return block.value.trim() === '' ? [] : [block];
    default:
      return [block];
  }
}

/** Lines of an item stand apart only where it holds more than one paragraph. */
function item(node: ListItem): ListItem {
  const children = readableBlocks(node.children) as ListItem['children'];
  return {
    ...node,
    spread: children.filter(({ type }) => type === 'paragraph').length > 1,
    children,
  };
}

/** A heading is one line, and bold by itself; its pictures follow it. */
function headings({ depth, children }: Heading): RootContent[] {
  const words = children.filter((child) => child.type !== 'image').flatMap(unbroken);
  const pictures = paragraphs(children.filter((child) => child.type === 'image'));
  const [line] = paragraphs(words);
  return line?.type === 'paragraph'
    ? [{ type: 'heading', depth, children: line.children }, ...pictures]
    : pictures;
}

function unbroken(child: PhrasingContent): PhrasingContent[] {
  if (child.type === 'break') return [{ type: 'text', value: ' ' }];
  return child.type === 'strong' ? child.children : [child];
}
