import { toPersianLetters } from './letters.ts';
import { normaliseNoBreakSpaces } from './no-break-space.ts';
import { HALF_SPACE, JOINING, LETTERS, MARKS, TATWEEL } from './script.ts';

const ZERO_WIDTH_JOINER = '\u200D';

/**
 * Soft hyphen, joiners, direction marks and embeddings, invisible operators, byte order mark; and
 * «¬», which is an operator unless it stands between two Persian letters.
 */
const INVISIBLES = /[\u00AC\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF]+/g;

const NOT_SIGN = '\u00AC';

/** Of those, what keyboards and converters have left where a half-space was meant. */
const MEANT_AS_HALF_SPACE = /[\u00AC\u00AD\u061C\u200B\u200C\u200E\u200F\u2060\uFEFF]/;

/** Controls that XML 1.0 (2.2) forbids or advises against; tab and line ends stay. */
// eslint-disable-next-line no-control-regex -- they are what it looks for
const CONTROLS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F]/g;
const ODD_SPACES = /[\u1680\u2000-\u2006\u2008-\u200A\u205F\u3000]/g;
const LINE_SEPARATORS = /[\u2028\u2029]/g;

const ENDS_IN_LETTER = new RegExp(`[${LETTERS}${TATWEEL}][${MARKS}]*$`);
const ENDS_JOINING = new RegExp(`[${JOINING}][${MARKS}]*$`);
const STARTS_WITH_LETTER = new RegExp(`^[${LETTERS}${TATWEEL}]`);
/** A letter or digit of whatever script. */
const FOREIGN_WORD = /^[\p{L}\p{N}]/u;
const IN_WORD = /^[\p{L}\p{N}\p{M}]/u;
const IN_PICTURE = /^[\p{Extended_Pictographic}\p{Emoji_Modifier}\uFE0F]/u;

/** Enough text to see the letter that marks stand on. */
const SIGHT = 8;

/**
 * Put ZWNJ where a half-space is meant, take it away where it does nothing, and remove the other
 * invisible characters. Idempotent.
 *
 * - Soft hyphen, U+200B, LRM, RLM, word joiner or BOM between two Persian letters is a half-space,
 *   and so is «¬»; newspapers' archives hold each of them. Elsewhere they go («¬» stays).
 * - A no-break space is a half-space or a space by the rule of `normaliseNoBreakSpaces`.
 * - ZWNJ stays between two Persian letters, and between one and a foreign letter or a digit
 *   («SMS‌ها»), where search and addresses need the border. Beside spaces, punctuation and the ends
 *   of the text it goes.
 * - ZWJ stays in emoji and where it shapes a letter that stands alone («ه‍.ش»).
 * - Direction marks, embeddings and isolates go: pages set direction with elements, and other
 *   outputs with `isolateRuns`. Control characters go too, since no feed may hold them.
 *
 * @param isHalfSpaceKey as `normaliseNoBreakSpaces` takes it
 */
export function normaliseHalfSpaces(text: string, isHalfSpaceKey?: boolean): string {
  const spaced = text.replace(CONTROLS, '').replace(ODD_SPACES, ' ').replace(LINE_SEPARATORS, '\n');
  return normaliseNoBreakSpaces(keepWhatWorks(spaced), isHalfSpaceKey);
}

function keepWhatWorks(text: string): string {
  const result: string[] = [];
  // What stands before is taken from the result, where no stray character parts mark and letter; its end is
  // kept apart, since taking it from a text that grows would copy all of it each time.
  let end = '';
  let done = 0;
  for (const { 0: found, index } of text.matchAll(INVISIBLES)) {
    const kept = text.slice(done, index);
    end = (end + kept.slice(-SIGHT)).slice(-SIGHT);
    done = index + found.length;
    const working = whatWorks(found, end, text.slice(done, done + SIGHT));
    result.push(kept, working);
    end += working;
  }
  result.push(text.slice(done));
  return result.join('');
}

/** Of invisible characters that stand together, the one that does something there, or nothing. */
function whatWorks(found: string, before: string, after: string): string {
  const isBetweenLetters = ENDS_IN_LETTER.test(before) && STARTS_WITH_LETTER.test(after);
  if (found.includes(NOT_SIGN) && !isBetweenLetters) return found.replace(/[^\u00AC]/g, '');
  if (MEANT_AS_HALF_SPACE.test(found)) return isBorder(before, after) ? HALF_SPACE : '';
  if (!found.includes(ZERO_WIDTH_JOINER)) return '';
  const inPicture = IN_PICTURE.test(lastCharacter(before)) && IN_PICTURE.test(after);
  // As Persian will write it: «ۂ» joins what follows, the «ۀ» that it becomes does not.
  const letter = toPersianLetters(before.normalize('NFC'));
  const shapesLetter = ENDS_JOINING.test(letter) && !IN_WORD.test(after);
  return inPicture || shapesLetter ? ZERO_WIDTH_JOINER : '';
}

function isBorder(before: string, after: string): boolean {
  return ENDS_IN_LETTER.test(before)
    ? STARTS_WITH_LETTER.test(after) || FOREIGN_WORD.test(after)
    : IN_WORD.test(lastCharacter(before)) && STARTS_WITH_LETTER.test(after);
}

/** Tested from its start: V8 14 misses astral characters in `/[…]$/u`. */
function lastCharacter(text: string): string {
  return Array.from(text).at(-1) ?? '';
}
