import { type Archive, NO_ARCHIVE } from './archive.ts';
import { activeRules, type RuleSettings } from './check-item.ts';
import type { Hit } from './rule.ts';
import { skeletonOf } from './skeleton.ts';
import { type CheckedItem, readCheckedItem, toUnixLines } from './source/checked-item.ts';

export interface FixedText {
  /** The whole file, corrected. */
  text: string;
  /** How many corrections were made. */
  fixes: number;
}

type Edit = Hit & { fix: string };

/** One correction may make room for the next; so many in a row have never been seen. */
const MOST_PASSES = 12;

/**
 * Make every safe correction in the text of an item.
 *
 * Only the places that rules named are changed: all else keeps its bytes, line ends and byte order
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
  const refused = new Set<string>();
  for (let pass = 0; pass < MOST_PASSES; pass++) {
    const item = readCheckedItem(text, file);
    if (!item) break;
    const edits = editsFor(item, settings, archive).filter(
      (edit) => !refused.has(nameOf(item, edit)),
    );
    if (edits.length === 0) break;
    const made = applyFaithfully(text, item, edits);
    for (const edit of made.refused) refused.add(nameOf(item, edit));
    text = made.text;
    fixes += edits.length - made.refused.length;
  }
  return { text, fixes };
}

/** The corrections of one pass, in order, none over another; the rule that comes first wins. */
function editsFor(item: CheckedItem, settings: RuleSettings, archive: Archive): Edit[] {
  const taken: Edit[] = [];
  for (const rule of activeRules(settings)) {
    for (const hit of rule.check(item, archive)) {
      const { fix } = hit;
      if (fix === undefined || fix === item.text.slice(hit.start, hit.end)) continue;
      if (taken.some((edit) => hit.start <= edit.end && hit.end >= edit.start)) continue;
      taken.push({ ...hit, fix });
    }
  }
  // What removes a block goes first and alone: the rest is compared with what was there before.
  const blocks = taken.filter(({ removesBlock }) => removesBlock);
  return (blocks.length > 0 ? blocks : taken).sort((a, b) => a.start - b.start);
}

/** All of them at once where that is harmless; else one by one, without those that are not. */
function applyFaithfully(
  text: string,
  item: CheckedItem,
  edits: readonly Edit[],
): { text: string; refused: Edit[] } {
  const isFaithful = (candidate: string, made: readonly Edit[]) => {
    const after = readCheckedItem(candidate, item.file);
    const withEmphasis = !made.some(({ changesEmphasis }) => changesEmphasis);
    const before = skeletonOf(item, withEmphasis);
    return (
      after !== undefined &&
      (made.some(({ removesBlock }) => removesBlock) || skeletonOf(after, withEmphasis) === before)
    );
  };
  const whole = applyEdits(text, edits);
  if (isFaithful(whole, edits)) return { text: whole, refused: [] };
  const refused = edits.filter((edit) => !isFaithful(applyEdits(text, [edit]), [edit]));
  const harmless = edits.filter((edit) => !refused.includes(edit));
  const careful = applyEdits(text, harmless);
  return isFaithful(careful, harmless) ? { text: careful, refused } : { text, refused: [...edits] };
}

/** An edit by its words, which stay when its place moves. */
const nameOf = ({ text }: CheckedItem, { start, end, fix }: Edit): string =>
  `${text.slice(Math.max(0, start - 10), end + 10)}\0${fix}`;

/** Apply edits, given in places of the text with Unix lines, to the text as it is written. */
function applyEdits(written: string, edits: readonly Edit[]): string {
  const toWritten = placesIn(written);
  const lineEnd = written.includes('\r\n') ? '\r\n' : '\n';
  let result = '';
  let done = 0;
  for (const { start, end, fix } of edits) {
    result += written.slice(done, toWritten(start)) + fix.replaceAll('\n', lineEnd);
    done = toWritten(end);
  }
  return result + written.slice(done);
}

function placesIn(written: string): (place: number) => number {
  const unix = toUnixLines(written);
  if (unix.length === written.length) return (place) => place;
  const places: number[] = [];
  for (let at = written.startsWith('\uFEFF') ? 1 : 0; at < written.length; at++) {
    places.push(at);
    if (written.startsWith('\r\n', at)) at += 1;
  }
  places.push(written.length);
  return (place) => places[place] ?? written.length;
}
