import type { ElementContent, Root } from 'hast';
import type { BodyComponent } from '../lib/body-component.ts';
import { toHtml } from './render.ts';

/** A body in the order it is read: HTML, which need not be whole in itself, and components. */
export type BodyPiece = string | ComponentPiece;

/** A component to be drawn by its name round what it holds. */
export interface ComponentPiece {
  name: string;
  props: BodyComponent['props'];
  children: BodyPiece[];
}

/** Cut a finished tree into pieces; the tree stays as it is. One without components is one piece. */
export function toPieces(tree: Root): BodyPiece[] {
  const components: BodyComponent[] = [];
  collect(tree.children as ElementContent[], components);
  if (components.length === 0) return [toHtml(tree).trim()];
  const html = cutAtComponents(tree, components.length);
  return html.flatMap((part, nth): BodyPiece[] => {
    const component = components[nth];
    const text = nth === 0 ? part.trimStart() : part;
    return component ? [text, toPiece(component)] : [text.trimEnd()];
  });
}

const toPiece = ({ name, props, children }: BodyComponent): ComponentPiece => ({
  name,
  props,
  children: toPieces({ type: 'root', children }),
});

/** The outermost components, in the order they are read. */
function collect(children: readonly ElementContent[], components: BodyComponent[]) {
  for (const child of children) {
    if (child.type === 'component') components.push(child);
    else if (child.type === 'element') collect(child.children, components);
  }
}

/** The HTML round the components, cut at marks; a mark that the text itself has is made longer. */
function cutAtComponents(tree: Root, count: number): string[] {
  for (let mark = 'component'; ; mark += '-') {
    const parts = toHtml(withMarks(tree, mark)).split(`<!--${mark}-->`);
    if (parts.length === count + 1) return parts;
  }
}

function withMarks(tree: Root, mark: string): Root {
  const marked: Root = { type: 'root', children: [...tree.children] };
  const toMarked = (children: ElementContent[]): ElementContent[] =>
    children.map((child) => {
      if (child.type === 'component') return { type: 'comment', value: mark };
      return child.type === 'element' ? { ...child, children: toMarked(child.children) } : child;
    });
  marked.children = toMarked(marked.children as ElementContent[]);
  return marked;
}
