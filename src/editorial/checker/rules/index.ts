import { dateOfPublication, noSuchDate, wrongWeekday } from './item/dates.ts';
import { brokenLink } from './item/broken-link.ts';
import { missingAlt } from './item/missing-alt.ts';
import { foreignPicture, leftOut, pastedHtml } from './item/left-out.ts';
import { leadRepeated, paragraphTwice, titleRepeated } from './item/repetitions.ts';
import { sameRelease } from './item/same-release.ts';
import { tagSpelling } from './item/tag-spelling.ts';
import { titleLength } from './item/title-length.ts';
import { unreadBlock } from './item/unread-block.ts';
import { missingPicture } from './item/missing-picture.ts';
import type { Rule } from './rule.ts';
import { arabicLetters } from './text/arabic-letters.ts';
import { gluedDigit, mixedDigits } from './text/digits.ts';
import { falseHalfSpace, idleHalfSpace } from './text/invisible-characters.ts';
import { latinMarks } from './text/latin-marks.ts';
import { literalEmphasis } from './text/literal-emphasis.ts';
import { looseHamza } from './text/loose-hamza.ts';
import { lostHalfSpace } from './text/lost-half-space.ts';
import { lostSpace } from './text/lost-space.ts';
import { spaceAfterMark, spaceBeforeMark } from './text/punctuation-space.ts';
import { quotes } from './text/quotes.ts';
import { spacedAffix } from './text/spaced-affix.ts';
import { strayMarks, stretchedLetters } from './text/stretched-letters.ts';
import { threeDots } from './text/three-dots.ts';

/** The rules of the newsroom. Where two would correct one range, the first of them does. */
export const RULES: readonly Rule[] = [
  titleRepeated,
  leadRepeated,
  arabicLetters,
  falseHalfSpace,
  idleHalfSpace,
  stretchedLetters,
  strayMarks,
  looseHamza,
  spacedAffix,
  lostHalfSpace,
  lostSpace,
  latinMarks,
  spaceBeforeMark,
  spaceAfterMark,
  quotes,
  threeDots,
  mixedDigits,
  gluedDigit,
  literalEmphasis,
  unreadBlock,
  noSuchDate,
  wrongWeekday,
  dateOfPublication,
  titleLength,
  paragraphTwice,
  sameRelease,
  missingAlt,
  missingPicture,
  brokenLink,
  leftOut,
  pastedHtml,
  foreignPicture,
  tagSpelling,
];
