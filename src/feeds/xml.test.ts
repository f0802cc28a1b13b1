import { XMLParser, XMLValidator } from 'fast-xml-parser';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { element, xmlDocument } from './xml.ts';

const parser = new XMLParser({ ignoreAttributes: false, trimValues: false, parseTagValue: false });
const read = (xml: string) => parser.parse(xml) as Record<string, unknown>;

describe('element', () => {
  test.each([
    ['an ampersand', 'آب & برق', 'آب &amp; برق'],
    ['markup', '<p>', '&lt;p&gt;'],
    ['the end of a CDATA section', ']]>', ']]&gt;'],
    ['a control sign that XML cannot hold', 'الف\u0000\u000bب', 'الفب'],
    ['half of a pair', '\ud83d!', '!'],
    ['a sign beyond the basic plane', '😀', '😀'],
    ['half-space and isolates', 'می\u200cشود \u2068ICT\u2069', 'می\u200cشود \u2068ICT\u2069'],
  ])('writes %s', (_, text, written) => {
    expect(element('t', {}, text).text).toBe(`<t>${written}</t>`);
  });

  test('leaves out what is undefined, and closes what is empty at once', () => {
    expect(element('a', { href: undefined, n: 0 }, undefined).text).toBe('<a n="0"/>');
  });

  test('any text reads back as it was, but for what XML cannot hold', () => {
    const text = fc.string({ unit: 'grapheme', minLength: 1 }).filter((t) => t.trim() === t);
    fc.assert(
      fc.property(text, (value) => {
        const xml = xmlDocument(element('r', { a: value }, value));
        expect(XMLValidator.validate(xml)).toBe(true);
        const decoded = (read(xml)['r'] as Record<string, string>)['#text'] ?? '';
        expect(decoded.replace(/&#13;/gu, '\r')).toBe(value);
      }),
    );
  });
});
