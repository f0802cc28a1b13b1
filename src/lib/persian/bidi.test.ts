import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isolateRuns, splitLatinRuns } from './bidi.ts';

/** Any UTF-16, half surrogates too. */
const ANY_TEXT = fc.string({ unit: fc.nat(0xffff).map((code) => String.fromCharCode(code)) });

const latinRuns = (text: string) =>
  splitLatinRuns(text)
    .filter((run) => run.latin)
    .map((run) => run.text);

describe('a Latin run is one foreign expression', () => {
  test.each([
    ['استاندارد Wi-Fi 6 است', ['Wi-Fi 6']],
    ['است (ICT ۱۴۰۰)', ['ICT']],
    ['نرم‌افزار "open source"، آزاد', ['open source']],
    ['زبان C++، C# و .NET.', ['C++', 'C#', '.NET']],
    ['گفت.Google هم', ['Google']],
    ['کتاب «Guns, Germs, and Steel» از', ['Guns, Germs, and Steel']],
    ['شرکت AT&T و Bill & Melinda', ['AT&T', 'Bill & Melinda']],
    ['به info@example.ir، @peyk و #news', ['info@example.ir', '@peyk', '#news']],
    ['در https://example.ir/a/?b=1. و', ['https://example.ir/a/?b=1']],
    ['(https://example.ir)متن', ['https://example.ir']],
    ['Yahoo! و Who?', ['Yahoo', 'Who']],
    ["روزنامه Editor's Choice گفت", ["Editor's Choice"]],
    ['با 10 Mbps در 5 GHz', ['10 Mbps', '5 GHz']],
    ['سال 2021 و 1.5', []],
    ['سال 2021 Google', ['Google']],
    ['روسی Война и мир و یونانی λόγος', ['Война и мир', 'λόγος']],
    ['فارسی', []],
    ['', []],
  ])('«%s»', (text, runs) => {
    expect(latinRuns(text)).toEqual(runs);
  });
});

const MIXED = fc.string({
  unit: fc.constantFrom(...'abZ019۵متن .,:;!?-_/@#+&()«»"\n\u200C', 'http://', ' GHz', '👩', 'é'),
  maxLength: 40,
});

test('the pieces joined are the text, and none is empty', () => {
  fc.assert(
    fc.property(fc.oneof(MIXED, ANY_TEXT), (text) => {
      const runs = splitLatinRuns(text);
      expect(runs.map((run) => run.text).join('')).toBe(text);
      expect(runs.every((run) => run.text !== '')).toBe(true);
      expect(
        runs
          .filter((run) => !run.latin)
          .map((run) => run.text)
          .join(''),
      ).not.toMatch(/[a-z]/i);
    }),
    { numRuns: 3000 },
  );
});

test('a run neither begins nor ends with a space or a mark of the sentence', () => {
  fc.assert(
    fc.property(MIXED, (text) => {
      for (const run of latinRuns(text)) expect(run).toMatch(/^[^\s،»!?]([^]*[^\s,;!?،«»(])?$/);
    }),
    { numRuns: 3000 },
  );
});

describe('outside HTML', () => {
  test('runs stand between isolates', () => {
    expect(isolateRuns('است (ICT ۱۴۰۰)')).toBe('است (\u2068ICT\u2069 ۱۴۰۰)');
    expect(isolateRuns('Wi-Fi 6 آمد')).toBe('\u2068Wi-Fi 6\u2069 آمد');
    expect(isolateRuns('ICT ۱۴۰۰')).toBe('\u2068ICT\u2069 ۱۴۰۰');
  });

  test('a text that is all Latin or all Persian needs none', () => {
    expect(isolateRuns('Wi-Fi 6')).toBe('Wi-Fi 6');
    expect(isolateRuns('نشست ۱۴۰۰')).toBe('نشست ۱۴۰۰');
  });

  test('a second time adds none', () => {
    fc.assert(
      fc.property(MIXED, (text) => {
        const once = isolateRuns(text);
        expect(isolateRuns(once)).toBe(once);
        expect(once.replace(/[\u2068\u2069]/g, '')).toBe(text);
      }),
    );
  });
});
