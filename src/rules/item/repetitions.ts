import { textKey } from '../../markdown/text-key.ts';
import { type Hit, type Rule } from '../rule.ts';
import type { Block } from '../source/body-prose.ts';
import { type CheckedItem, fieldOf } from '../source/checked-item.ts';

/** Shorter paragraphs may stand twice: a name, a subheading, «ادامه دارد». */
const SHORTEST_PARAGRAPH = 60;

const keyOf = (item: CheckedItem, path: string): string =>
  textKey(fieldOf(item, path)?.value ?? '');

/** The title again as the first line of the body, as a caption or as the words for a picture. */
export const titleRepeated: Rule = {
  id: 'title-repeated',
  severity: 'warning',
  *check(item) {
    const title = keyOf(item, 'title');
    if (title === '') return;
    const [first] = item.blocks;
    if (first && textKey(first.prose.text) === title) yield withoutBlock(item, first);
    for (const { path, value, prose } of item.front.fields) {
      if (/(?:^|\.)(?:alt|caption)$/.test(path) && textKey(value) === title)
        yield prose.rangeOf(0, value.length);
    }
  },
};

/** The lead again in the body. At its beginning it goes; further down an editor decides. */
export const leadRepeated: Rule = {
  id: 'lead-repeated',
  severity: 'warning',
  *check(item) {
    const lead = keyOf(item, 'lead');
    if (lead === '') return;
    const opening = item.blocks.findIndex(
      ({ prose }) => textKey(prose.text) !== keyOf(item, 'title'),
    );
    for (const [index, block] of item.blocks.entries()) {
      if (textKey(block.prose.text) !== lead) continue;
      yield index === opening ? withoutBlock(item, block) : { start: block.start, end: block.end };
    }
  },
};

/** A paragraph that stands twice. */
export const paragraphTwice: Rule = {
  id: 'paragraph-twice',
  severity: 'warning',
  *check(item) {
    const lead = keyOf(item, 'lead');
    const lines = new Map<string, number>();
    for (const { type, prose, start, end } of item.blocks) {
      if (type !== 'paragraph' || prose.text.length < SHORTEST_PARAGRAPH) continue;
      const key = textKey(prose.text);
      const first = lines.get(key);
      if (first === undefined) lines.set(key, item.text.slice(0, start).split('\n').length);
      else if (key !== lead) yield { start, end, detail: { line: first } };
    }
  },
};

/**
 * The block with the blank lines behind it as a place to empty; only one that stands for itself, by
 * the margin, and only while the body holds more.
 */
function withoutBlock(item: CheckedItem, { start, end }: Block): Hit {
  const standsAlone =
    item.tree.children.some(({ position }) => position?.start.offset === start - item.bodyStart) &&
    item.blocks.length > 1;
  const after = /^[ \t]*\n\s*/.exec(item.text.slice(end))?.[0] ?? '';
  return standsAlone && after !== ''
    ? { start, end: end + after.length, fix: '', removesBlock: true }
    : { start, end };
}
