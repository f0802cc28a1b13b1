import { cutQuoted, showText } from '../lib/shown-text.ts';
import { ITEM_RULES } from './item-rules.ts';
import { TEXT_RULES } from './text-rules.ts';

/** What a sentence about a finding may name. */
export interface Found {
  /** The text of the place. */
  found: string;
  /** What is put or proposed in its place. */
  right: string;
  detail: Readonly<Record<string, string | number>>;
  /** Whether `right` is certain, or only proposed. */
  sure: boolean;
}

/** One rule in words. */
export interface RuleWords {
  /** A few words, as a heading. */
  title: string;
  /** Why, and what to do. */
  about: string;
  /** One finding in a sentence, without its full stop. */
  say(found: Found): string;
  /** A text that the rule finds, and what it makes of it, where it corrects by itself. */
  example: { wrong: string; right?: string };
}

/** The words of every rule of the checker. */
export const RULE_WORDS = { ...TEXT_RULES, ...ITEM_RULES } as const satisfies Record<
  string,
  RuleWords
>;

export type RuleId = keyof typeof RULE_WORDS;

/** Every rule's id, as `content/check.yml` names it. */
// Object.keys gives plain strings; these are the table's own.
export const RULE_IDS = Object.keys(RULE_WORDS) as RuleId[];

/** One finding as a sentence, without its full stop. Nothing in it rules a terminal. */
export const describeFinding = (
  rule: RuleId,
  { found, right = '', detail = {}, sure = true }: Partial<Found> & { found: string },
): string =>
  showText(
    RULE_WORDS[rule].say({
      found: cutQuoted(found),
      right: cutQuoted(right),
      detail: Object.fromEntries(
        Object.entries(detail).map(([key, value]) => [
          key,
          typeof value === 'string' ? cutQuoted(value) : value,
        ]),
      ),
      sure,
    }),
  );
