import { normaliseHalfSpaces } from '../../../../lib/persian/half-space.ts';
import { textRule, type Match } from '../rule.ts';

/** What `normaliseHalfSpaces` may add, drop or exchange; all else it leaves in its order. */
const SPACING =
  // eslint-disable-next-line no-control-regex -- control characters are among what it drops
  /[\u0000-\u0020\u007F-\u00A0\u00AC\u00AD\u061C\u1680\u2000-\u200F\u2028-\u202F\u205F-\u206F\u3000\uFEFF]/;
/** The same without spaces and line ends, which most texts have nothing beside. */
const UNSEEN = new RegExp(`(?![ \\n])${SPACING.source}`);
const LATIN = /[a-z\d]/i;
const DIGIT = /\p{Nd}/u;
const ONLY_HALF_SPACES = /^[ \n]*\u200C[ \n\u200C]*$/;

/** NBSP, U+200B, ¬ and their kin, where a half-space or a space is meant: «مي¬شود». */
export const falseHalfSpace = textRule('false-half-space', 'warning', (text) =>
  changesOf(text)
    .filter(({ written }) => !ONLY_HALF_SPACES.test(written))
    .map(({ match }) => match),
);

/** A half-space beside a space, at a word's end, or twice: it does nothing. */
export const idleHalfSpace = textRule('idle-half-space', 'warning', (text) =>
  changesOf(text)
    .filter(({ written }) => ONLY_HALF_SPACES.test(written))
    .map(({ match }) => match),
);

interface Change {
  written: string;
  match: Match;
}

/** The text that was looked at last: both rules ask about each text, one after the other. */
let last: { text: string; changes: Change[] } | undefined;

function changesOf(text: string): Change[] {
  if (last?.text !== text) last = { text, changes: [...changes(text)] };
  return last.changes;
}

function* changes(text: string): Generator<Change> {
  if (!UNSEEN.test(text)) return;
  const normal = normaliseHalfSpaces(text);
  if (normal === text) return;
  for (let at = 0, there = 0; at < text.length || there < normal.length; at++, there++) {
    const end = spacingEnd(text, at);
    const endThere = spacingEnd(normal, there);
    const written = text.slice(at, end);
    const meant = normal.slice(there, endThere);
    // A line that only looks empty holds its paragraph together.
    const isLine = /\n.*\n/.test(written);
    const isOfLatin = LATIN.test(text.charAt(at - 1)) && LATIN.test(text.charAt(end));
    // Two numbers that only a half-space keeps apart would become a third.
    const joinsNumbers =
      meant === '' && DIGIT.test(text.charAt(at - 1)) && DIGIT.test(text.charAt(end));
    if (written !== meant && !isOfLatin && !isLine && !joinsNumbers)
      yield { written, match: narrow(at, written, meant) };
    at = end;
    there = endThere;
  }
}

/** Without what stays as it is at both ends: a line's end is none of our business. */
function narrow(start: number, written: string, meant: string): Match {
  const most = Math.min(written.length, meant.length);
  let before = 0;
  while (before < most && written[before] === meant[before]) before += 1;
  let after = 0;
  while (after < most - before && written.at(-1 - after) === meant.at(-1 - after)) after += 1;
  return {
    start: start + before,
    end: start + written.length - after,
    fix: meant.slice(before, meant.length - after),
  };
}

function spacingEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length && SPACING.test(text.charAt(end))) end += 1;
  return end;
}
