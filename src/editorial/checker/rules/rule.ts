import type { RuleId } from '../../../messages/diagnostics/rules.ts';
import type { Archive } from './archive.ts';
import type { CheckedItem } from './source/checked-item.ts';
import type { Prose, Range } from './source/prose.ts';

/** An error is something a reader finds false or broken; a warning is poor writing. */
export type Severity = 'error' | 'warning';

/** What a rule found at one place of a file. */
export interface Hit extends Range {
  /** What goes in the place of the range; only where nothing else can be meant. */
  fix?: string | undefined;
  /** The range is a whole block with the blank lines behind it, and `fix` is ''. */
  removesBlock?: boolean;
  /** It makes or mends emphasis, which other corrections must leave as it is. */
  changesEmphasis?: boolean;
  /** Corrections that make sense together only: a name within the rule's finds, and how many they are. */
  pair?: { name: string; size: number } | undefined;
  /** What an editor may want instead, where the rule cannot be sure. */
  suggestion?: string | undefined;
  /** What the sentence about it names beside the text itself. */
  detail?: Readonly<Record<string, string | number>> | undefined;
}

/** One rule of the newsroom; its words stand in `src/messages/diagnostics/rules.ts` under its id. */
export interface Rule {
  id: RuleId;
  /** How bad it is, unless `content/check.yml` says otherwise. */
  severity: Severity;
  check(item: CheckedItem, archive: Archive): Iterable<Hit>;
}

/** What a rule found in one text; `start` and `end` count in `prose.text`. */
export type TextHit = Hit;

/**
 * A rule about text: `find` is asked about each prose of an item and need know nothing of files.
 * What it finds in Latin runs, Arabic quotations, code and addresses is passed over. `find` may look
 * at what corrections of prose leave alone in the item (its date), and at nothing else of it.
 */
export function textRule(
  id: RuleId,
  severity: Severity,
  find: (text: string, prose: Prose, item: CheckedItem) => Iterable<TextHit>,
): Rule {
  const known = (prose: Prose, item: CheckedItem): readonly TextHit[] => {
    const key = `${id}\0${prose.place}\0${prose.text}`;
    // Nothing else goes into the map under this rule's name.
    const found = (item.found.get(key) as TextHit[] | undefined) ?? [
      ...find(prose.text, prose, item),
    ];
    item.found.set(key, found);
    return found;
  };
  return {
    id,
    severity,
    *check(item) {
      for (const prose of item.prose) {
        for (const { start, end, fix, ...rest } of known(prose, item)) {
          if (prose.isUntouchable(start, end)) continue;
          // Between two pieces of the text may stand marks of Markdown, which no rule has seen.
          const isFixable = fix !== undefined && prose.isUnbroken(start, end);
          yield { ...prose.rangeOf(start, end), ...rest, ...(isFixable && { fix }) };
        }
      }
    },
  };
}

/** Every match of a pattern as a hit. */
export function* matches(
  text: string,
  pattern: RegExp,
  toHit: (match: RegExpExecArray) => Omit<TextHit, 'start' | 'end'> | undefined = () => ({}),
): Generator<TextHit> {
  for (const match of text.matchAll(pattern)) {
    const hit = toHit(match);
    if (hit) yield { start: match.index, end: match.index + match[0].length, ...hit };
  }
}
