import { INNER_SPACE } from '../format/layout.ts';
import type { Span } from './hits.ts';

/** A run of text; marked when it answers the query. */
export interface Piece {
  text: string;
  marked: boolean;
}

/** Words of an excerpt, and how many of them stand before the first that matched. */
const LENGTH = 32;
const BEFORE = 5;

/** Punctuation round a word belongs to the text, not to what was found. */
const BEFORE_WORD = /^[^\p{L}\p{N}]*/u;
const UP_TO_WORD_END = /^.*[\p{L}\p{N}\p{M}]/su;
const ELLIPSIS = '…';

/** A field as it is shown, whole. */
export function toPieces(shown: string, spans: readonly Span[]): Piece[] {
  return markTokens(toTokens(shown), spans, 0);
}

/**
 * The stretch of a text that answers best.
 *
 * @param found for each word of the query its positions in the text and its rarity
 */
export function toExcerpt(
  shown: string,
  found: readonly { spans: readonly Span[]; rarity: number }[],
): Piece[] {
  const tokens = toTokens(shown);
  const start = bestStart(tokens.length, found);
  const spans = found.flatMap((unit) => unit.spans);
  const pieces = markTokens(tokens.slice(start, start + LENGTH), spans, start);
  const plain = (text: string): Piece => ({ text, marked: false });
  if (start > 0) pieces.unshift(plain(`${ELLIPSIS} `));
  if (start + LENGTH < tokens.length) pieces.push(plain(` ${ELLIPSIS}`));
  return pieces;
}

const toTokens = (shown: string): string[] => (shown === '' ? [] : shown.split(' '));

/** The window that holds the most and the rarest words; the first of equals. */
function bestStart(
  length: number,
  found: readonly { spans: readonly Span[]; rarity: number }[],
): number {
  let best = { start: 0, worth: 0 };
  for (const { from } of found.flatMap((unit) => unit.spans)) {
    const start = Math.max(0, Math.min(from - BEFORE, length - LENGTH));
    const worth = found
      .filter(({ spans }) => spans.some((span) => span.from >= start && span.to < start + LENGTH))
      .reduce((sum, { rarity }) => sum + rarity, 0);
    if (worth > best.worth || (worth === best.worth && start < best.start)) best = { start, worth };
  }
  return best.start;
}

function markTokens(tokens: readonly string[], spans: readonly Span[], offset: number): Piece[] {
  const marked = new Set<number>();
  for (const { from, to } of spans) {
    for (let at = from; at <= to; at += 1) marked.add(at - offset);
  }
  const pieces: Piece[] = [];
  const put = (text: string, mark: boolean): void => {
    if (text === '') return;
    const last = pieces.at(-1);
    if (last?.marked === mark) last.text += text;
    else pieces.push({ text, marked: mark });
  };
  tokens.forEach((token, at) => {
    const text = token.replaceAll(INNER_SPACE, ' ');
    if (at > 0) put(' ', marked.has(at) && marked.has(at - 1) && pieces.at(-1)?.marked === true);
    const start = marked.has(at) ? (BEFORE_WORD.exec(text)?.[0].length ?? 0) : text.length;
    const word = UP_TO_WORD_END.exec(text.slice(start))?.[0] ?? '';
    put(text.slice(0, start), false);
    put(word, true);
    put(text.slice(start + word.length), false);
  });
  return pieces;
}
