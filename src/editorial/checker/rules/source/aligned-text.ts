import { partitionPoint } from '../../../../lib/partition-point.ts';

/**
 * A text and where it stands in the file it was read from.
 *
 * What a parser gives as text is not always what the file holds: `\*` is `*`, `&nbsp;` a space, a
 * line of a quotation begins with `> `. Corrections are made in the file, so each character keeps
 * the range it came from.
 */
export interface AlignedText {
  text: string;
  /** In order, without gaps in the text. */
  runs: readonly Run[];
}

/** A stretch of the text that stands in `[start, end)` of the file. */
interface Run {
  length: number;
  start: number;
  /** `start + length` where it is written as it is read; else the whole run is one range. */
  end: number;
}

/** How one notation writes characters that it cannot write plainly. */
export interface Escapes {
  /** Sticky; matches one escaped character where it begins. */
  pattern: RegExp;
  decode(written: string): string;
}

/** A character that stands for something no rule may look into: code, an address, a picture. */
export const STAND_IN = '\uFFFC';

/** What may stand between a line's end and its text: indentation, the sign of a quotation. */
const LINE_START = /[\s>]/;

/**
 * Find the characters of `text` in `source`, which begins at `offset` of the file. `undefined` where
 * the two do not agree, so that nothing there can be corrected.
 */
export function alignText(
  text: string,
  source: string,
  offset: number,
  escapes?: Escapes,
): AlignedText | undefined {
  if (source === text)
    return { text, runs: [{ length: text.length, start: offset, end: offset + text.length }] };
  const runs: Run[] = [];
  const take = (length: number, from: number, to: number) => {
    const last = runs.at(-1);
    const isPlain = to - from === length;
    if (last && isPlain && last.end === offset + from && last.end - last.start === last.length) {
      last.length += length;
      last.end += length;
    } else runs.push({ length, start: offset + from, end: offset + to });
  };
  let at = 0;
  for (let index = 0; index < text.length;) {
    const escape = escapeAt(source, at, escapes);
    const meant = escape === undefined ? '' : (escapes?.decode(escape) ?? '');
    if (escape !== undefined && meant !== '' && text.startsWith(meant, index)) {
      take(meant.length, at, at + escape.length);
      at += escape.length;
      index += meant.length;
      continue;
    }
    const wanted = text[index];
    while (source[at] !== wanted && isSkipped(source[at], wanted)) at += 1;
    // A folded line end (YAML 1.2, 6.5) is read as a space.
    if (source[at] !== wanted && !(wanted === ' ' && source[at] === '\n')) return undefined;
    take(1, at, at + 1);
    at += 1;
    index += 1;
  }
  return { text, runs };
}

function escapeAt(source: string, at: number, escapes: Escapes | undefined): string | undefined {
  if (!escapes) return undefined;
  escapes.pattern.lastIndex = at;
  return escapes.pattern.exec(source)?.[0];
}

const isSkipped = (written: string | undefined, wanted: string | undefined): boolean =>
  written !== undefined && LINE_START.test(written) && !(wanted === ' ' && written === '\n');

/** The texts one after the other. */
export function joinAligned(parts: readonly AlignedText[]): AlignedText {
  return {
    text: parts.map(({ text }) => text).join(''),
    runs: parts.flatMap(({ runs }) => runs),
  };
}

/** Something of the file for which `text` stands. */
export const standIn = (start: number, end: number, text = STAND_IN): AlignedText => ({
  text,
  runs: [{ length: text.length, start, end }],
});

/** Where `[start, end)` of the text stands in the file. */
export function rangeOf(
  { runs }: AlignedText,
  start: number,
  end: number,
): { start: number; end: number } {
  if (start === end) {
    const at = start > 0 ? endOf(runs, start - 1) : (runs[0]?.start ?? 0);
    return { start: at, end: at };
  }
  return { start: startOf(runs, start), end: endOf(runs, end - 1) };
}

/** Whether the file holds nothing between the characters of `[start, end)`. */
export function isUnbroken(text: AlignedText, start: number, end: number): boolean {
  for (let at = start + 1; at < end; at++) {
    const isOneRun = rangeOf(text, at - 1, at).start === rangeOf(text, at, at + 1).start;
    if (!isOneRun && endOf(text.runs, at - 1) !== startOf(text.runs, at)) return false;
  }
  return true;
}

function startOf(runs: readonly Run[], index: number): number {
  const { run, within } = runAt(runs, index);
  return run.end - run.start === run.length ? run.start + within : run.start;
}

function endOf(runs: readonly Run[], index: number): number {
  const { run, within } = runAt(runs, index);
  return run.end - run.start === run.length ? run.start + within + 1 : run.end;
}

function runAt(runs: readonly Run[], index: number): { run: Run; within: number } {
  const starts = startsOf(runs);
  const at = partitionPoint(starts, (start) => start <= index) - 1;
  const run = runs[at];
  const within = index - (starts[at] ?? 0);
  if (run === undefined || within >= run.length)
    throw new RangeError(`The text has no character ${index}`);
  return { run, within };
}

/** Where runs begin in their text, counted once: a text of many marks is asked about many ranges. */
const knownStarts = new WeakMap<readonly Run[], number[]>();

function startsOf(runs: readonly Run[]): number[] {
  const known = knownStarts.get(runs);
  if (known) return known;
  let from = 0;
  const starts = runs.map(({ length }) => {
    const start = from;
    from += length;
    return start;
  });
  knownStarts.set(runs, starts);
  return starts;
}
