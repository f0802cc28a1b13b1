import { partitionPoint } from '../../../lib/partition-point.ts';
import { textKey } from '../../../markdown/text-key.ts';
import type { Block, ExtractedItem } from '../extracted-item.ts';

/** Shorter lines («وی افزود:») may well stand twice in a text. */
const SHORTEST_REPEAT = 40;
/** A first paragraph that opens the next one is a lead that was pasted with its story. */
const SHORTEST_LEAD = 60;

/**
 * Say everything once: title, kicker and subtitle are not in the body, the lead is not its opening, no
 * paragraph stands twice, and a caption that repeats the title goes. A first paragraph that opens the
 * second one word for word, or is all bold, becomes the lead.
 */
export function dropRepeats(found: ExtractedItem): void {
  if (same(found.kicker, found.title)) delete found.kicker;
  if (same(found.subtitle, found.title)) delete found.subtitle;
  if (same(found.lead, found.title)) delete found.lead;
  if (found.subtitle !== undefined && same(found.subtitle, found.lead)) delete found.subtitle;
  found.blocks = withoutHeadlines(found);
  takeLead(found);
  if (found.lead !== undefined) found.blocks = withoutLead(found.blocks, found.lead);
  found.blocks = withoutTwins(found.blocks);
  const { image } = found;
  if (image && [found.title, found.lead].some((text) => same(text, image.caption)))
    delete image.caption;
}

function same(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && textKey(a) === textKey(b);
}

function withoutHeadlines({ blocks, kicker, title, subtitle }: ExtractedItem): Block[] {
  // A line of signs alone has no key, and says nothing of what has none.
  const keys = new Set([kicker, title, subtitle].flatMap((text) => textKey(text ?? '') || []));
  return blocks.filter(({ kind, text }) => kind === 'other' || !keys.has(textKey(text)));
}

function takeLead(found: ExtractedItem): void {
  const [first, second] = found.blocks;
  if (found.lead !== undefined || first?.kind !== 'paragraph' || !second) return;
  if (first.text.length < SHORTEST_LEAD) return;
  if (first.strong || textKey(second.text).startsWith(textKey(first.text))) {
    found.lead = first.text;
    found.blocks = found.blocks.slice(1);
  }
}

/** The body without the lead where it opens it: a whole block, or the first sentences of one. */
function withoutLead(blocks: readonly Block[], lead: string): Block[] {
  const key = textKey(lead);
  return blocks.flatMap((block, at) => {
    const own = block.kind === 'paragraph' ? textKey(block.text) : '';
    if (own === key) return [];
    if (at > 1 || key.length < SHORTEST_REPEAT || !own.startsWith(key)) return [block];
    const rest = afterKey(block.markdown, key);
    return rest === undefined
      ? [block]
      : [{ ...block, markdown: rest, text: afterKey(block.text, key) ?? rest }];
  });
}

/** What follows in a text once the letters of `key` are over; undefined if they end inside a word. */
function afterKey(text: string, key: string): string | undefined {
  const gaps = Array.from(text.matchAll(/(?<=[.؟!؛:])["»)\]*]*\s+/gu));
  const keyBefore = ({ index }: RegExpExecArray): string => textKey(text.slice(0, index));
  // The longer the text, the longer its key, so the gap is found by halving.
  const gap = gaps[partitionPoint(gaps, (each) => keyBefore(each).length < key.length)];
  return gap && keyBefore(gap) === key ? text.slice(gap.index + gap[0].length) : undefined;
}

function withoutTwins(blocks: readonly Block[]): Block[] {
  const seen = new Set<string>();
  return blocks.filter(({ kind, text }) => {
    const key = textKey(text);
    if (kind === 'other' || key.length < SHORTEST_REPEAT) return true;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
