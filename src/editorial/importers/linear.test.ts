import type { PhrasingContent } from 'mdast';
import { describe, expect, test } from 'vitest';
import { CodeClock } from './code-clock.ts';
import { detectKind } from './detect-kind.ts';
import { paragraphs } from './html/paragraphs.ts';
import { fromShortcodes } from './wxr/shortcodes.ts';

/** Times the text of a line's pieces is read when the line has so many of them. */
function readsOf(count: number): number {
  let reads = 0;
  const word = (): PhrasingContent => ({
    type: 'text',
    get value() {
      reads += 1;
      return 'خبر ';
    },
  });
  const pieces = Array.from({ length: count }, (): PhrasingContent[] => [
    word(),
    { type: 'break' },
  ]).flat();
  paragraphs(pieces);
  return reads;
}

describe('twice the text is twice the work', () => {
  test('for captions in one another, each of which is told once', () => {
    const noted = (count: number): number => {
      const use = { gallery: [], embedded: [], dropped: [], looks: [] as string[] };
      const nested = `${'[caption]'.repeat(count)}متن${'[/caption]'.repeat(count)}`;
      fromShortcodes(nested, { attachments: new Map(), own: [], ...use });
      return [...use.dropped, ...use.looks].length;
    };
    expect(noted(40)).toBe(40);
    expect(noted(80)).toBe(80);
  });

  test('for lines that a page breaks', () => {
    expect(readsOf(2000)).toBeLessThanOrEqual(2 * readsOf(1000) + 10);
  });

  test('for items that share a moment and have no code', () => {
    const checks = (count: number): number => {
      let asked = 0;
      const taken = new Set<string>();
      const clock = new CodeClock();
      const counted: ReadonlySet<string> = Object.assign(Object.create(taken) as Set<string>, {
        has: (code: string) => {
          asked += 1;
          return taken.has(code);
        },
      });
      for (let at = 0; at < count; at += 1) taken.add(clock.next(0, counted));
      expect(taken.size).toBe(count);
      return asked;
    };
    expect(checks(400)).toBeLessThanOrEqual(2 * checks(200) + 2);
  });
});

// Each of these took hours once, or would never have ended.
describe('a text that led its readers astray is read', () => {
  test('comments before a page', () => {
    expect(detectKind(`${'<!---->'.repeat(500)}<p>متن`)).toBe('html');
    expect(detectKind('<!---->'.repeat(500))).toBe('text');
    expect(detectKind(`متن${'<p '.repeat(1_000_000)}`)).toBe('text');
  });

  test('shortcodes and comments that never end', () => {
    const open = '<!--wp:[a x="a '.repeat(100_000);
    const write = (text: string): string =>
      fromShortcodes(text, {
        ...{ attachments: new Map(), own: [], gallery: [], embedded: [], dropped: [], looks: [] },
      });
    expect(write(open) === open).toBe(true);
    expect(write('[caption]'.repeat(100_000))).toBe('');
    expect(write('[a b="c" '.repeat(100_000))).toContain('[a b="c" ');
  });
});
