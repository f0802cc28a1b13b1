import type { RuleText } from '../../lib/diagnostics/diagnostic.ts';
import type { RuleCode, RuleParams } from '../../lib/diagnostics/rule-params.ts';
import { cutQuoted, showText } from '../../lib/shown-text.ts';
import { ITEM_RULES } from './item-rules.ts';
import { cutParams } from './cut-params.ts';
import type { RuleTable } from './rule-words.ts';
import { TEXT_RULES } from './text-rules.ts';

/** The words of every rule of the checker. The compiler asks for each code. */
export const RULE_WORDS: RuleTable<RuleCode> = { ...TEXT_RULES, ...ITEM_RULES };

/** Every rule's code, as `content/check.yml` names it. */
// Object.keys gives plain strings; these are the table's own.
export const RULE_CODES = Object.keys(RULE_WORDS) as RuleCode[];

/** What a rule found as a sentence, without its full stop. Nothing in it rules a terminal. */
export const describeRule = <Code extends RuleCode>({
  code,
  params,
  found,
  fix,
  suggestion,
}: RuleText & { code: Code; params?: RuleParams[Code] | undefined }): string =>
  showText(
    RULE_WORDS[code].say(
      {
        found: cutQuoted(found),
        right: cutQuoted(fix ?? suggestion ?? ''),
        sure: fix !== undefined,
      },
      // The words of a code without params ask for none.
      cutParams(params ?? {}) as RuleParams[Code],
    ),
  );
