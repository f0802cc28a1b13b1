/**
 * The longest stretch that a reader takes as one foreign expression.
 *
 * Built in a function that is marked pure, so that bundlers leave it out of the browser's search,
 * which needs none of it and must load in browsers without look-behind.
 */
export const LATIN_RUN = /* @__PURE__ */ latinRun();

function latinRun(): RegExp {
  // A letter that is written from left to right: Latin, Greek, Cyrillic and all the rest.
  const letter = String.raw`(?:(?![\p{scx=Arab}\p{scx=Hebr}\p{scx=Syrc}\p{scx=Thaa}\p{scx=Nkoo}])\p{L}\p{M}*)`;

  // An address, without the punctuation that belongs to the sentence about it. Digits may touch it,
  // and have no say: what is told must not change when they have become Persian. Its parts are no longer
  // than such names are (RFC 1035, 2.3.4), so that a text of any length is read in linear time.
  const address =
    String.raw`(?<![a-z.-]|[a-z][0-9]{1,9})(?:[a-z][a-z0-9+.-]{0,30}:\/\/|www\.|(?:[a-z0-9-]{1,63}\.){1,9}[a-z]{2,63}\/)` +
    String.raw`(?:[^\s<>"«»()]|\([^\s<>"«»()]*\))*[^\s<>"«»()[\]{}.,:;!?'*،؛؟]`;

  // IPv6 and hardware addresses: told from a time of day by a letter or by «::».
  const hexGroups =
    String.raw`(?<![0-9a-f:])(?=[0-9a-f:]*(?:::|[0-9:][a-f]|[a-f][0-9:]))` +
    String.raw`(?:[0-9a-f]{0,4}:){2,}[0-9a-f]{1,4}(?:\/[0-9]+)?`;

  // The signs that open a name, as in .NET, @peyk and #news, and not the end of a sentence.
  const sigil = String.raw`(?:(?<![^\s([«"'\u2068])[.@#])?`;

  // Digits that a letter follows at once: 4G, 802.11ac, 3-D.
  const leadingDigits = String.raw`(?:(?<!\p{N})[0-9]+(?:[.,][0-9]+){0,3}[-@_]?)?`;

  // Signs within a word, when a letter or digit follows.
  const innerSigns = String.raw`[-._/&'’:+@%#=?~*\\|$]+(?=${letter}|[0-9])`;

  // C++, C#, A+
  const closingSigns = String.raw`\+{0,2}#?`;

  const word = sigil + leadingDigits + letter + `(?:${letter}|[0-9]|${innerSigns})*` + closingSigns;

  // What makes a number after a Latin word a Persian quantity: «Google ۲۰ درصد…».
  const quantity = '(?:[%٪]|درصد|هزار|میلیون|میلیارد|نفر|سال|تن|دلار|یورو|تومان|ریال)';
  const date = String.raw`[0-9]{4}[-/][0-9]{1,2}[-/][0-9]{1,2}`;

  // A number that belongs to the word before it: «Wi-Fi 6», «ISO 9001:2015».
  const number =
    String.raw`(?!${date})[0-9]+(?:[.,:/-][0-9]+)*` +
    String.raw`(?![.,:/-]?[\p{L}\p{N}])(?! ?${quantity})`;

  // A number that belongs to the unit after it: «10 Mbps».
  const measure =
    String.raw`(?<![\p{N}.,])[0-9]+(?:[.,][0-9]+)?[ ](?=(?:[kmgt]?hz|[kmgt]i?b|[kmgt]b(?:ps|it)|[kmc]m|` +
    String.raw`[km]g|[kmg]wh?|m?ah|db|px|dpi|fps)(?![\p{L}\p{N}]))`;

  // Spaces, or a phrase's own punctuation and a space, with another Latin word behind.
  const betweenWords = String.raw`(?:[,:;.!?]?[ \n]|[ ][-–—&+/|][ ])`;

  return new RegExp(
    `${address}|${hexGroups}|(?:${measure})?${word}(?:${betweenWords}${word}| ${number}|\\n${number}(?![-.)]))*`,
    'giu',
  );
}
