import { languageIn } from '../../../lib/languages.ts';
import type { ParamsOf, Severity } from '../../../lib/diagnostics/diagnostic.ts';
import type { RuleCode, RuleParams } from '../../../lib/diagnostics/rule-params.ts';
import type { Archive } from './archive.ts';
import type { CheckedItem } from './source/checked-item.ts';
import type { Prose, Range } from './source/prose.ts';

/** One range of a text that a rule stops at, and what may go there. */
export interface Match extends Range {
  /** What goes in the range’s stead; only where nothing else can be meant. */
  fix?: string | undefined;
  /** The range is a whole block with the blank lines behind it, and `fix` is ''. */
  removesBlock?: boolean;
  /** It makes or mends emphasis, which other corrections must leave as it is. */
  changesEmphasis?: boolean;
  /** Corrections that make sense together only: a name within the rule's finds, and how many they are. */
  pair?: { name: string; size: number } | undefined;
  /** What an editor may want instead, where the rule cannot be sure. */
  suggestion?: string | undefined;
}

/** The same with what the sentence about it names; for a code without params, the range is all. */
export type MatchOf<Code extends RuleCode> = Match & ParamsOf<RuleParams[Code]>;

type CodedMatch<Code extends RuleCode> = MatchOf<Code> & { code: Code };

/** What any rule stops at. */
export type RuleMatch = { [Code in RuleCode]: CodedMatch<Code> }[RuleCode];

/** One rule of the newsroom; its words stand in `src/messages/diagnostics/` under its code. */
export interface Rule {
  code: RuleCode;
  /** How bad it is, unless `content/check.yml` says otherwise. */
  severity: Severity;
  check(item: CheckedItem, archive: Archive): Iterable<RuleMatch>;
}

type RuleOf<Code extends RuleCode> = Omit<Rule, 'check'> & {
  check(item: CheckedItem, archive: Archive): Iterable<CodedMatch<Code>>;
};

/** A rule about an item as a whole. */
export const itemRule = <Code extends RuleCode>(
  code: Code,
  severity: Severity,
  find: (item: CheckedItem, archive: Archive) => Iterable<MatchOf<Code>>,
): RuleOf<Code> => ({
  code,
  severity,
  *check(item, archive) {
    for (const match of find(item, archive)) yield { ...match, code };
  },
});

/**
 * A rule about text: `find` is asked about each prose of an item and need know nothing of files; what it
 * gives counts in `prose.text`. What it finds in Latin runs, Arabic quotations, code and addresses is passed
 * over. `find` may look at what corrections of prose leave alone in the item (its date), and at nothing else
 * of it.
 */
export function textRule<Code extends RuleCode>(
  code: Code,
  severity: Severity,
  find: (text: string, prose: Prose, item: CheckedItem) => Iterable<MatchOf<Code>>,
): RuleOf<Code> {
  const known = (prose: Prose, item: CheckedItem): readonly MatchOf<Code>[] => {
    const key = `${code}\0${prose.field}\0${prose.text}`;
    // Nothing else goes into the map under this rule's name.
    const found = (item.found.get(key) as MatchOf<Code>[] | undefined) ?? [
      ...find(prose.text, prose, item),
    ];
    item.found.set(key, found);
    return found;
  };
  return itemRule(code, severity, function* (item) {
    // Another language is written by rules of its own.
    if (languageIn(item.front.data) !== undefined) return;
    for (const prose of item.prose) {
      for (const match of known(prose, item)) {
        const { start, end } = match;
        if (prose.isUntouchable(start, end)) continue;
        // Between two pieces of the text may stand marks of Markdown, which no rule has seen.
        const isFixable = prose.isUnbroken(start, end);
        yield {
          ...match,
          ...prose.rangeOf(start, end),
          ...(!isFixable && { fix: undefined }),
        };
      }
    }
  });
}

/** Every match of a pattern, with what `toMatch` makes of it. */
export function* matches(
  text: string,
  pattern: RegExp,
  toMatch: (match: RegExpExecArray) => Omit<Match, 'start' | 'end'> | undefined = () => ({}),
): Generator<Match> {
  for (const match of text.matchAll(pattern)) {
    const about = toMatch(match);
    if (about) yield { start: match.index, end: match.index + match[0].length, ...about };
  }
}
