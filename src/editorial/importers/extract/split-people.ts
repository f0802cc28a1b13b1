import { ROLE_WORDS } from '../words/meeting.ts';

/** Of a list with one space where it had any white space. */
const BORDER = / ?[،,؛] ?(?:و )?| و (?:نیز |همچنین )?/gu;
/** A name or a title; a clause is longer. */
const LONGEST = 160;

/**
 * The people of a list in prose: «مدیر … و بخشدار …، رئیس …». A new one begins where a word of office or
 * address stands after a comma or «و»; a list without such words is one of names, parted by every one.
 */
export function splitPeople(list: string): string[] {
  const pieces = cutAt(list.replace(/\s+/gu, ' '), BORDER);
  const withRoles = pieces.some(({ text }) => startsWithRole(text));
  const people: string[] = [];
  for (const { text, border } of pieces) {
    if (people.length === 0 || !withRoles || startsWithRole(text)) people.push(text);
    else people.push(`${people.pop() ?? ''}${border}${text}`);
  }
  return people
    .map((person) => person.replace(/ (?=[،؛])/gu, '').trim())
    .filter((person) => person !== '' && person.length <= LONGEST);
}

const startsWithRole = (text: string): boolean =>
  ROLE_WORDS.has(/^[\p{L}\p{M}\u200C]+/u.exec(text)?.[0] ?? '');

function cutAt(text: string, border: RegExp): { text: string; border: string }[] {
  const pieces: { text: string; border: string }[] = [];
  let start = 0;
  let before = '';
  for (const match of text.matchAll(border)) {
    pieces.push({ text: text.slice(start, match.index), border: before });
    start = match.index + match[0].length;
    before = match[0];
  }
  pieces.push({ text: text.slice(start), border: before });
  return pieces;
}
