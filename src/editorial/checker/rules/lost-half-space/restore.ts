import { JOINED_BY_BEH } from '../../../../lib/persian/analyser/affixes.ts';
import { HALF_SPACE } from '../../../../lib/persian/script.ts';
import type { Lexicon } from './lexicon.ts';
import { baseOf, isNewName, isUsualOwner, withoutJoined } from './plural-owner.ts';
import { AFTER_SILENT_HEH, DEGREES, PLURALS, SECOND_PARTS, UNJOINING } from './word-endings.ts';

/** A word with the half-spaces it lost. */
export interface Restoration {
  spelling: string;
  /** Whether it can be nothing else; where not, an editor decides. */
  certain: boolean;
}

type Candidate = Restoration;

const SHORTEST = 4;
const VERB = /^(ن?می)(.{2,})$/;
const PLURAL = endingIn(PLURALS, 2);
const SILENT = new RegExp(`^(.+ه)(${alternatives(AFTER_SILENT_HEH)})$`);
/** «خانهای» is «خانه‌ای» or «خان‌های», so are «هام» and «هات» plurals of speech: usage decides. */
const MAY_BE_PLURAL = /^(?:ای|ام|ات|ایم)$/;
/** زندگی‌اش, ایرانی‌اند; not «ات», which ends Arabic plurals: ادبیات. */
const AFTER_YEH = /^(.{2,}ی)(اش|اند)$/;
const DEGREE = endingIn(DEGREES, 3);
const SECOND_PART = endingIn(SECOND_PARTS, 2);
const WITH_BEH = /^به(.{3,})$/;

/**
 * Give a Persian word back the half-spaces it lost: میکنند → می‌کنند, پیامرسانهای → پیام‌رسان‌های,
 * رفتهاند → رفته‌اند. `undefined` for a word that needs none or that nothing is known about.
 *
 * @param word letters only: no half-space, no marks, Persian ی and ک
 */
export function restoreHalfSpaces(word: string, lexicon: Lexicon): Restoration | undefined {
  if (word.length < SHORTEST || isWhole(word, lexicon)) return undefined;
  const spellings = new Map<string, Candidate>();
  for (const candidate of candidates(word, lexicon)) {
    if (!spellings.get(candidate.spelling)?.certain) spellings.set(candidate.spelling, candidate);
  }
  if (isInflected(word, lexicon)) spellings.set(word, { spelling: word, certain: true });
  const best = choose([...spellings.values()], lexicon);
  if (best === undefined || best.spelling === word) return undefined;
  return hasTwoReadings(word, lexicon) ? { ...best, certain: false } : best;
}

/** Adjectives of measure, which stand behind a number only: «سالهای» is «سال‌های». */
const MEASURES = new Set(['ساله', 'ماهه', 'ساعته', 'سده']);

/**
 * Where both words are nouns, only the reader knows which of them is meant: «دیوانهای» is «دیوان‌های» or
 * «دیوانه‌ای».
 */
function hasTwoReadings(word: string, { stems, plurals, silentHeh }: Lexicon): boolean {
  const [, owner = ''] = /^(.{2,})های$/.exec(word) ?? [];
  const other = `${owner}ه`;
  return (stems.has(owner) || plurals.has(owner)) && silentHeh.has(other) && !MEASURES.has(other);
}

