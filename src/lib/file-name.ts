import { spellOut } from './shown-text.ts';

/**
 * A character that a file's name may hold and a reader of the name cannot see: a control, a line end, a
 * mark of direction, half a surrogate pair, or one that shows as nothing (Unicode's
 * Default_Ignorable_Code_Point); and what stands for bytes that are no text. A half-space between two
 * letters is Persian spelling, not one of them.
 */
const UNSEEN =
  /(?!(?<=\p{L}\p{M}{0,8})\u200C(?=\p{L}))[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\uFFFD]/u;

/** The first character of a file's name that nobody sees; undefined where there is none. */
export const unseenIn = (name: string): string | undefined => UNSEEN.exec(name)?.[0];

/** A name for people, with what nobody sees written out: «a<U+202E>b.md». */
export const showName = (name: string): string => name.replace(new RegExp(UNSEEN, 'gu'), spellOut);
