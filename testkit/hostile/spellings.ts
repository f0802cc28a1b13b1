type Spell = (text: string) => string;

/** The first letter of an address's scheme, of an element's name: what a filter looks at. */
const FIRST = /[a-z]/iu;
/** A scheme, or the name of an element. */
const NAME = /[a-z]{3,}/iu;

const inName = (what: string): Spell => {
  return (text) => text.replace(NAME, (name) => name.slice(0, 2) + what + name.slice(2));
};
const before = (what: string): Spell => {
  return (text) => text.replace(FIRST, (letter) => what + letter);
};
const first = (to: (code: number) => string): Spell => {
  return (text) => text.replace(FIRST, (letter) => to(letter.charCodeAt(0)));
};
const mixed: Spell = (text) =>
  text.replace(NAME, (name) =>
    [...name].map((sign, at) => (at % 2 ? sign.toLowerCase() : sign.toUpperCase())).join(''),
  );
const persianDigits = (value: number): string =>
  [...String(value)].map((digit) => String.fromCharCode(0x06f0 + Number(digit))).join('');

/** Ways to write the same thing that a reader of text and a browser do not see alike. */
export const SPELLINGS = {
  plain: (text) => text,
  'capital letters': (text) => text.replace(NAME, (name) => name.toUpperCase()),
  'mixed letters': mixed,
  'a decimal entity': first((code) => `&#${code};`),
  'a decimal entity without end': first((code) => `&#${code}`),
  'a padded entity': first((code) => `&#0000000${code};`),
  'a hexadecimal entity': first((code) => `&#x${code.toString(16)};`),
  'hexadecimal entities without ends': (text) =>
    text.replace(NAME, (name) =>
      [...name].map((sign) => `&#X${sign.charCodeAt(0).toString(16)}`).join(''),
    ),
  'an entity in Persian digits': first((code) => `&#${persianDigits(code)};`),
  'a named colon': (text) => text.replace(':', '&colon;'),
  'a named tab': inName('&Tab;'),
  'a named line end': inName('&NewLine;'),
  'named brackets': (text) => text.replaceAll('<', '&lt;').replaceAll('>', '&gt;'),
  'named brackets without ends': (text) => text.replaceAll('<', '&lt').replaceAll('>', '&gt'),
  'entities twice': (text) => text.replaceAll('<', '&amp;lt;').replace(':', '&amp;colon;'),
  'numbered brackets': (text) => text.replaceAll('<', '&#60;').replaceAll('>', '&#x3e;'),
  'a tab': inName('\t'),
  'a line end': inName('\n'),
  'a carriage return': inName('\r'),
  'a form feed': inName('\f'),
  'a tab behind': (text) => text.replace(NAME, (name) => `${name}\t`),
  'a slash behind': (text) => text.replace(/<[a-z]+/iu, (tag) => `${tag}/`),
  'space before': before(' '),
  'a control character before': before('\u0001'),
  'an escape sequence before': before('\u001b[2J\u001b]0;x\u0007'),
  'a no-break space before': before('\u00a0'),
  'a mark of direction before': before('\u200f'),
  'an entity of direction before': before('&#8207;'),
  'an isolate around': (text) => `\u2067${text}\u2069`,
  'an override': before('\u202e'),
  'a half-space inside': inName('\u200c'),
  'a zero-width space inside': inName('\u200b'),
  'a byte order mark before': before('\ufeff'),
  'a soft hyphen inside': inName('\u00ad'),
  'a NUL inside': inName('\0'),
  'a NUL entity inside': inName('&#0;'),
  'full-width letters': (text) =>
    text.replace(NAME, (name) =>
      [...name].map((sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0)).join(''),
    ),
  'full-width brackets': (text) => text.replaceAll('<', '\uff1c').replaceAll('>', '\uff1e'),
  'a letter that folds': (text) => text.replace(/s/iu, '\u017f').replace(/k/iu, '\u212a'),
  'percent signs': first((code) => `%${code.toString(16)}`),
  'percent signs twice': first((code) => `%25${code.toString(16)}`),
  'a percent colon': (text) => text.replace(':', '%3A'),
  'a backslash inside': inName('\\'),
  'backslashes before brackets': (text) => text.replaceAll('<', '\\<'),
  'an escape of a string': first((code) => `\\u${code.toString(16).padStart(4, '0')}`),
  'an escape in braces': first((code) => `\\u{${code.toString(16)}}`),
  'a short escape': first((code) => `\\x${code.toString(16)}`),
  'a name in a name': (text) =>
    text.replace(NAME, (name) => name.slice(0, 2) + name + name.slice(2)),
  'brackets twice': (text) => text.replaceAll('<', '<<'),
  'a tag in a tag': (text) => text.replace(/<[a-z]+/iu, (tag) => `<x${tag}`),
  'an end of its own': (text) => `</x></p></div>${text}`,
  'a comment between': (text) =>
    text.replace(NAME, (name) => `${name.slice(0, 2)}<!---->${name.slice(2)}`),
  'no last bracket': (text) => text.replace(/>$/u, ''),
  'line ends of Windows': (text) => text.replaceAll('<', '\r\n<'),
  'Persian around': (text) => `سلام،${text}؛ «خبر»`,
} as const satisfies Readonly<Record<string, Spell>>;