/** Every reading of a word with at least one half-space. */
export function* candidates(word: string, lexicon: Lexicon): Generator<Candidate> {
  const compound = lexicon.compounds.get(word);
  if (compound !== undefined) yield { spelling: compound, certain: true };

  const [, prefix, verb] = VERB.exec(word) ?? [];
  if (prefix !== undefined && verb !== undefined && lexicon.verbs.has(verb))
    yield { spelling: prefix + HALF_SPACE + verb, certain: true };

  const [, owner, plural] = PLURAL.exec(word) ?? [];
  if (owner !== undefined && plural !== undefined) yield* pluralsOf(owner, plural, lexicon);

  const [, heh, ending] = SILENT.exec(word) ?? [];
  const before = heh && silentHehOf(heh, lexicon);
  if (before)
    yield {
      spelling: before + HALF_SPACE + ending,
      certain: !MAY_BE_PLURAL.test(ending ?? ''),
    };

  const [, yeh = '', pronoun = ''] = AFTER_YEH.exec(word) ?? [];
  if (lexicon.stems.has(yeh)) yield { spelling: yeh + HALF_SPACE + pronoun, certain: true };

  const [, adjective = '', degree] = DEGREE.exec(word) ?? [];
  if (lexicon.silentHeh.has(adjective))
    yield { spelling: adjective + HALF_SPACE + degree, certain: true };

  const beh = WITH_BEH.exec(word)?.[1];
  if (beh !== undefined && JOINED_BY_BEH.has(beh.replace('آ', 'ا')))
    yield { spelling: `به${HALF_SPACE}${beh}`, certain: true };

  for (const [stem, joined] of withoutJoined(word)) {
    const inflected = lexicon.compounds.get(stem);
    if (inflected !== undefined && !inflected.endsWith('ه'))
      yield { spelling: inflected + joined, certain: true };
  }
  const [, first = '', second] = SECOND_PART.exec(word) ?? [];
  if (lexicon.stems.has(first) && !UNJOINING.test(first))
    yield { spelling: first + HALF_SPACE + second, certain: false };
}

function* pluralsOf(owner: string, plural: string, lexicon: Lexicon): Generator<Candidate> {
  const base = baseOf(owner, lexicon);
  const border = UNJOINING.test(owner) ? '' : HALF_SPACE;
  if (base !== undefined)
    yield {
      spelling: base.spelling + border + plural,
      certain: base.takesPlural && isUsualOwner(owner, base, lexicon),
    };
  // «بخشداریهها»: a ه typed or left where the half-space was.
  else if (owner.endsWith('یه') && lexicon.stems.has(owner.slice(0, -1)))
    yield { spelling: owner.slice(0, -1) + HALF_SPACE + plural, certain: false };
  else if (isNewName(owner, plural, lexicon))
    yield { spelling: owner + HALF_SPACE + plural, certain: false };
}

function silentHehOf(word: string, lexicon: Lexicon): string | undefined {
  if (lexicon.silentHeh.has(word)) return word;
  const compound = lexicon.compounds.get(word);
  const last = compound?.slice(compound.lastIndexOf(HALF_SPACE) + 1) ?? '';
  return lexicon.silentHeh.has(last) ? compound : undefined;
}

const isWhole = (word: string, { stems, whole }: Lexicon): boolean =>
  stems.has(word) || whole.has(word);

/** A word that is right in one piece: کتابی, میدانی, شهرهای. */
function isInflected(word: string, lexicon: Lexicon): boolean {
  const [, owner = ''] = PLURAL.exec(word) ?? [];
  if (UNJOINING.test(owner) && baseOf(owner, lexicon)?.spelling === owner) return true;
  return withoutJoined(word).some(
    ([stem]) => lexicon.stems.has(stem) && !lexicon.silentHeh.has(stem),
  );
}

/**
 * The only reading; or of several the one that usage has decided on, or leans to. With no word from
 * usage, «نشریهای» is rather «نشریه‌ای»: nouns in ه are told apart by it, verbs' stems are not.
 */
function choose(
  found: readonly Candidate[],
  { decided, leaning }: Lexicon,
): Restoration | undefined {
  const certain = found.find(({ spelling }) => decided.has(spelling));
  if (certain) return { ...certain, certain: true };
  const [first] = found;
  if (first === undefined || found.length === 1) return first;
  const split = found.filter(({ spelling }) => spelling.includes(HALF_SPACE));
  if (split.length < found.length) return undefined;
  const likely = split.find(({ spelling }) => leaning.has(spelling)) ?? split.at(-1);
  return likely && { ...likely, certain: false };
}

function endingIn(endings: readonly string[], shortest: number): RegExp {
  return new RegExp(`^(.{${shortest},}?)(${alternatives(endings)})$`);
}

function alternatives(words: readonly string[]): string {
  return [...words].sort((a, b) => b.length - a.length).join('|');
}
