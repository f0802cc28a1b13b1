import { visit } from 'unist-util-visit';
import { literalPairs } from '../../../../markdown/mark-pairs.ts';
import { textRule } from '../rule.ts';
import type { CheckedItem } from '../source/checked-item.ts';
import type { Prose } from '../source/prose.ts';

const MARK = /(?<!\*)\*\*(?!\*)/g;
const OBJECT = '\uFFFC';

/**
 * `**` that Markdown left as it is (CommonMark 6.2: a mark must touch what it marks). Where only
 * spaces keep two marks from working, they change places: `گفت **متن **است` → `گفت **متن** است`. Only
 * what pages show in bold becomes bold, and nothing within or around bold text is mended.
 */
export const literalEmphasis = textRule(
  'literal-emphasis',
  'warning',
  function* (words, prose, item) {
    if (!words.includes('**')) return;
    const text = withoutEscaped(words, prose, item);
    const paired = new Set<number>();
    for (const [open, close] of literalPairs(text)) {
      const inside = text.slice(open + 2, close);
      const before = inside.slice(0, inside.length - inside.trimStart().length);
      const after = inside.slice(inside.trimEnd().length);
      if ((before === '' && after === '') || /[*\n]/.test(inside) || inside.includes(OBJECT))
        continue;
      if (touchesStrong(item, prose, open, close + 2)) continue;
      paired.add(open).add(close);
      const pair = {
        name: `${prose.rangeOf(open, open + 2).start}`,
        size: before && after ? 2 : 1,
      };
      const edit = { changesEmphasis: true, pair };
      if (before !== '')
        yield { start: open, end: open + 2 + before.length, fix: `${before}**`, ...edit };
      else yield { start: open, end: open + 2 };
      if (after !== '')
        yield { start: close - after.length, end: close + 2, fix: `**${after}`, ...edit };
      else yield { start: close, end: close + 2 };
    }
    for (const { index } of text.matchAll(MARK))
      if (!paired.has(index)) yield { start: index, end: index + 2 };
  },
);

/** The text with stars that were escaped («\\*») as something else: they are meant to be seen. */
const withoutEscaped = (text: string, prose: Prose, item: CheckedItem): string =>
  text.replace(/\*+/g, (stars, at: number) => {
    const { start, end } = prose.rangeOf(at, at + stars.length);
    return item.text.slice(start, end) === stars ? stars : OBJECT.repeat(stars.length);
  });

function touchesStrong(item: CheckedItem, prose: Prose, start: number, end: number): boolean {
  const range = prose.rangeOf(start, end);
  let touches = false;
  visit(item.tree, 'strong', ({ position }) => {
    const from = (position?.start.offset ?? 0) + item.bodyStart;
    const to = (position?.end.offset ?? 0) + item.bodyStart;
    if (from < range.end && range.start < to) touches = true;
  });
  return touches;
}
