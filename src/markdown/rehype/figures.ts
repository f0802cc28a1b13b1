import type { Element, ElementContent, Root } from 'hast';
import { element, isBlank, isElement, rewriteChildren, text } from '../../lib/hast-tree.ts';

/**
 * Make a figure of a picture that stands alone in its paragraph, with its Markdown title
 * (CommonMark 6.4) as the caption; several pictures alone in one paragraph become a row of figures.
 * A picture within a line of text stays there.
 */
export function rehypeFigures() {
  return (tree: Root) => {
    rewriteChildren(tree, (children) =>
      children.some((child) => isElement(child, 'p'))
        ? children.map((child) => (isElement(child, 'p') ? toFigure(child) : child))
        : children,
    );
  };
}

function toFigure(paragraph: Element): Element {
  const pictures = paragraph.children.filter((child) => !isBlank(child) && !isElement(child, 'br'));
  if (pictures.length === 0 || !pictures.every((child) => pictureIn(child))) return paragraph;
  const figures = pictures.map(figure);
  const [only] = figures;
  return figures.length === 1 && only
    ? only
    : element('div', { className: ['figure-row'] }, figures);
}

/** The picture that a node is, or that a link wraps. */
function pictureIn(node: ElementContent): Element | undefined {
  if (!isElement(node)) return undefined;
  if (node.tagName === 'img') return node;
  const [only] = node.children.filter((child) => !isBlank(child));
  const alone = node.children.every((child) => child === only || isBlank(child));
  return node.tagName === 'a' && alone && only ? pictureIn(only) : undefined;
}

function figure(content: ElementContent): Element {
  const image = pictureIn(content);
  const caption = image?.properties['title'];
  if (image) delete image.properties['title'];
  return element('figure', {}, [
    content,
    ...(typeof caption === 'string' && caption.trim()
      ? [element('figcaption', { dataPart: 'caption' }, [text(caption)])]
      : []),
  ]);
}
