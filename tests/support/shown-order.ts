import type { Page } from 'playwright-core';

export interface ShownOrder {
  /** The characters from left to right, without the spaces. */
  shown: string;
  /** As they stand in the text. */
  typed: string;
}

/**
 * The characters of each element of a page, by their positions on the screen (a range's client rects): of a text
 * between the two words that tests put about an expression, where they do.
 *
 * @param selector each element is looked at on its own; it has to stand on one line
 */
export function shownOrder(
  page: Page,
  selector: string,
  words: { before: string; after: string },
): Promise<ShownOrder[]> {
  return page.evaluate(
    ({ selector, before, after }) =>
      Array.from(document.querySelectorAll(selector), (element) => {
        element.normalize();
        const characters: { text: string; left: number; right: number }[] = [];
        const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const value = node.nodeValue ?? '';
          for (let at = 0; at < value.length; at++) {
            const range = document.createRange();
            range.setStart(node, at);
            range.setEnd(node, at + 1);
            const [box] = range.getClientRects();
            const text = value[at] ?? '';
            characters.push({ text, left: box?.left ?? 0, right: box?.right ?? 0 });
          }
        }
        const line = characters.map(({ text }) => text).join('');
        const start = line.includes(before) ? line.indexOf(before) + before.length : 0;
        const end = line.includes(after) ? line.indexOf(after) : line.length;
        const inside = characters.slice(start, end).filter(({ text }) => /\S/.test(text));
        const middle = ({ left, right }: { left: number; right: number }) => left + right;
        const sorted = [...inside].sort((one, other) => middle(one) - middle(other));
        return {
          typed: inside.map(({ text }) => text).join(''),
          shown: sorted.map(({ text }) => text).join(''),
        };
      }),
    { selector, ...words },
  );
}

/** Without the characters that isolate and are not seen. */
export const withoutIsolates = (text: string): string => text.replace(/[\u2068\u2069]/g, '');
