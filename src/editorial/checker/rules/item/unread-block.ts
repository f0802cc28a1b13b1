import { visit } from 'unist-util-visit';
import { itemRule, type Match } from '../rule.ts';

/** «##تیتر»; one sign alone begins a hashtag. */
const HEADING = /^[ \t]*#{2,6}(?=[^\s#])/;
/** «-مورد» and «*مورد»: the sign of an item without its space. */
const ITEM = /^[ \t]*[-*+](?=\p{L})/u;

/** A heading or a list that Markdown does not read as one, because a space is missing behind its mark. */
export const unreadBlock = itemRule(
  'unread-block',
  'warning',
  function* ({ tree, text, bodyStart }) {
    const found: Match[] = [];
    visit(tree, 'paragraph', ({ position }) => {
      const [from, to] = [position?.start.offset, position?.end.offset];
      if (from === undefined || to === undefined) return;
      let start = bodyStart + from;
      const items: Match[] = [];
      for (const line of text.slice(start, bodyStart + to).split('\n')) {
        const mark = HEADING.exec(line)?.[0] ?? ITEM.exec(line)?.[0];
        const end = start + (mark?.length ?? 0);
        if (mark?.includes('#')) found.push({ start, end, suggestion: `${mark} ` });
        else if (mark) items.push({ start, end, suggestion: `${mark} ` });
        start += line.length + 1;
      }
      // One alone may be a minus, a bullet of a dialogue or emphasis.
      if (items.length > 1) found.push(...items);
    });
    yield* found;
  },
);
