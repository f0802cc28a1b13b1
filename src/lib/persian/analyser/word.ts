import {
  DEGREES,
  GLUED,
  JOINED_BY_BEH,
  NO_COMPARATIVES,
  SHORT_ADJECTIVES,
  SUFFIXES,
  VERB_PREFIXES,
  WITHOUT_WAW,
} from './affixes.ts';
import { FUNCTION_WORDS } from './function-words.ts';
import { stemJoined } from './stem.ts';

const DEGREE: ReadonlySet<string> = new Set(DEGREES);

/**
 * The parts of one word that say what it is about, from its atoms: affixes off, verb prefix joined.
 *
 * `['پیام', 'رسان', 'های']` → `['پیام', 'رسان']`; `['می', 'شود']` → `['میشود']`; `['کتاب', 'هایش']` →
 * `['کتاب']`. Never empty for a word that is not. Joined, the parts are what the same word gives when
 * it is written in one piece.
 */
export function wordParts(atoms: readonly string[]): string[] {
  const parts = [...atoms];
  joinVerb(parts);
  dropBeh(parts);
  while (parts.length > 1 && isSuffix(parts)) parts.pop();
  while (parts.length > 1 && GLUED.has(parts.at(-1) ?? '')) {
    const glued = parts.pop() ?? '';
    parts.push(`${parts.pop() ?? ''}${glued}`);
  }
  const whole = WITHOUT_WAW[parts.join('')];
  if (whole !== undefined) return [whole];
  const last = parts.length - 1;
  return parts.map((part, at) => (at === last ? stemJoined(part) : part));
}

function joinVerb(parts: string[]): void {
  const [prefix, verb] = parts;
  if (prefix !== undefined && verb !== undefined && VERB_PREFIXES.has(prefix)) {
    parts.splice(0, 2, `${prefix}${verb}`);
  }
}

function dropBeh(parts: string[]): void {
  if (parts[0] === 'به' && JOINED_BY_BEH.has(parts.slice(1).join(''))) parts.shift();
}

/** An adjective keeps its «تر» where the word in one piece would: بهتر، برتر. */
function isSuffix(parts: readonly string[]): boolean {
  const suffix = parts.at(-1) ?? '';
  const base = parts.at(-2) ?? '';
  if (!SUFFIXES.has(suffix)) return false;
  if (!DEGREE.has(suffix)) return true;
  if (NO_COMPARATIVES.has(`${base}تر`) || FUNCTION_WORDS.has(base)) return false;
  return base.length > 2 || SHORT_ADJECTIVES.has(base);
}
