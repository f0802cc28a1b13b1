import bidiFactory from 'bidi-js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isolateRuns } from '../bidi.ts';
import { EXPRESSIONS, LEFT_ALONE } from './expressions.ts';

const bidi = bidiFactory();

/** The visual positions of the text's characters, from the left of a right-to-left line (UAX #9). */
function visualPositions(text: string): number[] {
  const levels = bidi.getEmbeddingLevels(text, 'rtl');
  const order = bidi.getReorderedIndices(text, levels);
  const positions: number[] = [];
  order.forEach((at, index) => (positions[at] = index));
  return positions;
}

/** Whether an expression within a line stands in the typed order, in one piece. */
function isTypedOrder(line: string, start: number, expression: string): boolean {
  const positions = visualPositions(line);
  return Array.from(expression, (_, at) => start + at)
    .filter((at) => !/[\s\u2066-\u2069]/.test(line[at] ?? ' '))
    .every(
      (at, index, all) =>
        index === 0 || (positions[at] ?? 0) > (positions[all[index - 1] ?? 0] ?? 0),
    );
}

const plain = (markdown: string) =>
  markdown
    .replace(/<\/?su[bp]>|\[(.*?)\]\(\/a\/\)|\\(?=[\\<#*$])/g, '$1')
    .replace(/(?<![\\*])\*+(\w+)\*+(?= )|`/g, '$1');

const TEXTS = EXPRESSIONS.filter((text) => !/<|\*\*|\]\(|`|\*1|a\\\*b/.test(text)).map(plain);
const CONTEXTS: readonly [string, string][] = [
  ['', ' در متن آمد'],
  ['در متن ', ' آمد'],
  ['در متن ', ''],
  ['در متن «', '» آمد'],
  ['در (', ') آمد'],
  ['در متن ', '، و'],
  ['سال ۱۴۰۰ و ', ' و ۱۴۰۱'],
];

test.each(TEXTS)('«%s» stands in the typed order', (expression) => {
  for (const [before, after] of CONTEXTS) {
    const line = isolateRuns(before + expression + after);
    expect([line, isTypedOrder(line, line.indexOf(expression), expression)]).toEqual([line, true]);
  }
});

test.each(LEFT_ALONE)('«%s» is left to the algorithm', (text) => {
  for (const [before, after] of CONTEXTS)
    expect(isolateRuns(before + text + after)).toBe(before + text + after);
});

test('isolates change no order that was right without them', () => {
  const word = fc.constantFrom(
    'متن',
    'و',
    'کتاب‌ها',
    'سال',
    '۱۴۰۰',
    '۲۰ درصد',
    'نفر،',
    '«متن»',
    '.',
  );
  const phrase = fc.constantFrom(...TEXTS);
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 1, maxLength: 4 }),
      phrase,
      fc.array(word, { maxLength: 4 }),
      fc.array(phrase, { maxLength: 1 }),
      (before, expression, after, more) => {
        const line = `${before.join(' ')} متن ${expression} متن ${[...after, ...more].join(' ')}`;
        const isolated = isolateRuns(line);
        const start = isolated.indexOf(expression, before.join(' ').length);
        const was = isTypedOrder(
          line,
          line.indexOf(expression, before.join(' ').length),
          expression,
        );
        expect(was && !isTypedOrder(isolated, start, expression)).toBe(false);
        expect(isolated.replace(/[\u2068\u2069]/g, '')).toBe(line);
      },
    ),
    { numRuns: 500 },
  );
});
