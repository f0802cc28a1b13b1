import { textRule } from '../rule.ts';

const MARK = /(?<!\*)\*\*(?!\*)/g;
const PAIR = /(?<!\*)\*\*([^*\n\uFFFC]+)\*\*(?!\*)/g;
const SPACE_BEFORE = /^[ \t]+/;
const SPACE_AFTER = /(?<![ \t])[ \t]+$/;

/**
 * `**` that Markdown left as it is (CommonMark 6.2: a mark must touch what it marks). Where only
 * spaces keep two marks from working, they change places: `گفت** متن **است` → `گفت **متن** است`.
 */
export const literalEmphasis = textRule('literal-emphasis', 'warning', function* (text) {
  const paired = new Set<number>();
  for (const { index, 0: whole, 1: held = '' } of text.matchAll(PAIR)) {
    const before = SPACE_BEFORE.exec(held)?.[0] ?? '';
    const after = SPACE_AFTER.exec(held)?.[0] ?? '';
    const close = index + whole.length - 2;
    if ((before === '' && after === '') || held.trim() === '') continue;
    paired.add(index).add(close);
    yield {
      start: index,
      end: index + 2 + before.length,
      fix: `${before}**`,
      changesEmphasis: true,
    };
    if (after !== '') {
      const end = close + 2;
      yield { start: close - after.length, end, fix: `**${after}`, changesEmphasis: true };
    }
  }
  for (const { index } of text.matchAll(MARK)) {
    if (!paired.has(index)) yield { start: index, end: index + 2 };
  }
});
