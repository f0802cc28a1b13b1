import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contrast, READABLE } from './contrast.ts';
import { GROUNDS, nearestSeen, toPalette } from './palette.ts';

const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);

/** Brands that are hard to read: yellow, black, red, pale blue, brown; and the ends. */
const HARD = ['#ffd400', '#000000', '#e4002b', '#a7d8f0', '#6b4423', '#ffffff', '#00ff00'];
const examples = HARD.map((each): [string] => [each]);

describe('toPalette', () => {
  test('makes words readable on every ground, whatever the colour', () => {
    fc.assert(
      fc.property(colour, (brand) => {
        const { accentOnLight, accentOnDark, foot, quietOnFoot } = toPalette(brand);
        const ratios = [
          ...GROUNDS.light.map((ground) => contrast(accentOnLight, ground)),
          ...GROUNDS.dark.map((ground) => contrast(accentOnDark, ground)),
          contrast(quietOnFoot, foot),
          contrast('#e9ecf0', foot),
        ];
        expect(Math.min(...ratios)).toBeGreaterThanOrEqual(READABLE);
      }),
      { examples },
    );
  });

  test('leaves a colour as it is where it can be read', () => {
    fc.assert(
      fc.property(colour, (brand) => {
        fc.pre(GROUNDS.light.every((ground) => contrast(brand, ground) >= READABLE));
        expect(toPalette(brand).accentOnLight).toBe(brand);
      }),
    );
  });

  test('shows the band of every colour in both schemes', () => {
    fc.assert(
      fc.property(colour, (brand) => {
        const { brandOnLight, brandOnDark } = toPalette(nearestSeen(brand) ?? brand);
        expect(contrast(brandOnLight, GROUNDS.light[0])).toBeGreaterThanOrEqual(1.25);
        expect(contrast(brandOnDark, GROUNDS.dark[0])).toBeGreaterThanOrEqual(1.25);
      }),
      { examples },
    );
  });
});

test.each([
  ['#ffffff', true],
  ['#fefee0', true],
  ['#ffd400', false],
  ['#a7d8f0', false],
  ['#000000', false],
])('%s is too pale to be seen: %s', (brand, isPale) => {
  expect(nearestSeen(brand) !== undefined).toBe(isPale);
});

test('knows the grounds of pages', () => {
  const css = readFileSync(new URL('../../styles/tokens.css', import.meta.url), 'utf8');
  const valueOf = (name: string): string =>
    new RegExp(`--${name}: (#[\\da-f]+);`, 'u').exec(css)?.[1] ?? '';
  expect(GROUNDS.light.map((ground) => contrast(ground, '#000'))).toEqual(
    ['white', 'mist-50'].map((name) => contrast(valueOf(name), '#000')),
  );
  expect([...GROUNDS.dark]).toEqual(['night-900', 'night-800'].map(valueOf));
});
