import { cutQuoted, showText } from '../../lib/shown-text.ts';
import { ITEM_RULES } from './item-rules.ts';
import type { Found, RuleWords } from './rule-words.ts';
import { TEXT_RULES } from './text-rules.ts';

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
