import type { Root } from 'hast';
import { sanitize } from 'hast-util-sanitize';
import type { BodyComponent } from '../../lib/body-component.ts';
import { element, rewriteChildren } from '../../lib/hast-tree.ts';
import { WRITTEN_SCHEMA } from '../html-schema.ts';

/** No parser makes an element of this name. */
const STAND_IN = 'a component';

const SCHEMA = {
  ...WRITTEN_SCHEMA,
  tagNames: [...(WRITTEN_SCHEMA.tagNames ?? []), STAND_IN],
  attributes: { ...WRITTEN_SCHEMA.attributes, [STAND_IN]: ['nth'] },
};

/**
 * Take away the HTML that an editor may not write, before the plugins that expect sound trees. Components
 * stay, and what they hold is treated like all else.
 */
export function rehypeSanitiseWritten() {
  return (tree: Root): Root => {
    const components: BodyComponent[] = [];
    rewriteChildren(tree, (children) =>
      children.map((child) =>
        child.type === 'component'
          ? element(STAND_IN, { nth: components.push(child) - 1 }, child.children)
          : child,
      ),
    );
    // What a root becomes is a root.
    const safe = sanitize(tree, SCHEMA) as Root;
    rewriteChildren(safe, (children) =>
      children.map((child) => {
        if (child.type !== 'element' || child.tagName !== STAND_IN) return child;
        const component = components[Number(child.properties['nth'])];
        return component ? { ...component, children: child.children } : child;
      }),
    );
    return safe;
  };
}
