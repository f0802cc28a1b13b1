import { HALF_SPACE } from '../../../../lib/persian/script.ts';
import { lexicon } from '../lost-half-space/lexicon.ts';
import { UNJOINING } from '../lost-half-space/word-endings.ts';
import { type MatchOf, textRule } from '../rule.ts';

const LETTERS = 'ء-غف-يپچژکگیۀ';
const WORD = `[${LETTERS}][${LETTERS}\\p{M}\\u200C]*`;

const VERB = new RegExp(`(?<![\\p{L}\\p{N}\\u200C]|\\p{N} )(ن?[مم][یي]) +(${WORD})`, 'gu');

/** No word of its own, so it belongs to the one before it. */
const ALWAYS_SUFFIX = 'ها|های|هایی|هایم|هایت|هایش|هایمان|هایتان|هایشان|هاست|ترین|ترین‌ها|ترین‌های';
/** Words too («تر و خشک»), but not behind an adjective. */
const DEGREE = 'تر|تری|ترها';
/** Behind a silent ه only; «ام» and «ات» mean other things too, and so does «ای کاش». */
const AFTER_HEH = 'اند|ایم|اید|اش|ی|ای(?! کاش)';
const SUFFIX = new RegExp(
  ` +(?:(${ALWAYS_SUFFIX})|(${DEGREE})|(${AFTER_HEH}))(?![\\p{L}\\p{M}\\u200C])`,
  'uy',
);
const WORDS = new RegExp(WORD, 'gu');

/** «می شود», «کتاب ها», «رفته اند»: an affix that a space has parted from its word. */
export const spacedAffix = textRule('spaced-affix', 'warning', function* (text) {
  yield* spacedVerbs(text);
  yield* spacedSuffixes(text);
});

function* spacedVerbs(text: string): Generator<MatchOf<'spaced-affix'>> {
  for (const { index, 0: written, 1: prefix = '', 2: verb = '' } of text.matchAll(VERB)) {
    const bare = verb.replaceAll(HALF_SPACE, '').replaceAll('ي', 'ی').replaceAll('ك', 'ک');
    const { verbs } = lexicon();
    if (!verbs.has(bare) && !verbs.has(verb)) continue;
    const gap = index + prefix.length;
    yield {
      start: gap,
      end: gap + written.length - prefix.length - verb.length,
      fix: HALF_SPACE,
      params: { written, whole: prefix + HALF_SPACE + verb },
    };
  }
}

function* spacedSuffixes(text: string): Generator<MatchOf<'spaced-affix'>> {
  const { stems, silentHeh } = lexicon();
  let done = 0;
  for (const { index, 0: word } of text.matchAll(WORDS)) {
    SUFFIX.lastIndex = index + word.length;
    const match = index < done ? null : SUFFIX.exec(text);
    if (!match) continue;
    const [gap, always, degree, afterHeh] = match;
    const written = word + gap;
    done = index + written.length;
    const suffix = always ?? degree ?? afterHeh ?? '';
    const last = word.slice(word.lastIndexOf(HALF_SPACE) + 1);
    if (degree !== undefined && !stems.has(word)) continue;
    if (afterHeh !== undefined && !silentHeh.has(last)) continue;
    const border = UNJOINING.test(word) ? '' : HALF_SPACE;
    const right = word + border + suffix;
    const start = index + word.length;
    const end = index + written.length - suffix.length;
    const isSafe = degree === undefined && !isCall(text, index + written.length, word, suffix);
    yield {
      ...{ start, end, params: { written, whole: right } },
      ...(isSafe ? { fix: border } : { suggestion: right }),
    };
  }
}

const IMPERATIVE =
  /^(?:[بن](?:رو|گو|ده|کن|خور|زن|گیر|دو|شین|نشین|ذار|نویس|خوان|ین|رید|کنید|گویید|روید)|بیا|نیا|بیار|نیار|ببین|نبین)$/;

/** «نرفتی ها؟»: the second person, as far as nouns do not end so. */
const SECOND_PERSON = /^ن.+ی$|[^س]تی$|دی$/;

/** «برو ها،»: behind a verb «ها» calls somebody; it joins nouns only. */
function isCall(text: string, end: number, word: string, suffix: string): boolean {
  if (suffix !== 'ها') return false;
  if (IMPERATIVE.test(word)) return true;
  const { stems, plurals, verbs } = lexicon();
  const isNoun = plurals.has(word) || stems.has(word);
  if (isNoun || !SECOND_PERSON.test(word) || !/[،!؟?]/.test(text[end] ?? '')) return false;
  return verbs.has(word) || word.startsWith('ن');
}
