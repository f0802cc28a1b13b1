import { toUnixLines } from '../../../collections/front-matter.ts';
import { type Archive, NO_ARCHIVE } from './archive.ts';
import { activeRules, type RuleSettings } from './check-item.ts';
import type { Match } from './rule.ts';
import { skeletonOf } from './skeleton.ts';
import { type CheckedItem, readCheckedItem } from './source/checked-item.ts';

export interface FixedText {
  /** The whole file, corrected. */
  text: string;
  /** How many corrections were made. */
  fixes: number;
}

type Edit = Match & { fix: string };

/** To find the harmless ones among some corrections, a text is read so often; real ones need a few. */
const MOST_ATTEMPTS = 100;

/** One correction may make room for the next; so many in a row have never been seen. */
const MOST_PASSES = 12;

/**
 * Make every safe correction in the text of an item.
 *
 * Only the ranges that rules named are changed: all else keeps its bytes, line ends and byte order
 * mark among them. Correcting a corrected text changes nothing. A correction that would change what
 * Markdown or YAML make of the rest (a new list, a new key, another address) is left out.
 */
export function fixText(
  written: string,
  file: string,
  settings: RuleSettings = {},
  archive: Archive = NO_ARCHIVE,
): FixedText {
  let text = written;
  let fixes = 0;
  let item = readCheckedItem(written, file);
  const refused = new Set<string>();
  for (let pass = 0; pass < MOST_PASSES && item; pass++) {
    const read: CheckedItem = item;
    const edits = editsFor(read, settings, archive).filter(
      (edit) => !refused.has(nameOf(read, edit)),
    );
    if (edits.length === 0) break;
    const made = applyFaithfully(text, read, edits);
    for (const edit of made.refused) refused.add(nameOf(read, edit));
    text = made.text;
    item = made.item;
    fixes += edits.length - made.refused.length;
  }
  return { text, fixes };
}

/** The corrections of one pass, in order, none over another; the rule that comes first wins. */
function editsFor(item: CheckedItem, settings: RuleSettings, archive: Archive): Edit[] {
  const taken: Edit[] = [];
  const isTaken = new Uint8Array(item.text.length + 1);
  for (const rule of activeRules(settings)) {
    for (const match of rule.check(item, archive)) {
      const { fix } = match;
      if (fix === undefined || fix === item.text.slice(match.start, match.end)) continue;
      if (isTaken.subarray(match.start, match.end + 1).includes(1)) continue;
      isTaken.fill(1, match.start, match.end + 1);
      taken.push({ ...match, fix });
    }
  }
  const whole = wholePairs(taken);
  // What removes a block goes first and alone: the rest is compared with what was there before.
  const blocks = whole.filter(({ removesBlock }) => removesBlock);
  return (blocks.length > 0 ? blocks : whole).sort((a, b) => a.start - b.start);
}

/** Without those whose partner could not be taken: both marks of a quotation are mended, or none. */
function wholePairs<Some extends Match>(edits: readonly Some[]): Some[] {
  const counts = new Map<string, number>();
  for (const { pair } of edits) if (pair) counts.set(pair.name, (counts.get(pair.name) ?? 0) + 1);
  return edits.filter(({ pair }) => pair === undefined || counts.get(pair.name) === pair.size);
}

interface Applied {
  text: string;
  item: CheckedItem;
  refused: Edit[];
}

/** All of them at once where that is harmless; else as many as are, and what is left out. */
function applyFaithfully(text: string, item: CheckedItem, edits: readonly Edit[]): Applied {
  const skeletons = new Map<boolean, string>();
  const before = (withEmphasis: boolean) => {
    const known = skeletons.get(withEmphasis) ?? skeletonOf(item, withEmphasis);
    skeletons.set(withEmphasis, known);
    return known;
  };
  /** The text with these edits, if all but its prose is what it was. */
  let attempts = 0;
  const attempt = (made: readonly Edit[]): Applied | undefined => {
    if (++attempts > MOST_ATTEMPTS) return undefined;
    const candidate = applyEdits(text, made);
    const after = readCheckedItem(candidate, item.file, item);
    if (!after) return undefined;
    const withEmphasis = !made.some(({ changesEmphasis }) => changesEmphasis);
    const isFaithful =
      made.some(({ removesBlock }) => removesBlock) ||
      skeletonOf(after, withEmphasis) === before(withEmphasis);
    return isFaithful ? { text: candidate, item: after, refused: [] } : undefined;
  };
  const harmlessOf = (some: readonly Edit[]): readonly Edit[] => {
    if (attempt(some)) return some;
    if (some.length === 1 || attempts > MOST_ATTEMPTS) return [];
    const middle = some.length >> 1;
    return [...harmlessOf(some.slice(0, middle)), ...harmlessOf(some.slice(middle))];
  };
  const whole = attempt(edits);
  if (whole) return whole;
  const harmless = new Set(wholePairs(harmlessOf(edits)));
  attempts = 0;
  const careful = attempt([...harmless]);
  return careful
    ? { ...careful, refused: edits.filter((edit) => !harmless.has(edit)) }
    : { text, item, refused: [...edits] };
}

/** An edit by its words, which stay when its offset moves. */
const nameOf = ({ text }: CheckedItem, { start, end, fix }: Edit): string =>
  `${text.slice(Math.max(0, start - 10), end + 10)}\0${fix}`;

/** Apply edits, given in offsets of the text with Unix lines, to the text as it is written. */
function applyEdits(written: string, edits: readonly Edit[]): string {
  const toWritten = toWrittenOffsets(written);
  const lineEnd = written.includes('\r\n') ? '\r\n' : '\n';
  let result = '';
  let done = 0;
  for (const { start, end, fix } of edits) {
    result += written.slice(done, toWritten(start)) + fix.replaceAll('\n', lineEnd);
    done = toWritten(end);
  }
  return result + written.slice(done);
}

function toWrittenOffsets(written: string): (offset: number) => number {
  const unix = toUnixLines(written);
  if (unix.length === written.length) return (offset) => offset;
  const offsets: number[] = [];
  for (let at = written.startsWith('\uFEFF') ? 1 : 0; at < written.length; at++) {
    offsets.push(at);
    if (written.startsWith('\r\n', at)) at += 1;
  }
  offsets.push(written.length);
  return (offset) => offsets[offset] ?? written.length;
}
