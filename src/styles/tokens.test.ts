import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const css = readFileSync(new URL('tokens.css', import.meta.url), 'utf8');
const values = new Map(
  Array.from(css.matchAll(/(--[\w-]+):\s*([^;]+);/gu), ([, name = '', value = '']) => [
    name,
    value,
  ]),
);

/** The colour a role has in one of the two schemes, as `#rrggbb`. */
function colourOf(name: string, scheme: 'light' | 'dark'): string {
  const value = values.get(name) ?? '';
  const pair = /^light-dark\(var\((--[\w-]+)\), var\((--[\w-]+)\)\)$/u.exec(value);
  const next = pair?.[scheme === 'light' ? 1 : 2] ?? /^var\((--[\w-]+)\)$/u.exec(value)?.[1];
  if (next !== undefined) return colourOf(next, scheme);
  if (!/^#(?:[\da-f]{3}){1,2}$/u.test(value)) throw new Error(`${name} is no colour: «${value}»`);
  return value.length === 4 ? value.replace(/[\da-f]/gu, '$&$&') : value;
}

/** WCAG 2.2, «relative luminance». */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** WCAG 2.2, «contrast ratio»: 1 to 21. */
function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

const MEETINGS = [
  ...['text', 'quiet', 'accent', 'warning', 'friday'].flatMap((text) => [
    [text, 'page'] as const,
    [text, 'tint'] as const,
  ]),
  ['page', 'accent'],
  ['on-foot', 'foot'],
  ['quiet-on-foot', 'foot'],
  ['on-stage', 'stage'],
] as const;

describe.each(['light', 'dark'] as const)('in the %s scheme', (scheme) => {
  test.each(MEETINGS)('%s is readable on %s (WCAG 2.2, 1.4.3)', (text, ground) => {
    const ratio = contrast(
      colourOf(`--color-${text}`, scheme),
      colourOf(`--color-${ground}`, scheme),
    );
    expect(ratio).toBeGreaterThanOrEqual(4.5);
  });
});

test('white on black is the widest contrast there is', () => {
  expect(contrast('#ffffff', '#000000')).toBe(21);
});
