import { normaliseHalfSpaces } from '../../lib/persian/half-space.ts';
import { HALF_SPACE } from '../../lib/persian/script.ts';
import { textRule, type TextHit } from '../rule.ts';

/** What `normaliseHalfSpaces` may add, drop or exchange; all else it leaves in its order. */
const SPACING =
  // eslint-disable-next-line no-control-regex -- control characters are among what it drops
  /[\u0000-\u0020\u007F-\u00A0\u00AC\u00AD\u061C\u1680\u2000-\u200F\u2028-\u202F\u205F-\u206F\u3000\uFEFF]/;
const LOOKS_DIFFERENT = /[\u00A0\u202F\u2007\u00AC\u00AD\u200B\u200E\u200F\u061C\u2060\uFEFF]/;
const LATIN = /[a-z\d]/i;
const ONLY_HALF_SPACES = /^[ \n]*\u200C+[ \n\u200C]*$/;

/** NBSP, U+200B, ¬ and their kin, where a half-space or a space is meant: «مي¬شود». */
export const falseHalfSpace = textRule('false-half-space', 'warning', (text) =>
  changes(text, (written) => !ONLY_HALF_SPACES.test(written)),
);

/** A half-space beside a space, at a word's end, or twice: it does nothing. */
export const idleHalfSpace = textRule('idle-half-space', 'warning', (text) =>
  changes(text, (written) => ONLY_HALF_SPACES.test(written)),
);

function* changes(text: string, isOurs: (written: string) => boolean): Generator<TextHit> {
  if (!text.includes(HALF_SPACE) && !LOOKS_DIFFERENT.test(text) && isPlain(text)) return;
  const normal = normaliseHalfSpaces(text);
  if (normal === text) return;
  for (let at = 0, there = 0; at < text.length || there < normal.length; at++, there++) {
    const end = spacingEnd(text, at);
    const endThere = spacingEnd(normal, there);
    const written = text.slice(at, end);
    const meant = normal.slice(there, endThere);
    const isOfLatin = LATIN.test(text.charAt(at - 1)) && LATIN.test(text.charAt(end));
    if (written !== meant && !isOfLatin && isOurs(written))
      yield narrow({ start: at, end, fix: meant }, written);
    at = end;
    there = endThere;
  }
}

/** Without what stays as it is at both ends: a line's end is none of our business. */
function narrow(
  { start, end, fix }: Required<Pick<TextHit, 'start' | 'end' | 'fix'>>,
  written: string,
) {
  let before = 0;
  while (before < fix.length && written[before] === fix[before]) before += 1;
  let after = 0;
  const most = Math.min(fix.length, written.length) - before;
  while (after < most && written.at(-1 - after) === fix.at(-1 - after)) after += 1;
  return { start: start + before, end: end - after, fix: fix.slice(before, fix.length - after) };
}

function spacingEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length && SPACING.test(text.charAt(end))) end += 1;
  return end;
}

/** Whether there is nothing in a text that is not seen but spaces and line ends. */
const isPlain = (text: string): boolean => {
  for (const character of text) {
    if (character !== ' ' && character !== '\n' && SPACING.test(character)) return false;
  }
  return true;
};
