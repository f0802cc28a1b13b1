/**
 * Marks of emphasis that an editor escaped («\*»), as characters that no text has (Unicode
 * noncharacters), from the parser to where emphasis has been mended: nothing may take them for marks.
 */
const STAND_INS: Readonly<Record<string, string>> = { '*': '\uFDD0', _: '\uFDD1', '~': '\uFDD2' };
const MARKS = new Map(Object.entries(STAND_INS).map(([mark, standIn]) => [standIn, mark]));

const STAND_IN = /[\uFDD0-\uFDD2]/g;

/** The stand-in for an escaped character; the character itself if no emphasis begins with it. */
export const standInFor = (character: string): string => STAND_INS[character] ?? character;

/** The text as its editor meant it. */
export const withMarks = (text: string): string =>
  text.replace(STAND_IN, (standIn) => MARKS.get(standIn) ?? standIn);
