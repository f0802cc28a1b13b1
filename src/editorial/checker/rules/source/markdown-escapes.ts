import type { Escapes } from './aligned-text.ts';

/** The references that Persian texts hold; one of another name makes its paragraph uncorrectable. */
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  apos: "'",
  gt: '>',
  hellip: '…',
  laquo: '«',
  ldquo: '“',
  lrm: '\u200E',
  lt: '<',
  mdash: '—',
  nbsp: '\u00A0',
  ndash: '–',
  quot: '"',
  raquo: '»',
  rdquo: '”',
  rlm: '\u200F',
  shy: '\u00AD',
  zwj: '\u200D',
  zwnj: '\u200C',
};

/** Backslash escapes and character references (CommonMark 2.4, 2.5). */
export const MARKDOWN_ESCAPES: Escapes = {
  pattern: /\\[!-/:-@[-`{-~]|&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|\w+);/y,
  decode: (written) => {
    if (written.startsWith('\\')) return written.slice(1);
    const name = written.slice(1, -1);
    if (!name.startsWith('#')) return NAMED[name] ?? '\0';
    const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '\uFFFD';
  },
};
