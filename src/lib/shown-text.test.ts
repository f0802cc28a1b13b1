import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cutQuoted, showJson, showLines, showText } from './shown-text.ts';

/** What no terminal may get of a text that someone else wrote. */
const RULING = /[\p{Cc}\p{Cs}\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069\u2028\u2029]/u;

const written = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc
    .array(
      fc.constantFrom('\u001B[2J', '\0', '\u202E', '\u009B', '\uD83D', '\u2028', 'می\u200Cشود'),
    )
    .map((parts) => parts.join('')),
);

test('nothing that rules a terminal or turns a text is shown as it is', () => {
  fc.assert(
    fc.property(written, (text) => {
      expect(showText(text)).not.toMatch(RULING);
      expect(showText(cutQuoted(text))).not.toMatch(RULING);
      expect(showLines(text).replaceAll('\n', '')).not.toMatch(RULING);
      expect(showText(showText(text))).toBe(showText(text));
    }),
  );
});

test('JSON holds none of it either, and reads back as what was written', () => {
  fc.assert(
    fc.property(written, (text) => {
      expect(showJson({ text })).not.toMatch(RULING);
      expect(JSON.parse(showJson({ text }))).toEqual({ text });
    }),
  );
});

test.each([
  ['\u001B[2J', '<U+001B>[2J'],
  ['a\u202Eb', 'a<U+202E>b'],
  ['\u{E0041}', '<U+E0041>'],
  ['می\u200Cشود', 'می\u200Cشود'],
  ['👨\u200D👩\u200D👧 ❤\uFE0F', '👨\u200D👩\u200D👧 ❤\uFE0F'],
])('%j is shown as %j', (text, shown) => {
  expect(showText(text)).toBe(shown);
});

test('a long text is cut between characters', () => {
  expect(cutQuoted('ا'.repeat(1_000))).toBe(`${'ا'.repeat(200)}…`);
  expect(cutQuoted(`${'ا'.repeat(199)}😀ب`)).toBe(`${'ا'.repeat(199)}…`);
  expect(cutQuoted('ا'.repeat(200))).toBe('ا'.repeat(200));
});
