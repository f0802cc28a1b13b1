import type { Block } from '../extracted-item.ts';
import { isEnding, isNoise, isReadOn } from '../words/boilerplate.ts';

/** A line of the page is short; a paragraph that only begins like one is not. */
const LONGEST_LINE = 60;

const isLine = ({ kind, text }: Block): boolean => kind !== 'other' && text.length <= LONGEST_LINE;

/** A word that ends as a sentence does is said by somebody («بله.»), whatever else it names. */
const isAnswer = (text: string): boolean => /^\p{L}+[.؟!]+$/u.test(text);

/** A block that is one link, whatever stands before it in bold. */
const isLink = ({ markdown }: Block): boolean =>
  /^[^[\]]{0,40}\[[^\]]+\]\([^)]*\)[\s*.]*$/u.test(markdown);

/**
 * The blocks without what the page put around the item: from the first ending («ارسال نظر»,
 * «پربیننده‌ترین», the end mark) after `bodyStart` on nothing is kept; counters, tools and the names
 * of form fields go wherever they stand. One word may be an answer in an interview, so inside the
 * body only lines of more words are taken for the page's.
 */
export function cutBoilerplate(blocks: readonly Block[], bodyStart: number): Block[] {
  const end = blocks.findIndex(
    (block, at) => at > bodyStart && isLine(block) && isEnding(block.text),
  );
  const kept = end === -1 ? [...blocks] : blocks.slice(0, end);
  // Nothing but the item's own words stands before an ending.
  const last =
    end === -1
      ? kept.findLastIndex(
          (block) => isAnswer(block.text) || !(isLine(block) && isNoise(block.text)),
        )
      : end - 1;
  return kept.slice(0, last + 1).filter((block, at) => {
    if (isReadOn(block.text) && isLink(block)) return false;
    if (!isLine(block) || !isNoise(block.text)) return true;
    const inBody = at > bodyStart;
    return inBody && /^\p{L}+[.؟!،]*$/u.test(block.text);
  });
}
