import { matches, textRule } from '../rule.ts';

/** A hamza typed behind the ه that should carry it. No Persian or Arabic word ends so. */
const LOOSE_HAMZA = /(?<=\p{L}ه)\u200C?\u0621(?![\p{L}\p{M}\u200C])/gu;

/** «خانهء ما»: the sign of ezafe is a mark on the ه, «خانهٔ ما». */
export const looseHamza = textRule('loose-hamza', 'warning', (text) =>
  matches(text, LOOSE_HAMZA, () => ({ fix: '\u0654' })),
);
