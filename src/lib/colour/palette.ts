import { clampChroma, converter, formatHex, type Oklch } from 'culori/fn';
import { contrast, READABLE } from './contrast.ts';
import './modes.ts';

/** What one colour of a newsroom becomes; each is `#rrggbb`. */
export interface Palette {
  /** The colour itself, for bands and rules: on a light page and on a dark one. */
  brandOnLight: string;
  brandOnDark: string;
  /** For words, and for what words stand on. */
  accentOnLight: string;
  accentOnDark: string;
  /** The ground of the foot, dark in both schemes, and quiet words on it. */
  foot: string;
  quietOnFoot: string;
}

/** The grounds that words stand on, as in `src/styles/tokens.css`; a test holds them equal. */
export const GROUNDS = { light: ['#ffffff', '#f3f6f7'], dark: ['#12171d', '#1b2129'] } as const;

/** A band that is told from its ground at a glance; it says nothing, so no norm asks for more. */
const SEEN = 1.25;

/** On a dark ground a colour glares unless it is light and not too strong. */
const DARK_SCHEME = { lightness: 0.77, chroma: 0.14 };
const FOOT = { lightness: 0.24, chroma: 0.06 };
const ON_FOOT = { lightness: 0.85, chroma: 0.05 };

const convert = converter('oklch');
/** Anything that `parseColour` gives is a colour. */
const toOklch = (colour: string): Oklch => convert(colour) ?? { mode: 'oklch', l: 0, c: 0 };

/**
 * Derive all that pages need from one colour, with its hue: what is words has a contrast of 4.5 with every
 * ground it may stand on (WCAG 2.2, 1.4.3). A colour that has it already stays as it is.
 * @param colour as `parseColour` gives it
 */
export function toPalette(colour: string): Palette {
  const { l, c, h } = toOklch(colour);
  const at = (lightness: number, chroma: number): Oklch => ({
    ...{ mode: 'oklch', l: lightness, c: chroma },
    ...(h !== undefined && { h }),
  });
  const accentOnDark = nearest(
    at(Math.max(l, DARK_SCHEME.lightness), Math.min(c, DARK_SCHEME.chroma)),
    { grounds: GROUNDS.dark, ratio: READABLE, step: 1 },
  );
  return {
    brandOnLight: colour,
    brandOnDark: contrast(colour, GROUNDS.dark[0]) >= SEEN ? colour : accentOnDark,
    accentOnLight: GROUNDS.light.every((ground) => contrast(colour, ground) >= READABLE)
      ? colour
      : nearest(at(l, c), { grounds: GROUNDS.light, ratio: READABLE, step: -1 }),
    accentOnDark,
    foot: toHex(at(FOOT.lightness, Math.min(c, FOOT.chroma))),
    quietOnFoot: toHex(at(ON_FOOT.lightness, Math.min(c, ON_FOOT.chroma))),
  };
}

/**
 * The nearest colour that is seen on a white page.
 * @returns undefined where the colour itself is seen
 */
export function nearestSeen(colour: string): string | undefined {
  if (contrast(colour, GROUNDS.light[0]) >= SEEN) return undefined;
  return nearest(toOklch(colour), { grounds: [GROUNDS.light[0]], ratio: SEEN, step: -1 });
}

interface Wanted {
  grounds: readonly string[];
  ratio: number;
  /** Darker, or lighter. */
  step: -1 | 1;
}

/** The first colour on the way to black, or to white, that has the contrast with all grounds. */
function nearest(from: Oklch, { grounds, ratio, step }: Wanted): string {
  for (let l = Math.min(from.l, 1); l >= 0 && l <= 1; l += step * 0.005) {
    const hex = toHex({ ...from, l });
    if (grounds.every((ground) => contrast(hex, ground) >= ratio)) return hex;
  }
  return step < 0 ? '#000000' : '#ffffff';
}

const toHex = (colour: Oklch): string => formatHex(clampChroma(colour, 'oklch'));
