/**
 * A character that a file's name may hold and a reader of the name cannot see: a control, a line end, a
 * mark of direction, half a surrogate pair, or one that shows as nothing (Unicode's
 * Default_Ignorable_Code_Point). A half-space between two letters is Persian spelling, not one of them.
 */
const UNSEEN =
  /(?!(?<=\p{L}\p{M}*)\u200C(?=\p{L}))[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;

/** The first character of a file's name that nobody sees; undefined where there is none. */
export const unseenIn = (name: string): string | undefined => UNSEEN.exec(name)?.[0];
