import type { Nodes } from 'mdast';
import type { CheckedItem } from './source/checked-item.ts';

/**
 * What a correction of prose may not change: everything in an item but its prose, as one text.
 * @param withEmphasis whether emphasis is a part of it
 */
export function skeletonOf({ front, tree }: CheckedItem, withEmphasis: boolean): string {
  const prose = ['text', 'root', ...(withEmphasis ? [] : ['strong', 'emphasis'])];
  const texts = new Set(front.fields.map(({ path }) => path));
  const parts: string[] = [];
  const visitData = (value: unknown, path: string): void => {
    if (typeof value === 'object' && value !== null)
      for (const [key, entry] of Object.entries(value))
        visitData(entry, path === '' ? key : `${path}.${key}`);
    else parts.push(texts.has(path) ? path : `${path}: ${String(value)}`);
  };
  visitData(front.data, '');
  const visit = (node: Nodes): void => {
    const isProse = prose.includes(node.type);
    if (!isProse) parts.push(node.type);
    if (!isProse && 'value' in node) parts.push(node.value);
    if ('url' in node) parts.push(node.url);
    if ('name' in node && node.name) parts.push(node.name);
    if ('children' in node) node.children.forEach(visit);
  };
  visit(tree);
  return parts.join('\0');
}
