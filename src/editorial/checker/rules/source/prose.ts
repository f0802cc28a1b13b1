import { partitionPoint } from '../../../../lib/partition-point.ts';
import { splitLatinRuns } from '../../../../lib/persian/bidi.ts';
import { mapOutsideArabicQuotations } from '../../../../lib/persian/arabic-quotation.ts';
import { type AlignedText, isUnbroken, rangeOf, STAND_IN } from './aligned-text.ts';

/** What of a file a text is: a field of the front matter, or «body». */
export type FieldName = string;

/** A range of the file, in UTF-16 code units of its text. */
export interface Range {
  start: number;
  end: number;
}

const LATIN_LETTER = /(?![\p{Script=Arabic}])\p{L}/u;
const VOWEL = /[\u064C-\u0650\u0652\u0656\u0657\u0670]/;
const COVER = '\u0000';

/** What a reader takes as one text: a field, a paragraph, a heading, a cell; emphasis is no border. */
export class Prose {
  readonly field: FieldName;
  readonly text: string;
  readonly #source: AlignedText;
  #untouchable: readonly Range[] | undefined;

  constructor(field: FieldName, source: AlignedText) {
    this.field = field;
    this.text = source.text;
    this.#source = source;
  }

  /** Where `[start, end)` of the text stands in the file. */
  rangeOf(start: number, end: number): Range {
    return rangeOf(this.#source, start, end);
  }

  /** Whether the file holds nothing between the characters of `[start, end)`. */
  isUnbroken(start: number, end: number): boolean {
    return isUnbroken(this.#source, start, end);
  }

  /**
   * Whether a rule may neither tell of `[start, end)` nor change it: it holds a part of a Latin run,
   * of an Arabic quotation, or of what a stand-in stands for.
   */
  isUntouchable(start: number, end: number): boolean {
    if (this.text.slice(start, end).includes(STAND_IN)) return true;
    this.#untouchable ??= untouchableRanges(this.text);
    return touchesAny(this.#untouchable, start, end);
  }
}

/** In order, none over another. */
function untouchableRanges(text: string): Range[] {
  const merged: Range[] = [];
  for (const { start, end } of [...latinRanges(text), ...quotedRanges(text)].sort(byStart)) {
    const last = merged.at(-1);
    if (last && start < last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}

const byStart = (one: Range, other: Range): number => one.start - other.start;

/** Whether `[start, end)` holds a part of one of the ranges, which stand in order. */
function touchesAny(ranges: readonly Range[], start: number, end: number): boolean {
  const past = partitionPoint(ranges, (range) => range.end <= start);
  const range = ranges[past];
  return range !== undefined && end > range.start;
}

function latinRanges(text: string): Range[] {
  if (!LATIN_LETTER.test(text) && !text.includes('::')) return [];
  let end = 0;
  return splitLatinRuns(text).flatMap((run) => {
    const start = end;
    end += run.text.length;
    return run.latin ? [{ start, end }] : [];
  });
}

/** The words that `mapOutsideArabicQuotations` leaves as they are. */
function quotedRanges(text: string): Range[] {
  if (!VOWEL.test(text)) return [];
  const covered = mapOutsideArabicQuotations(text, (part) => COVER.repeat(part.length));
  return Array.from(covered.matchAll(/[^\0]+/g), ({ index, 0: word }) => ({
    start: index,
    end: index + word.length,
  }));
}
