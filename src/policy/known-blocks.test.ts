import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { KnownBlocks } from './known-blocks.ts';
import { hashSource } from './policies.ts';

const PARTS = ['a{}', 'a{}\nb{}', 'c{color:red}'];

describe('the styles of a page that are known', () => {
  test.each([
    ['a compiled one', '<style>a{}</style>', ['a{}']],
    ['compiled ones that Astro joined', '<style>c{color:red}a{}</style>', ['c{color:red}a{}']],
    ['one of which another begins so', '<style>a{}\nb{}</style>', ['a{}\nb{}']],
    ['each once', '<style>a{}</style><style>a{}</style>', ['a{}']],
    ['the page’s own behind a feigned one', '<p title="<style>"><style>a{}</style>', ['a{}']],
    ['the page’s own behind half of one', '<p title="<style"><style>a{}</style>', ['a{}']],
    ['no other', '<style>x{}</style>', []],
    ['none with something before or behind it', '<style>a{} </style><style> a{}</style>', []],
    ['none that is not closed', '<style>a{}', []],
    ['none twice in one', '<style>a{}a{}</style>', []],
    ['nothing empty', '<style></style>', []],
    ['none in a script', '<script>a{}</script>', []],
  ])('are %s', (_name, html, texts) => {
    expect([...new KnownBlocks('style', PARTS).sourcesIn(html)]).toEqual(texts.map(hashSource));
  });

  test('are of use however often an editor wrote of styles before them', () => {
    const blocks = new KnownBlocks('style', PARTS);
    const html = `${'<style>'.repeat(100_000)}<style>a{}</style>`;
    expect([...blocks.sourcesIn(html)]).toEqual([hashSource('a{}')]);
  });

  test('never hold anything unknown, and always the page’s own', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '<style>',
        '</style>',
        '<STYLE>',
        '<style\n>',
        '<style',
        '<script>',
        '</',
        '>',
      ),
      fc.constantFrom(...PARTS, 'x{}', ' ', '\n'),
      fc.string(),
    );
    const words = fc.array(piece).map((pieces) => pieces.join(''));
    const joined = fc.shuffledSubarray(PARTS, { minLength: 1 }).map((parts) => parts.join(''));
    const knownTexts = new Set(permutations(PARTS).map((parts) => hashSource(parts.join(''))));
    fc.assert(
      fc.property(words, joined, words, (before, own, after) => {
        const quoted = (text: string) => `<p title="${text.replaceAll('"', '&quot;')}">`;
        const html = `${quoted(before)}<style>${own}</style>${quoted(after)}`;
        const named = new KnownBlocks('style', PARTS).sourcesIn(html);
        expect(named.isSubsetOf(knownTexts)).toBe(true);
        // A feigned `<style>` ends at the next `</style>`, which is at most the page's own.
        expect(named).toContain(hashSource(own));
      }),
    );
  });
});

/** Every choice of parts in every order. */
function permutations(parts: readonly string[]): string[][] {
  return parts.flatMap((part) => [
    [part],
    ...permutations(parts.filter((other) => other !== part)).map((rest) => [part, ...rest]),
  ]);
}
