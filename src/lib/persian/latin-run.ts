/** A letter that is written from left to right: Latin, Greek, Cyrillic and all the rest. */
const LETTER = String.raw`(?:(?![\p{scx=Arab}\p{scx=Hebr}\p{scx=Syrc}\p{scx=Thaa}\p{scx=Nkoo}])\p{L}\p{M}*)`;

/** An address, without the punctuation that belongs to the sentence about it. */
const ADDRESS =
  String.raw`(?<![a-z0-9.-])(?:[a-z][a-z0-9+.-]*:\/\/|www\.|(?:[a-z0-9-]+\.)+[a-z]{2,}\/)` +
  String.raw`(?:[^\s<>"«»()]|\([^\s<>"«»()]*\))*[^\s<>"«»()[\]{}.,:;!?'*،؛؟]`;

/** IPv6 and hardware addresses: told from a time of day by a letter or by «::». */
const HEX_GROUPS =
  String.raw`(?<![0-9a-f:])(?=[0-9a-f:]*(?:::|[0-9:][a-f]|[a-f][0-9:]))` +
  String.raw`(?:[0-9a-f]{0,4}:){2,}[0-9a-f]{1,4}(?:\/[0-9]+)?`;

/** The signs that open a name, as in .NET, @peyk and #news, and not the end of a sentence. */
const SIGIL = String.raw`(?:(?<![^\s([«"'\u2068])[.@#])?`;

/** Digits that a letter follows at once: 4G, 802.11ac, 3-D. */
const LEADING_DIGITS = String.raw`(?:(?<!\p{N})[0-9]+(?:[.,][0-9]+)*[-@_]?)?`;

/** Signs within a word, when a letter or digit follows. */
const INNER_SIGNS = String.raw`[-._/&'’:+@%#=?~*\\|$]+(?=${LETTER}|[0-9])`;

/** C++, C#, A+ */
const CLOSING_SIGNS = String.raw`\+{0,2}#?`;

const WORD =
  SIGIL + LEADING_DIGITS + LETTER + `(?:${LETTER}|[0-9]|${INNER_SIGNS})*` + CLOSING_SIGNS;

/** What makes a number after a Latin word a Persian quantity: «Google ۲۰ درصد…». */
const QUANTITY = '(?:[%٪]|درصد|هزار|میلیون|میلیارد|نفر|سال|تن|دلار|یورو|تومان|ریال)';
const DATE = String.raw`[0-9]{4}[-/][0-9]{1,2}[-/][0-9]{1,2}`;

/** A number that belongs to the word before it: «Wi-Fi 6», «ISO 9001:2015». */
const NUMBER =
  String.raw`(?!${DATE})[0-9]+(?:[.,:/-][0-9]+)*` +
  String.raw`(?![.,:/-]?[\p{L}\p{N}])(?! ?${QUANTITY})`;

/** A number that belongs to the unit after it: «10 Mbps». */
const MEASURE =
  String.raw`(?<![\p{N}.,])[0-9]+(?:[.,][0-9]+)?[ ](?=(?:[kmgt]?hz|[kmgt]i?b|[kmgt]b(?:ps|it)|[kmc]m|` +
  String.raw`[km]g|[kmg]wh?|m?ah|db|px|dpi|fps)(?![\p{L}\p{N}]))`;

/** Spaces, or a phrase's own punctuation and a space, with another Latin word behind. */
const BETWEEN_WORDS = String.raw`(?:[,:;.!?]?[ \n]|[ ][-–—&+/|][ ])`;

/**
 * The longest stretch that a reader takes as one foreign expression.
 *
 * Marked pure so that bundlers leave it out of the browser's search, which needs none of it and
 * must load in browsers without look-behind.
 */
export const LATIN_RUN = /* @__PURE__ */ new RegExp(
  `${ADDRESS}|${HEX_GROUPS}|(?:${MEASURE})?${WORD}(?:${BETWEEN_WORDS}${WORD}| ${NUMBER}|\\n${NUMBER}(?![-.)]))*`,
  'giu',
);
