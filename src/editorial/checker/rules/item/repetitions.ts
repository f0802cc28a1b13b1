import { textKey } from '../../../../markdown/text-key.ts';
import { itemRule, type Match } from '../rule.ts';
import type { Block } from '../source/body-prose.ts';
import { type CheckedItem, fieldOf } from '../source/checked-item.ts';

/** Shorter paragraphs may stand twice: a name, a subheading, «ادامه دارد». */
const SHORTEST_PARAGRAPH = 60;

const keyOf = (item: CheckedItem, path: string): string =>
  textKey(fieldOf(item, path)?.value ?? '');

/** What `textKey` tells apart, but for rare letters, at a tenth of its cost. */
const quickKey = (text: string): string =>
  text
    .replace(/[^ء-ۀیa-zA-Z0-9٠-٩۰-۹]+/g, '')
    .replaceAll('ي', 'ی')
    .replaceAll('ك', 'ک');

/** Whether two texts may be one, going by their length alone. */
const mayEqual = (text: string, other: string): boolean =>
  text.length < 2 * other.length + 20 && other.length < 2 * text.length + 20;

/** The title again as the first line of the body, as a caption or as the words for a picture. */
export const titleRepeated = itemRule('title-repeated', 'warning', function* (item) {
  const title = fieldOf(item, 'title')?.value ?? '';
  const repeats = (text: string) => mayEqual(text, title) && textKey(text) === textKey(title);
  if (textKey(title) === '') return;
  const [first] = item.blocks;
  if (first && repeats(first.prose.text)) yield withoutBlock(item, first);
  for (const { path, value, prose } of item.front.fields) {
    if (/(?:^|\.)(?:alt|caption)$/.test(path) && repeats(value))
      yield prose.rangeOf(0, value.length);
  }
});

/** The lead again in the body. At its beginning it goes; further down an editor decides. */
export const leadRepeated = itemRule('lead-repeated', 'warning', function* (item) {
  const lead = fieldOf(item, 'lead')?.value ?? '';
  const key = textKey(lead);
  if (key === '') return;
  const title = keyOf(item, 'title');
  const opening = item.blocks.findIndex(({ prose }) => textKey(prose.text) !== title);
  for (const [index, block] of item.blocks.entries()) {
    const { text } = block.prose;
    if (!mayEqual(text, lead) || textKey(text) !== key) continue;
    yield index === opening ? withoutBlock(item, block) : { start: block.start, end: block.end };
  }
});

/** A paragraph that stands twice. */
export const paragraphTwice = itemRule('paragraph-twice', 'warning', function* (item) {
  const firsts = new Map<string, number>();
  const lead = keyOf(item, 'lead');
  let line = 1;
  let counted = 0;
  for (const { type, prose, start, end } of item.blocks) {
    if (type !== 'paragraph' || prose.text.length < SHORTEST_PARAGRAPH) continue;
    const key = quickKey(prose.text);
    const first = firsts.get(key);
    if (first === undefined) {
      line += item.text.slice(counted, start).split('\n').length - 1;
      counted = start;
      firsts.set(key, line);
    } else if (textKey(prose.text) !== lead) yield { start, end, params: { line: first } };
  }
});

/**
 * The block with the blank lines behind it as a range to empty; only one that stands for itself, by
 * the margin, and only while the body holds more.
 */
function withoutBlock(item: CheckedItem, { start, end }: Block): Match {
  const standsAlone =
    item.tree.children.some(({ position }) => position?.start.offset === start - item.bodyStart) &&
    item.blocks.length > 1;
  const after = /^[ \t]*\n\s*/.exec(item.text.slice(end))?.[0] ?? '';
  return standsAlone && after !== ''
    ? { start, end: end + after.length, fix: '', removesBlock: true }
    : { start, end };
}
