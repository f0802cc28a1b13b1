import { toAsciiDigits } from '../../../lib/persian/digits.ts';

const DIGITS = '0123456789+-=()n';
const SUPERSCRIPT = new Map(Array.from('⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ', (sign, at) => [DIGITS[at] ?? '', sign]));
const SUBSCRIPT = new Map(Array.from('₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙ', (sign, at) => [DIGITS[at] ?? '', sign]));

/**
 * Digits and signs as raised or lowered ones, for a field that holds no marks: «۱۰» with a raised ۶ is
 * «۱۰⁶» and not «۱۰۶». Undefined where Unicode has no such sign.
 */
export function raised(text: string, name: 'sup' | 'sub'): string | undefined {
  const signs = name === 'sup' ? SUPERSCRIPT : SUBSCRIPT;
  const shown = Array.from(toAsciiDigits(text.trim()), (sign) => signs.get(sign));
  return shown.includes(undefined) ? undefined : shown.join('');
}
