import { textKey } from '../../../markdown/text-key.ts';
import type { Block, ExtractedItem } from '../extracted-item.ts';
import { isNoise } from '../words/boilerplate.ts';

/** A block this long is prose, whatever it ends with. */
const PROSE_LENGTH = 160;
/** A shorter one is prose when it ends as a sentence does. */
const SENTENCE_LENGTH = 40;
/** A headline has so many words; a menu's entry fewer. */
const FEWEST_WORDS = 3;

const wordCount = (text: string): number => text.split(/\s+/u).filter(Boolean).length;

/** Whether a block is told in sentences, and so belongs to a body and not to what stands over it. */
export function isProse({ kind, text }: Block): boolean {
  if (kind !== 'paragraph') return false;
  return (
    text.length >= PROSE_LENGTH || (text.length >= SENTENCE_LENGTH && /[.؟!]["»)\]]*$/u.test(text))
  );
}

/** The place of the first block of the body: the first prose; the end where there is none. */
export function findBodyStart(blocks: readonly Block[]): number {
  const at = blocks.findIndex(isProse);
  return at === -1 ? blocks.length : at;
}

/**
 * Find title, kicker and subtitle among the blocks before the body, and leave only the body in
 * `found.blocks`. A heading is the title; or a line that the page repeats; or the one above the date;
 * else what stands nearest to the body, which is told as a guess.
 *
 * @param overDate the block that stood over the date
 */
export function findHeadlines(found: ExtractedItem, overDate: Block | undefined): void {
  const { blocks } = found;
  const start = findBodyStart(blocks);
  const head = blocks.slice(0, start);
  const lines = head.filter(isHeadline);
  if (found.title !== undefined) {
    const key = textKey(found.title);
    const at = lines.findIndex(({ text }) => textKey(text) === key);
    if (at !== -1) takeAround(found, lines, at);
    found.blocks = keepBody(blocks, start, head);
    return;
  }
  const at = titlePlace(found, blocks, lines, overDate);
  if (at === -1) {
    takeFirstSentence(found);
    return;
  }
  const title = lines[at];
  if (title) found.title = title.text;
  takeAround(found, lines, at);
  found.blocks = keepBody(blocks, start, head);
}

/** «فرماندار آذرچشمه:» says who speaks in the title. */
const isKicker = (text: string): boolean => /\s\S+\s*[:：]$/u.test(text);

const isHeadline = (block: Block): boolean =>
  block.kind !== 'other' &&
  block.text.length <= 300 &&
  !isNoise(block.text) &&
  (block.kind === 'heading' || wordCount(block.text) >= FEWEST_WORDS || isKicker(block.text));

function titlePlace(
  found: ExtractedItem,
  blocks: readonly Block[],
  lines: readonly Block[],
  overDate: Block | undefined,
): number {
  const heading = lines.findIndex(({ kind, depth }) => kind === 'heading' && (depth ?? 9) <= 2);
  if (heading !== -1) return heading;
  const strong = lines.findIndex(({ strong }) => strong);
  if (strong !== -1) return strong;
  const counts = Map.groupBy(blocks, ({ text }) => textKey(text));
  const repeated = lines.findIndex(({ text }) => (counts.get(textKey(text))?.length ?? 0) > 1);
  if (repeated !== -1) return repeated;

  const distinct = lines.length;
  if (distinct === 0) return -1;
  if (distinct === 1) return 0;
  const kicker = lines.findIndex(({ text }) => isKicker(text));
  if (kicker !== -1 && kicker + 1 < distinct) return kicker + 1;
  found.doubts.push({ kind: 'title-guessed' });
  const nearDate = overDate ? lines.indexOf(overDate) : -1;
  if (nearDate !== -1) return nearDate;
  // Three lines are kicker, title and what follows it; of two, a short first one is a kicker.
  const [first, second] = lines.slice(-3);
  if (distinct >= 3) return distinct - 2;
  return first && second && first.text.length * 1.3 < second.text.length && second.text.length < 110
    ? 1
    : 0;
}

/** The line before a title is its kicker, the one after its subtitle, unless they say the same. */
function takeAround(found: ExtractedItem, lines: readonly Block[], at: number): void {
  const key = textKey(found.title ?? '');
  const before = lines[at - 1];
  const after = lines[at + 1];
  if (before && textKey(before.text) !== key) found.kicker ??= before.text;
  if (
    after &&
    after.kind !== 'heading' &&
    ![key, textKey(found.kicker ?? '')].includes(textKey(after.text))
  )
    found.subtitle ??= after.text;
}

/** The body, and of what stands over it only lists, pictures and the like that come after the title. */
function keepBody(blocks: readonly Block[], start: number, head: readonly Block[]): Block[] {
  if (start < blocks.length) {
    const others = head.filter(
      ({ kind, markdown }) => kind === 'other' && markdown.startsWith('!['),
    );
    return [...others, ...blocks.slice(start)];
  }
  // Nothing was prose: what is no headline is all the body there is.
  return head.filter((block) => !isHeadline(block) && !isNoise(block.text));
}

/** A text that begins with its story is titled by its first sentence, for an editor to mend. */
function takeFirstSentence(found: ExtractedItem): void {
  const [first] = found.blocks;
  const sentence = /^.{10,110}?(?=[.؟!؛]|$)/u.exec(first?.text ?? '')?.[0];
  const title = sentence ?? first?.text.split(/\s+/u).slice(0, 14).join(' ');
  if (!title) return;
  found.title = title.trim();
  found.doubts.push({ kind: 'no-title', value: found.title });
}
