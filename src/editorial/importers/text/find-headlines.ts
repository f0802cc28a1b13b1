import { textKey } from '../../../markdown/text-key.ts';
import type { Block, ExtractedItem } from '../extracted-item.ts';
import { isNoise, isOpening } from '../words/boilerplate.ts';

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

/** The index of the first block of the body: the first prose; the end where there is none. */
export function findBodyStart(blocks: readonly Block[]): number {
  const at = blocks.findIndex(isProse);
  return at === -1 ? blocks.length : at;
}

/** What a reader of text knows of it besides its blocks. */
export interface HeadlineSigns {
  /** The block that stood over the date. */
  overDate: Block | undefined;
  /** Lines of a page around an item were among them: its menu, its tools, a way into it. */
  isPage: boolean;
}

/**
 * Find title, kicker and subtitle among the blocks before the body, and leave the body in
 * `found.blocks`. A heading is the title; or a line that the page repeats; or the one above the date;
 * else, of a page, what stands nearest to the body, of a text its first line, which is told as a guess.
 * Of a page the lines over its title are its menu; of a text nothing is left out.
 */
export function findHeadlines(found: ExtractedItem, { overDate, isPage }: HeadlineSigns): void {
  const { blocks } = found;
  const start = findBodyStart(blocks);
  const head = blocks.slice(0, start);
  const lines = head.filter(
    (block) =>
      !isOpening(block.text) && (isHeadline(block) || (!isPage && block.kind === 'paragraph')),
  );
  const key = textKey(found.title ?? '');
  const at =
    found.title === undefined
      ? titleIndex(found, { lines, overDate, isPage, hasProse: start < blocks.length })
      : lines.findIndex(({ text }) => textKey(text) === key);
  const title = lines[at];
  if (!title) {
    if (found.title === undefined) takeFirstSentence(found);
    return;
  }
  found.title ??= title.text;
  const taken = new Set([title, ...takeAround(found, lines, at, start < blocks.length)]);
  const titleAt = head.indexOf(title);
  found.blocks = blocks.filter(
    (block, index) =>
      !taken.has(block) &&
      (!isPage || index > titleAt || (block.kind === 'other' && block.markdown.startsWith('!['))),
  );
}

/** «فرماندار آذرچشمه:» says who speaks in the title. */
const isKicker = (text: string): boolean => /\s\S+\s*[:：]$/u.test(text);

const isHeadline = (block: Block): boolean =>
  block.kind !== 'other' &&
  block.text.length <= 300 &&
  !isNoise(block.text) &&
  (block.kind === 'heading' || wordCount(block.text) >= FEWEST_WORDS || isKicker(block.text));

interface HeadlineLines extends HeadlineSigns {
  lines: readonly Block[];
  hasProse: boolean;
}

function titleIndex(
  found: ExtractedItem,
  { lines, overDate, isPage, hasProse }: HeadlineLines,
): number {
  const strong = lines.findIndex(({ strong }) => strong);
  const heading = lines.findIndex(isTitleHeading);
  const isSection =
    !isPage &&
    lines[heading]?.depth !== 1 &&
    !isUnderKicker(found.blocks, heading) &&
    (strong !== -1 || !hasProse || found.blocks.filter(isTitleHeading).length > 1);
  if (heading !== -1 && !isSection) return heading;
  if (strong !== -1) return strong;
  const counts = Map.groupBy(found.blocks, ({ text }) => textKey(text));
  const repeated = lines.findIndex(({ text }) => (counts.get(textKey(text))?.length ?? 0) > 1);
  // Of verse it is the refrain.
  if ((isPage || hasProse) && repeated !== -1) return repeated;

  const distinct = lines.length;
  if (distinct < 2) return distinct - 1;
  const kicker = lines.findIndex(({ text }) => isKicker(text));
  if (kicker !== -1 && kicker + 1 < distinct && (isPage || kicker === 0)) return kicker + 1;
  found.doubts.push({ kind: 'title-guessed' });
  const nearDate = overDate ? lines.indexOf(overDate) : -1;
  if (nearDate !== -1) return nearDate;
  if (!isPage && (!hasProse || distinct > HEADLINES)) return 0;
  // Three lines are kicker, title and what follows it; of two, a short first one is a kicker.
  const [first, second] = lines.slice(-HEADLINES);
  if (distinct >= HEADLINES) return distinct - 2;
  return first && second && first.text.length * 1.3 < second.text.length && second.text.length < 110
    ? 1
    : 0;
}

const isTitleHeading = ({ kind, depth = 9 }: Block): boolean => kind === 'heading' && depth <= 2;

/**
 * Whether at most a kicker stands over a heading. Under more, or under a list, it is one of a text's
 * sections, unless it is the only one.
 */
const isUnderKicker = (blocks: readonly Block[], at: number): boolean =>
  at <= 1 &&
  blocks.slice(0, blocks.findIndex(isTitleHeading)).every(({ kind }) => kind !== 'other');

/** Kicker, title and subtitle: more lines over a story are a part of it. */
const HEADLINES = 3;

/**
 * The line before a title is its kicker, and the only one between it and the story its subtitle, unless
 * they say the same.
 *
 * @returns the lines taken
 */
function takeAround(
  found: ExtractedItem,
  lines: readonly Block[],
  at: number,
  hasProse: boolean,
): Block[] {
  const key = textKey(found.title ?? '');
  const before = lines[at - 1];
  const after = hasProse && lines.length === at + 2 ? lines[at + 1] : undefined;
  const taken: Block[] = [];
  const saysMore = ({ text }: Block): boolean =>
    ![key, textKey(found.kicker ?? '')].includes(textKey(text));
  if (before && saysMore(before) && found.kicker === undefined) {
    found.kicker = before.text;
    taken.push(before);
  }
  if (after && after.kind !== 'heading' && saysMore(after) && found.subtitle === undefined) {
    found.subtitle = after.text;
    taken.push(after);
  }
  return taken;
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
