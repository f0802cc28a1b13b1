import { normalise } from '../../lib/persian/normalise.ts';

/** What no reader sees: controls, marks of direction, which would turn the page around them, tags. */
const UNSEEN =
  /(?![\n\u200C\u200D])[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}\u{E0000}-\u{E007F}\uFEFF]/gu;
/** Something that a reader sees: more than spaces, fillers, joiners and marks on nothing. */
const SEEN = /[^\p{Z}\p{Cc}\p{Cf}\p{M}\p{Default_Ignorable_Code_Point}\u2800]/u;
/** More marks on one letter than any script has: a tower of them reaches over what stands around it. */
const TOWER = /(?<=\p{M}{6})\p{M}+/gu;
const EMAIL = /^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>".]+$/u;

/** @returns '' where nothing of it is seen */
function clean(text: string): string {
  const cleaned = normalise(text.toWellFormed().replace(UNSEEN, ' ')).replace(TOWER, '');
  return SEEN.test(cleaned) ? cleaned : '';
}

/** How long a reader's text is: letters are counted, as a limit names them, and not units of UTF-16. */
export const lettersOf = (text: string): number => Array.from(text).length;

/** What a reader wrote as one line, its letters put right: a name, an address. */
export const toLine = (text: string): string => clean(text).replace(/\s+/gu, ' ').trim();

/** What a reader wrote as a text: lines stay, of empty ones one, so that nobody pushes others off the page. */
export function toText(text: string): string {
  const lines = clean(text.replace(/\r\n?/gu, '\n'))
    .split('\n')
    .map((line) => line.replace(/\s+/gu, ' ').trim());
  return lines
    .filter((line, at) => line !== '' || lines[at - 1] !== '')
    .join('\n')
    .trim();
}

/** Whether it may be an e-mail's address. */
export const isEmail = (text: string, longest: number): boolean =>
  text.length <= longest && EMAIL.test(text);
