import { formatHex, parse } from 'culori/fn';
import './modes.ts';

/**
 * A colour as editors write it, as `#rrggbb`: any form of CSS (Color 4), and six or three hexadecimal digits
 * without their sign, which begins a comment in YAML.
 * @returns undefined for what is no colour, and for one that is seen through
 */
export function parseColour(text: string): string | undefined {
  const bare = text.trim().toLowerCase();
  const colour = parse(/^(?:[\da-f]{3}){1,2}$/u.test(bare) ? `#${bare}` : bare);
  return colour === undefined || (colour.alpha ?? 1) < 1 ? undefined : formatHex(colour);
}
