import { describe, expect, test } from 'vitest';
import { shareOf, shinglesOf } from './shingles.ts';
import { type Sketch, sketchOf } from './sketch.ts';
import { NearDuplicates } from './near-duplicates.ts';

/** A text of its own kind: words that no other text has in this order. */
const textOf = (seed: number, words = 200): string =>
  Array.from({ length: words }, (_, at) => `واژه${((seed * 7919 + at * 104_729) % 9973) + 1}`).join(
    ' ',
  );

function twinsOf(texts: Readonly<Record<string, string>>, file: string) {
  const sketches = new Map<string, Sketch>();
  for (const [name, text] of Object.entries(texts)) {
    const sketch = sketchOf(shinglesOf(text));
    if (sketch) sketches.set(name, sketch);
  }
  return new NearDuplicates(sketches, (name) => texts[name] ?? '').of(file);
}

describe('items that tell the same release', () => {
  const text = textOf(1);
  const words = text.split(' ');

  test('are found whatever the front matter, the spelling and the punctuation', () => {
    const other = `---\ntitle: دیگر\n---\n\n${text.replaceAll('ی', 'ي').replaceAll(' ', '، ')}`;
    expect(twinsOf({ a: `---\ntitle: یک\n---\n\n${text}`, b: other, c: textOf(2) }, 'a')).toEqual([
      { file: 'b', share: 1 },
    ]);
  });

  test('are found with a tenth of the text more, and not with half of it', () => {
    const longer = `${text} ${textOf(3, 15)}`;
    const half = [...words.slice(0, 100), ...textOf(4, 100).split(' ')].join(' ');
    const found = twinsOf({ a: text, longer, half }, 'a');
    expect(found.map(({ file }) => file)).toEqual(['longer']);
    expect(found[0]?.share).toBeGreaterThan(0.8);
  });

  test('are not looked for in texts of a few words', () => {
    expect(twinsOf({ a: 'ادامه دارد', b: 'ادامه دارد' }, 'a')).toEqual([]);
  });

  test('are found in every one of a hundred pairs that share 85 of 100 shingles', () => {
    for (let seed = 10; seed < 110; seed++) {
      const one = textOf(seed).split(' ');
      const other = [...one.slice(0, 185), ...textOf(seed + 1000, 15).split(' ')];
      const texts = { a: one.join(' '), b: other.join(' ') };
      expect(shareOf(shinglesOf(texts.a), shinglesOf(texts.b))).toBeGreaterThan(0.8);
      expect(twinsOf(texts, 'a')).toHaveLength(1);
    }
  });
});
